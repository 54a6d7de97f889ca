import { Text } from "@react-email/components";
import { formatMoment, textIn } from "#lib/i18n/document-languages.ts";
import { formatMoney } from "#lib/money.ts";
import { Action, Facts, Greeting, Note, Paragraph, Title } from "./parts.tsx";
import { SellerBlock } from "./seller.tsx";
import type { Template } from "./template.ts";
import { colors, text } from "./theme.ts";

export const ticketsChanged: Template<"tickets-changed"> = {
  reason: "reasonOrder",
  subject: ({ props, words, locale }) =>
    words("ticketsChanged.subject", { title: textIn(props.title, locale) }),
  preview: ({ words }) => words("ticketsChanged.text"),
  Content: ({ props, words, locale }) => {
    const money = (tiyn: number) => formatMoney(tiyn, props.currency, locale);
    const when = (at: Date) => formatMoment(at, props.timeZone, locale);
    // The day is said where it changed; else the places alone are the news.
    const at = (place: string, moment: Date, other: Date) =>
      moment.getTime() === other.getTime() ? place : `${place}, ${when(moment)}`;
    const { paidTiyn, feeTiyn, backTiyn } = props;
    const facts = [
      { label: words("order"), value: props.orderCode },
      ...(feeTiyn > 0 ? [{ label: words("ticketsChanged.fee"), value: money(feeTiyn) }] : []),
      ...(paidTiyn > 0 ? [{ label: words("ticketsChanged.paid"), value: money(paidTiyn) }] : []),
      ...(backTiyn > 0 ? [{ label: words("ticketsChanged.back"), value: money(backTiyn) }] : []),
    ];
    return (
      <>
        <Title>{words("ticketsChanged.heading")}</Title>
        <Greeting words={words} name={props.name} />
        <Paragraph>
          <strong>{textIn(props.title, locale)}</strong>
        </Paragraph>
        {props.moves.map((move, index) => (
          <Text key={index} className="k-ink" style={text.body}>
            <span className="k-muted" style={{ color: colors.muted }}>
              {words("ticketsChanged.was")}: {at(textIn(move.from, locale), move.fromAt, move.toAt)}
            </span>
            <br />
            {words("ticketsChanged.now")}:{" "}
            <strong>{at(textIn(move.to, locale), move.toAt, move.fromAt)}</strong>
          </Text>
        ))}
        <Paragraph>{words("ticketsChanged.text")}</Paragraph>
        <Action words={words} href={props.orderLink[locale]}>
          {words("ticketsChanged.open")}
        </Action>
        <Facts lines={facts} />
        {backTiyn > 0 ? <Note>{words("ticketsChanged.backWhen")}</Note> : null}
        {props.isShared ? <Note>{words("othersBack")}</Note> : null}
        <SellerBlock words={words} locale={locale} seller={props.seller} />
      </>
    );
  },
};
