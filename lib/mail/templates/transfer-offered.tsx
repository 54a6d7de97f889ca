import { formatMoment, textIn } from "#lib/i18n/document-languages.ts";
import { Action, Greeting, Note, Paragraph, Title } from "./parts.tsx";
import { SellerBlock } from "./seller.tsx";
import { PassedFacts } from "./showing-facts.tsx";
import type { Template } from "./template.ts";

export const transferOffered: Template<"transfer-offered"> = {
  reason: "reasonPassed",
  subject: ({ props, words, locale }) =>
    words("transfer.offeredSubject", { title: textIn(props.title, locale) }),
  preview: ({ props, words }) => words("transfer.offeredText", { name: props.otherName }),
  Content: (part) => {
    const { props, words, locale } = part;
    return (
      <>
        <Title>{words("transfer.offeredHeading")}</Title>
        <Greeting words={words} name="" />
        <Paragraph>{words("transfer.offeredText", { name: props.otherName })}</Paragraph>
        <PassedFacts {...part} />
        <Action words={words} href={props.link[locale]}>
          {words("transfer.take")}
        </Action>
        <Note>
          {words("transfer.until", { when: formatMoment(props.takeUntil, props.timeZone, locale) })}
        </Note>
        <Note>{words("transfer.notYou")}</Note>
        <SellerBlock words={words} locale={locale} seller={props.seller} />
      </>
    );
  },
};
