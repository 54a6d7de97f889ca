import { formatMoment, textIn } from "#lib/i18n/document-languages.ts";
import type { Locale, LocalizedText } from "#lib/i18n/localized.ts";
import type { PassedMail } from "../rules/mails.ts";
import { type FactLine, Facts, type MailWords, Paragraph } from "./parts.tsx";

type Props = {
  props: { title: LocalizedText; startsAt: Date; timeZone: string; venue: LocalizedText };
  words: MailWords;
  locale: Locale;
  more: readonly FactLine[];
};

/** Which performance a letter is about: the show, when, where, and what else there is to know. */
export function ShowingFacts({ props, words, locale, more }: Props) {
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

/** The same of a ticket that is passed on, with its seat. */
export function PassedFacts(part: { props: PassedMail; words: MailWords; locale: Locale }) {
  const { props, words, locale } = part;
  const place = { label: words("transfer.place"), value: textIn(props.place, locale), strong: true };
  return <ShowingFacts {...part} more={[place]} />;
}
