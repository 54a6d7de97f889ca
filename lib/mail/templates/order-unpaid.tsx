import { textIn } from "#lib/i18n/document-languages.ts";
import { formatMoney } from "#lib/money.ts";
import { Action, Greeting, Paragraph, Title } from "./parts.tsx";
import { SellerBlock } from "./seller.tsx";
import type { Template } from "./template.ts";

export const orderLate: Template<"order-late"> = {
  reason: "reasonOrder",
  subject: ({ props, words }) => words("orderLate.subject", { code: props.orderCode }),
  preview: ({ props, words, locale }) =>
    words("orderLate.refund", { amount: formatMoney(props.refundTiyn, props.currency, locale) }),
  Content: ({ props, words, locale }) => (
    <>
      <Title>{words("orderLate.heading")}</Title>
      <Greeting words={words} name={props.buyerName} />
      <Paragraph>
        <strong>{textIn(props.title, locale)}</strong>
      </Paragraph>
      <Paragraph>{words("orderLate.text", { code: props.orderCode })}</Paragraph>
      <Paragraph>
        {words("orderLate.refund", { amount: formatMoney(props.refundTiyn, props.currency, locale) })}
      </Paragraph>
      <Action words={words} href={props.eventLink[locale]}>
        {words("orderLate.again")}
      </Action>
      <SellerBlock words={words} locale={locale} seller={props.seller} />
    </>
  ),
};

export const orderNotPaid: Template<"order-not-paid"> = {
  reason: "reasonOrder",
  subject: ({ props, words, locale }) =>
    words(`orderNotPaid.${props.reason}Subject`, { title: textIn(props.title, locale) }),
  preview: ({ props, words }) => words(`orderNotPaid.${props.reason}Text`, { code: props.orderCode }),
  Content: ({ props, words, locale }) => (
    <>
      <Title>{words(`orderNotPaid.${props.reason}Heading`)}</Title>
      <Greeting words={words} name={props.buyerName} />
      <Paragraph>
        <strong>{textIn(props.title, locale)}</strong>
      </Paragraph>
      <Paragraph>{words(`orderNotPaid.${props.reason}Text`, { code: props.orderCode })}</Paragraph>
      <Paragraph>{words("orderNotPaid.money")}</Paragraph>
      <Action words={words} href={props.eventLink[locale]}>
        {words("orderNotPaid.again")}
      </Action>
      <SellerBlock words={words} locale={locale} seller={props.seller} />
    </>
  ),
};
