import { formatMoment, textIn } from "#lib/i18n/document-languages.ts";
import { Action, Greeting, Note, Paragraph, Title } from "./parts.tsx";
import { SellerBlock } from "./seller.tsx";
import { ShowingFacts } from "./showing-facts.tsx";
import type { Template } from "./template.ts";

export const waitingOffer: Template<"waiting-offer"> = {
  reason: "reasonWaiting",
  subject: ({ props, words, locale }) => words("waiting.subject", { title: textIn(props.title, locale) }),
  preview: ({ props, words, locale }) =>
    words("waiting.until", { when: formatMoment(props.takeUntil, props.timeZone, locale) }),
  Content: (part) => {
    const { props, words, locale } = part;
    const places = props.places.map((place) => textIn(place, locale)).join("; ");
    return (
      <>
        <Title>{words("waiting.heading", { count: props.places.length })}</Title>
        <Greeting words={words} name={props.name} />
        <ShowingFacts {...part} more={[{ label: words("transfer.place"), value: places, strong: true }]} />
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
