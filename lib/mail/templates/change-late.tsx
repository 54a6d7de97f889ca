import { Text } from "@react-email/components";
import { Fragment } from "react";
import { textIn } from "#lib/i18n/document-languages.ts";
import type { Locale, LocalizedText } from "#lib/i18n/localized.ts";
import { formatMoney } from "#lib/money.ts";
import { Action, Greeting, type MailWords, Paragraph, Title } from "./parts.tsx";
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
      <Staying words={words} locale={locale} places={props.places} />
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

export const changeNotPaid: Template<"change-not-paid"> = {
  reason: "reasonOrder",
  subject: ({ props, words, locale }) =>
    words("changeNotPaid.subject", { title: textIn(props.title, locale) }),
  preview: ({ props, words }) => words("changeNotPaid.text", { code: props.orderCode }),
  Content: ({ props, words, locale }) => (
    <>
      <Title>{words("changeNotPaid.heading")}</Title>
      <Greeting words={words} name={props.name} />
      <Paragraph>
        <strong>{textIn(props.title, locale)}</strong>
      </Paragraph>
      <Paragraph>{words("changeNotPaid.text", { code: props.orderCode })}</Paragraph>
      <Staying words={words} locale={locale} places={props.places} />
      <Paragraph>{words("orderNotPaid.money")}</Paragraph>
      <Action words={words} href={props.orderLink[locale]}>
        {words("changeLate.open")}
      </Action>
      <SellerBlock words={words} locale={locale} seller={props.seller} />
    </>
  ),
};

type StayingProps = { words: MailWords; locale: Locale; places: readonly LocalizedText[] };

/** The seats that somebody has all the same. */
function Staying({ words, locale, places }: StayingProps) {
  if (places.length === 0) return null;
  return (
    <Text className="k-ink" style={text.body}>
      <span className="k-muted" style={{ color: colors.muted }}>
        {words("changeLate.stays", { count: places.length })}:
      </span>
      {places.map((place, index) => (
        <Fragment key={index}>
          <br />
          <strong>{textIn(place, locale)}</strong>
        </Fragment>
      ))}
    </Text>
  );
}
