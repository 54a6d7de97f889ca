import { textIn } from "#lib/i18n/document-languages.ts";
import { Action, Greeting, Paragraph, Title } from "./parts.tsx";
import { SellerBlock } from "./seller.tsx";
import { ShowingFacts } from "./showing-facts.tsx";
import type { Template } from "./template.ts";

export const waitingEnded: Template<"waiting-ended"> = {
  reason: "reasonWaiting",
  subject: ({ props, words, locale }) =>
    words(`waiting.${props.reason}Subject`, { title: textIn(props.title, locale) }),
  preview: ({ props, words }) => words(`waiting.${props.reason}Text`),
  Content: (part) => {
    const { props, words, locale } = part;
    const places = props.places.map((place) => textIn(place, locale)).join("; ");
    const canRejoin = props.reason === "declined" || props.reason === "lapsed";
    return (
      <>
        <Title>{words(`waiting.${props.reason}Heading`)}</Title>
        <Greeting words={words} name={props.name} />
        <ShowingFacts
          {...part}
          more={places === "" ? [] : [{ label: words("transfer.place"), value: places }]}
        />
        <Paragraph>{words(`waiting.${props.reason}Text`)}</Paragraph>
        {canRejoin && <Paragraph>{words("waiting.rejoin")}</Paragraph>}
        <Action words={words} href={props.link[locale]}>
          {words(canRejoin ? "waiting.rejoinAction" : "waiting.seeOthers")}
        </Action>
        <SellerBlock words={words} locale={locale} seller={props.seller} />
      </>
    );
  },
};
