import { textIn } from "#lib/i18n/document-languages.ts";
import { Action, Greeting, Paragraph, Title } from "./parts.tsx";
import { SellerBlock } from "./seller.tsx";
import { PassedFacts } from "./showing-facts.tsx";
import type { Template } from "./template.ts";

export const transferRecalled: Template<"transfer-recalled"> = {
  reason: "reasonPassed",
  subject: ({ props, words, locale }) =>
    words("transfer.recalledSubject", { title: textIn(props.title, locale) }),
  preview: ({ props, words }) => words("transfer.recalledText", { name: props.otherName }),
  Content: (part) => {
    const { props, words, locale } = part;
    return (
      <>
        <Title>{words("transfer.recalledHeading")}</Title>
        <Greeting words={words} name="" />
        <Paragraph>{words("transfer.recalledText", { name: props.otherName })}</Paragraph>
        <PassedFacts {...part} />
        <Action words={words} href={props.link[locale]}>
          {words("transfer.toEvent")}
        </Action>
        <SellerBlock words={words} locale={locale} seller={props.seller} />
      </>
    );
  },
};
