import { Action, Greeting, Note, Paragraph, Title } from "./parts.tsx";
import type { Template } from "./template.ts";

export const calendarBroken: Template<"calendar-broken"> = {
  reason: "reasonAccount",
  subject: ({ words }) => words("calendarBroken.subject"),
  preview: ({ words }) => words("calendarBroken.text"),
  Content: ({ props, words, locale }) => (
    <>
      <Title>{words("calendarBroken.heading")}</Title>
      <Greeting words={words} name={props.firstName} />
      <Paragraph>{words("calendarBroken.text")}</Paragraph>
      <Action words={words} href={props.calendarLink[locale]}>
        {words("calendarBroken.action")}
      </Action>
      <Note>{words("calendarBroken.tickets")}</Note>
    </>
  ),
};
