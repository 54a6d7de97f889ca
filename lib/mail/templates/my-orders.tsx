import { Text } from "@react-email/components";
import { formatMoment, textIn } from "#lib/i18n/document-languages.ts";
import { Greeting, Note, Paragraph, SmallLink, Title } from "./parts.tsx";
import type { Template } from "./template.ts";
import { text } from "./theme.ts";

export const myOrders: Template<"my-orders"> = {
  reason: "reasonOrder",
  subject: ({ words }) => words("myOrders.subject"),
  preview: ({ words }) => words("myOrders.text"),
  Content: ({ props, words, locale }) => (
    <>
      <Title>{words("myOrders.heading")}</Title>
      <Greeting words={words} name={props.name} />
      <Paragraph>{words("myOrders.text")}</Paragraph>
      {[
        ...props.orders.map((found) => ({ ...found, label: words("myOrders.open", { code: found.code }) })),
        ...props.tickets.map((found) => ({
          ...found,
          label: words("myOrders.openTicket", { code: found.code }),
        })),
      ].map((found) => (
        <Text key={found.link[locale]} className="k-ink" style={text.body}>
          <strong>{textIn(found.title, locale)}</strong>
          <br />
          {formatMoment(found.startsAt, found.timeZone, locale)}
          <br />
          <SmallLink href={found.link[locale]}>{found.label}</SmallLink>
        </Text>
      ))}
      <Note>{words("myOrders.notYou")}</Note>
    </>
  ),
};
