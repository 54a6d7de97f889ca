import { Text } from "@react-email/components";
import { Fragment } from "react";
import { formatTime, textIn } from "#lib/i18n/document-languages.ts";
import { Action, Greeting, Note, Paragraph, Title } from "./parts.tsx";
import type { Template } from "./template.ts";
import { text } from "./theme.ts";

export const holdEnding: Template<"hold-ending"> = {
  reason: ({ isGuest }) => (isGuest ? "reasonOrder" : "reasonAccount"),
  subject: ({ props, words, locale }) =>
    words("holdEnding.subject", { time: formatTime(props.until, props.timeZone, locale) }),
  preview: ({ words }) => words("holdEnding.heading"),
  Content: ({ props, words, locale }) => (
    <>
      <Title>{words("holdEnding.heading")}</Title>
      <Greeting words={words} name={props.name} />
      <Paragraph>
        {words("holdEnding.text", { time: formatTime(props.until, props.timeZone, locale) })}
      </Paragraph>
      <Text className="k-ink" style={text.body}>
        {props.titles.map((title, index) => (
          <Fragment key={index}>
            {index > 0 ? <br /> : null}
            <strong>{textIn(title, locale)}</strong>
          </Fragment>
        ))}
      </Text>
      <Action words={words} href={props.cartLink[locale]}>
        {words("holdEnding.open")}
      </Action>
      {props.isGuest ? <Note>{words("holdEnding.sameBrowser")}</Note> : null}
    </>
  ),
};
