import { formatMoment, textIn } from "#lib/i18n/document-languages.ts";
import { formatMoney } from "#lib/money.ts";
import { Action, Facts, Greeting, Paragraph, Title } from "./parts.tsx";
import { receiptLines } from "./receipt-lines.ts";
import { SellerBlock } from "./seller.tsx";
import type { Template } from "./template.ts";

export const performanceMoved: Template<"performance-moved"> = {
  reason: "reasonOrder",
  subject: ({ props, words, locale }) =>
    words("performanceMoved.subject", { title: textIn(props.title, locale) }),
  preview: ({ props, locale }) => formatMoment(props.startsAt, props.timeZone, locale),
  Content: ({ props, words, locale }) => {
    const when = (at: Date) => formatMoment(at, props.timeZone, locale);
    return (
      <>
        <Title>{words("performanceMoved.heading")}</Title>
        <Greeting words={words} name={props.name} />
        <Paragraph>
          <strong>{textIn(props.title, locale)}</strong>
        </Paragraph>
        <Facts
          lines={[
            ...(props.movedFrom
              ? [{ label: words("performanceMoved.was"), value: when(props.movedFrom) }]
              : []),
            { label: words("performanceMoved.now"), value: when(props.startsAt), strong: true },
            { label: words("performanceMoved.place"), value: textIn(props.venue, locale) },
            { label: words("order"), value: props.orderCode },
          ]}
        />
        <Paragraph>{words("performanceMoved.text")}</Paragraph>
        {props.refundableUntil ? (
          <Paragraph>{words("performanceMoved.until", { until: when(props.refundableUntil) })}</Paragraph>
        ) : null}
        <Action words={words} href={props.orderLink[locale]}>
          {words("performanceMoved.open")}
        </Action>
        <SellerBlock words={words} locale={locale} seller={props.seller} />
      </>
    );
  },
};

export const performanceCancelled: Template<"performance-cancelled"> = {
  reason: "reasonOrder",
  subject: ({ props, words, locale }) =>
    words("performanceCancelled.subject", { title: textIn(props.title, locale) }),
  preview: ({ words }) => words("performanceCancelled.text"),
  Content: ({ props, words, locale }) => (
    <>
      <Title>{words("performanceCancelled.heading")}</Title>
      <Greeting words={words} name={props.name} />
      <Paragraph>
        <strong>{textIn(props.title, locale)}</strong>
      </Paragraph>
      <Paragraph>{words("performanceCancelled.text")}</Paragraph>
      <Facts
        lines={[
          {
            label: words("performanceCancelled.when"),
            value: formatMoment(props.startsAt, props.timeZone, locale),
          },
          { label: words("order"), value: props.orderCode },
          ...(props.backTiyn > 0
            ? [
                {
                  label: words("performanceCancelled.back"),
                  value: formatMoney(props.backTiyn, props.currency, locale),
                  strong: true,
                },
              ]
            : []),
          ...receiptLines(words, props.receipts, (tiyn) => formatMoney(tiyn, props.currency, locale)),
        ]}
      />
      {props.backTiyn > 0 ? <Paragraph>{words("performanceCancelled.backText")}</Paragraph> : null}
      {props.isShared ? <Paragraph>{words("othersBack")}</Paragraph> : null}
      <Action words={words} href={props.orderLink[locale]}>
        {words("performanceCancelled.open")}
      </Action>
      <SellerBlock words={words} locale={locale} seller={props.seller} />
    </>
  ),
};
