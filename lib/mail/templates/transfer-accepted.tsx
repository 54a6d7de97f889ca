import { textIn } from "#lib/i18n/document-languages.ts";
import { Action, Greeting, Paragraph, Title } from "./parts.tsx";
import { SellerBlock } from "./seller.tsx";
import { PassedFacts } from "./showing-facts.tsx";
import type { Template } from "./template.ts";

/** To who had the ticket; of the new holder it tells a letter. */
export const transferAccepted: Template<"transfer-accepted"> = {
  reason: "reasonOrder",
  subject: ({ props, words, locale }) =>
    words("transfer.acceptedSubject", { title: textIn(props.title, locale) }),
  preview: ({ props, words }) => words("transfer.acceptedText", { name: props.otherName }),
  Content: (part) => {
    const { props, words, locale } = part;
    return (
      <>
        <Title>{words("transfer.acceptedHeading")}</Title>
        <Greeting words={words} name={props.name} />
        <Paragraph>{words("transfer.acceptedText", { name: props.otherName })}</Paragraph>
        <PassedFacts {...part} />
        <Action words={words} href={props.link[locale]}>
          {words("transfer.toEvent")}
        </Action>
        <SellerBlock words={words} locale={locale} seller={props.seller} />
      </>
    );
  },
};
