import { Action, Greeting, Note, Paragraph, Title } from "./parts.tsx";
import type { Template } from "./template.ts";

export const changeEmail: Template<"change-email"> = {
  reason: "reasonChange",
  subject: ({ words }) => words("changeEmail.subject"),
  preview: ({ words }) => words("changeEmail.text"),
  Content: ({ props, words, locale }) => (
    <>
      <Title>{words("changeEmail.heading")}</Title>
      <Greeting words={words} name={props.firstName} />
      <Paragraph>{words("changeEmail.text")}</Paragraph>
      <Action words={words} href={props.confirmLink[locale]}>
        {words("changeEmail.action")}
      </Action>
      <Note>{words("confirmEmail.validity", { hours: props.hours })}</Note>
      <Note>{words("changeEmail.notYou")}</Note>
    </>
  ),
};

export const emailChanged: Template<"email-changed"> = {
  reason: "reasonWasYours",
  subject: ({ words }) => words("emailChanged.subject"),
  preview: ({ props, words }) => words("emailChanged.text", { email: props.newEmail }),
  Content: ({ props, words, locale }) => (
    <>
      <Title>{words("emailChanged.heading")}</Title>
      <Greeting words={words} name={props.firstName} />
      <Paragraph>{words("emailChanged.text", { email: props.newEmail })}</Paragraph>
      <Paragraph>{words("emailChanged.notYou", { days: props.days })}</Paragraph>
      <Action words={words} href={props.undoLink[locale]}>
        {words("emailChanged.action")}
      </Action>
    </>
  ),
};
