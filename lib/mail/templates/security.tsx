import { formatMoment } from "#lib/i18n/document-languages.ts";
import { Action, Facts, Greeting, Note, Paragraph, Title } from "./parts.tsx";
import type { Template } from "./template.ts";

export const resetPassword: Template<"reset-password"> = {
  reason: "reasonAccount",
  subject: ({ words }) => words("resetPassword.subject"),
  preview: ({ words }) => words("resetPassword.text"),
  Content: ({ props, words, locale }) => (
    <>
      <Title>{words("resetPassword.heading")}</Title>
      <Greeting words={words} name={props.firstName} />
      <Paragraph>{words("resetPassword.text")}</Paragraph>
      <Action words={words} href={props.resetLink[locale]}>
        {words("resetPassword.action")}
      </Action>
      <Note>{words("resetPassword.validity", { minutes: props.minutes })}</Note>
      <Note>{words("resetPassword.sessions")}</Note>
      <Note>{words("resetPassword.notYou")}</Note>
    </>
  ),
};

export const passwordChanged: Template<"password-changed"> = {
  reason: "reasonAccount",
  subject: ({ words }) => words("passwordChanged.subject"),
  preview: ({ words }) => words("passwordChanged.notYou"),
  Content: ({ props, words, locale }) => (
    <>
      <Title>{words("passwordChanged.heading")}</Title>
      <Greeting words={words} name={props.firstName} />
      <Paragraph>
        {words("passwordChanged.text", { when: formatMoment(props.at, props.timeZone, locale) })}
      </Paragraph>
      <Paragraph>{words("passwordChanged.notYou")}</Paragraph>
      <Action words={words} href={props.resetLink[locale]}>
        {words("passwordChanged.action")}
      </Action>
    </>
  ),
};

export const newSignIn: Template<"new-sign-in"> = {
  reason: "reasonAccount",
  subject: ({ words }) => words("newSignIn.subject"),
  preview: ({ words }) => words("newSignIn.text"),
  Content: ({ props, words, locale }) => (
    <>
      <Title>{words("newSignIn.heading")}</Title>
      <Greeting words={words} name={props.firstName} />
      <Paragraph>{words("newSignIn.text")}</Paragraph>
      <Facts
        lines={[
          { label: words("newSignIn.when"), value: formatMoment(props.at, props.timeZone, locale) },
          ...(props.device ? [{ label: words("newSignIn.device"), value: props.device }] : []),
        ]}
      />
      <Paragraph>{words("newSignIn.notYou")}</Paragraph>
      <Action words={words} href={props.resetLink[locale]}>
        {words("newSignIn.action")}
      </Action>
    </>
  ),
};
