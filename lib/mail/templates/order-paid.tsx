import { countTickets, nameOf, OrderTickets } from "./order-tickets.tsx";
import { Greeting, Paragraph, Title } from "./parts.tsx";
import type { Template } from "./template.ts";

export const orderPaid: Template<"order-paid"> = {
  reason: "reasonOrder",
  subject: ({ props, words, locale }) =>
    words("orderPaid.subject", { count: countTickets(props), title: nameOf(props, locale) }),
  preview: ({ props, words }) => words(props.totalTiyn === 0 ? "orderPaid.introFree" : "orderPaid.intro"),
  Content: ({ props, words, locale }) => (
    <>
      <Title>{words("orderPaid.heading", { count: countTickets(props) })}</Title>
      <Greeting words={words} name={props.buyerName} />
      <Paragraph>{words(props.totalTiyn === 0 ? "orderPaid.introFree" : "orderPaid.intro")}</Paragraph>
      <OrderTickets words={words} locale={locale} order={props} />
    </>
  ),
};

export const ticketsAgain: Template<"tickets-again"> = {
  reason: "reasonOrder",
  subject: ({ props, words, locale }) =>
    words("ticketsAgain.subject", { count: countTickets(props), title: nameOf(props, locale) }),
  preview: ({ words }) => words("ticketsAgain.intro"),
  Content: ({ props, words, locale }) => (
    <>
      <Title>{words("ticketsAgain.heading", { count: countTickets(props) })}</Title>
      <Greeting words={words} name={props.buyerName} />
      <Paragraph>{words("ticketsAgain.intro")}</Paragraph>
      <OrderTickets words={words} locale={locale} order={props} />
    </>
  ),
};
