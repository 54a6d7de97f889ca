import { textIn } from "#lib/i18n/document-languages.ts";
import { Action, Greeting, Note, Paragraph, Title } from "./parts.tsx";
import { SellerBlock } from "./seller.tsx";
import { PassedFacts } from "./showing-facts.tsx";
import type { Template } from "./template.ts";

export const ticketReceived: Template<"ticket-received"> = {
  reason: "reasonPassed",
  subject: ({ props, words, locale }) =>
    words("transfer.receivedSubject", { title: textIn(props.title, locale) }),
  preview: ({ props, words }) => words("transfer.receivedText", { name: props.otherName }),
  Content: (part) => {
    const { props, words, locale } = part;
    return (
      <>
        <Title>{words("transfer.receivedHeading")}</Title>
        <Greeting words={words} name={props.name} />
        <Paragraph>{words("transfer.receivedText", { name: props.otherName })}</Paragraph>
        <PassedFacts {...part} />
        <Action words={words} href={props.link[locale]}>
          {words("transfer.open")}
        </Action>
        <Note>{words("transfer.personal")}</Note>
        <SellerBlock words={words} locale={locale} seller={props.seller} />
      </>
    );
  },
};
