import { Action, Greeting, Note, Paragraph, SmallLink, Title } from "./parts.tsx";
import type { Template } from "./template.ts";

export const confirmEmail: Template<"confirm-email"> = {
  reason: "reasonSignUp",
  subject: ({ words }) => words("confirmEmail.subject"),
  preview: ({ words }) => words("confirmEmail.text"),
  Content: ({ props, words, locale }) => (
    <>
      <Title>{words("confirmEmail.heading")}</Title>
      <Greeting words={words} name={props.firstName} />
      <Paragraph>{words("confirmEmail.text")}</Paragraph>
      <Action words={words} href={props.confirmLink[locale]}>
        {words("confirmEmail.action")}
      </Action>
      <Note>{words("confirmEmail.validity", { hours: props.hours })}</Note>
      <Note>{words("confirmEmail.notYou")}</Note>
    </>
  ),
};

export const accountExists: Template<"account-exists"> = {
  reason: "reasonAccount",
  subject: ({ words }) => words("accountExists.subject"),
  preview: ({ words }) => words("accountExists.text"),
  Content: ({ props, words, locale }) => (
    <>
      <Title>{words("accountExists.heading")}</Title>
      <Greeting words={words} name={props.firstName} />
      <Paragraph>{words("accountExists.text")}</Paragraph>
      <Action words={words} href={props.signInLink[locale]}>
        {words("accountExists.action")}
      </Action>
      <Note>
        <SmallLink href={props.resetLink[locale]}>{words("accountExists.forgot")}</SmallLink>
      </Note>
      <Note>{words("accountExists.notYou")}</Note>
    </>
  ),
};
