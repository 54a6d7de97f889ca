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
      {props.orders.map((order) => (
        <Text key={order.code} className="k-ink" style={text.body}>
          <strong>{textIn(order.title, locale)}</strong>
          <br />
          {formatMoment(order.startsAt, order.timeZone, locale)}
          <br />
          <SmallLink href={order.link[locale]}>{words("myOrders.open", { code: order.code })}</SmallLink>
        </Text>
      ))}
      <Note>{words("myOrders.notYou")}</Note>
    </>
  ),
};
