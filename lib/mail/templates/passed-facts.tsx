import { formatMoment, textIn } from "#lib/i18n/document-languages.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import type { PassedMail } from "../rules/mails.ts";
import { Facts, type MailWords, Paragraph } from "./parts.tsx";

type Props = { props: PassedMail; words: MailWords; locale: Locale };

/** Which ticket a letter about passing one on is of: the show, when, where, which seat. */
export function PassedFacts({ props, words, locale }: Props) {
  const { startsAt, timeZone } = props;
  return (
    <>
      <Paragraph>
        <strong>{textIn(props.title, locale)}</strong>
      </Paragraph>
      <Facts
        lines={[
          { label: words("transfer.when"), value: formatMoment(startsAt, timeZone, locale) },
          { label: words("transfer.where"), value: textIn(props.venue, locale) },
          { label: words("transfer.place"), value: textIn(props.place, locale), strong: true },
        ]}
      />
    </>
  );
}
