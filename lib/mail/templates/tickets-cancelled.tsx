import { Text } from "@react-email/components";
import { Fragment } from "react";
import { textIn } from "#lib/i18n/document-languages.ts";
import { formatMoney } from "#lib/money.ts";
import { Action, Facts, Greeting, Note, Paragraph, Title } from "./parts.tsx";
import { receiptLines } from "./receipt-lines.ts";
import { SellerBlock } from "./seller.tsx";
import type { Template } from "./template.ts";
import { text } from "./theme.ts";

export const ticketsCancelled: Template<"tickets-cancelled"> = {
  reason: "reasonOrder",
  subject: ({ props, words, locale }) =>
    words("ticketsCancelled.subject", { title: textIn(props.title, locale) }),
  preview: ({ words }) => words("ticketsCancelled.text"),
  Content: ({ props, words, locale }) => {
    const money = (tiyn: number) => formatMoney(tiyn, props.currency, locale);
    const { backTiyn, keptTiyn, receipts } = props;
    return (
      <>
        <Title>{words("ticketsCancelled.heading")}</Title>
        <Greeting words={words} name={props.name} />
        <Paragraph>{words("ticketsCancelled.text")}</Paragraph>
        {props.isByHolder ? <Paragraph>{words("ticketsCancelled.byHolder")}</Paragraph> : null}
        <Text className="k-ink" style={text.body}>
          <strong>{textIn(props.title, locale)}</strong>
          {props.places.map((place, index) => (
            <Fragment key={index}>
              <br />
              {textIn(place, locale)}
            </Fragment>
          ))}
        </Text>
        <Facts
          lines={[
            { label: words("order"), value: props.orderCode },
            ...(keptTiyn > 0 ? [{ label: words("ticketsCancelled.kept"), value: money(keptTiyn) }] : []),
            ...(backTiyn > 0
              ? [{ label: words("ticketsCancelled.back"), value: money(backTiyn), strong: true }]
              : []),
            ...receiptLines(words, receipts, money),
          ]}
        />
        {keptTiyn > 0 || backTiyn > 0 ? (
          <Note>{words(backTiyn > 0 ? "ticketsCancelled.backWhen" : "ticketsCancelled.nothing")}</Note>
        ) : null}
        {props.isShared ? <Note>{words("othersBack")}</Note> : null}
        <Action words={words} href={props.orderLink[locale]}>
          {words("ticketsCancelled.open")}
        </Action>
        <SellerBlock words={words} locale={locale} seller={props.seller} />
      </>
    );
  },
};
