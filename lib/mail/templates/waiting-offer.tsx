import { formatMoment, textIn } from "#lib/i18n/document-languages.ts";
import { Action, Facts, Greeting, Note, Paragraph, Title } from "./parts.tsx";
import { SellerBlock } from "./seller.tsx";
import type { Template } from "./template.ts";

export const waitingOffer: Template<"waiting-offer"> = {
  reason: "reasonWaiting",
  subject: ({ props, words, locale }) => words("waiting.subject", { title: textIn(props.title, locale) }),
  preview: ({ props, words, locale }) =>
    words("waiting.until", { when: formatMoment(props.takeUntil, props.timeZone, locale) }),
  Content: ({ props, words, locale }) => {
    const count = props.places.length;
    return (
      <>
        <Title>{words("waiting.heading", { count })}</Title>
        <Greeting words={words} name={props.name} />
        <Paragraph>
          <strong>{textIn(props.title, locale)}</strong>
        </Paragraph>
        <Facts
          lines={[
            { label: words("transfer.when"), value: formatMoment(props.startsAt, props.timeZone, locale) },
            { label: words("transfer.where"), value: textIn(props.venue, locale) },
            {
              label: words("transfer.place"),
              value: props.places.map((place) => textIn(place, locale)).join("; "),
              strong: true,
            },
          ]}
        />
        <Paragraph>
          {words("waiting.until", { when: formatMoment(props.takeUntil, props.timeZone, locale) })}
        </Paragraph>
        <Action words={words} href={props.link[locale]}>
          {words("waiting.take")}
        </Action>
        <Note>{words("waiting.next")}</Note>
        <SellerBlock words={words} locale={locale} seller={props.seller} />
      </>
    );
  },
};
