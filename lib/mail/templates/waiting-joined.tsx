import { textIn } from "#lib/i18n/document-languages.ts";
import { Action, Greeting, Note, Paragraph, Title } from "./parts.tsx";
import { SellerBlock } from "./seller.tsx";
import { ShowingFacts } from "./showing-facts.tsx";
import type { Template } from "./template.ts";

export const waitingJoined: Template<"waiting-joined"> = {
  reason: "reasonWaiting",
  subject: ({ props, words, locale }) =>
    words("waiting.joinedSubject", { title: textIn(props.title, locale) }),
  preview: ({ props, words }) => words("waiting.joinedText", { minutes: props.offerMinutes }),
  Content: (part) => {
    const { props, words, locale } = part;
    const category = props.category ? textIn(props.category, locale) : words("waiting.anyCategory");
    return (
      <>
        <Title>{words("waiting.joinedHeading")}</Title>
        <Greeting words={words} name={props.name} />
        <ShowingFacts
          {...part}
          more={[
            { label: words("waiting.wanted"), value: words("waiting.wantedPlaces", { count: props.size }) },
            { label: words("waiting.category"), value: category },
          ]}
        />
        <Paragraph>{words("waiting.joinedText", { minutes: props.offerMinutes })}</Paragraph>
        <Action words={words} href={props.link[locale]}>
          {words("waiting.see")}
        </Action>
        <Note>{words("waiting.personal")}</Note>
        <SellerBlock words={words} locale={locale} seller={props.seller} />
      </>
    );
  },
};
