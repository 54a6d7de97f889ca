import { formatMoment, textIn } from "#lib/i18n/document-languages.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import type { WaitingMail } from "../rules/mails.ts";
import { type FactLine, Facts, type MailWords, Paragraph } from "./parts.tsx";

type Props = { props: WaitingMail; words: MailWords; locale: Locale; more: readonly FactLine[] };

/** Which performance a letter of the waiting list is about: the show, when, where, and what else there is to know. */
export function WaitingFacts({ props, words, locale, more }: Props) {
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
          ...more,
        ]}
      />
    </>
  );
}
