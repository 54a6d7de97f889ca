import { Text } from "@react-email/components";
import { Fragment } from "react";
import { textIn } from "#lib/i18n/document-languages.ts";
import { formatMoney } from "#lib/money.ts";
import { Action, Greeting, Paragraph, Title } from "./parts.tsx";
import { SellerBlock } from "./seller.tsx";
import type { Template } from "./template.ts";
import { colors, text } from "./theme.ts";

export const changeLate: Template<"change-late"> = {
  reason: "reasonOrder",
  subject: ({ props, words, locale }) => words("changeLate.subject", { title: textIn(props.title, locale) }),
  preview: ({ props, words, locale }) =>
    words("changeLate.refund", { amount: formatMoney(props.refundTiyn, props.currency, locale) }),
  Content: ({ props, words, locale }) => (
    <>
      <Title>{words("changeLate.heading")}</Title>
      <Greeting words={words} name={props.name} />
      <Paragraph>
        <strong>{textIn(props.title, locale)}</strong>
      </Paragraph>
      <Paragraph>{words("changeLate.text", { code: props.orderCode })}</Paragraph>
      {props.places.length > 0 && (
        <Text className="k-ink" style={text.body}>
          <span className="k-muted" style={{ color: colors.muted }}>
            {words("changeLate.stays", { count: props.places.length })}:
          </span>
          {props.places.map((place, index) => (
            <Fragment key={index}>
              <br />
              <strong>{textIn(place, locale)}</strong>
            </Fragment>
          ))}
        </Text>
      )}
      <Paragraph>
        {words("changeLate.refund", { amount: formatMoney(props.refundTiyn, props.currency, locale) })}
      </Paragraph>
      <Action words={words} href={props.orderLink[locale]}>
        {words("changeLate.open")}
      </Action>
      <SellerBlock words={words} locale={locale} seller={props.seller} />
    </>
  ),
};
