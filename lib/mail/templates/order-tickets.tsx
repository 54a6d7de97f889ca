import { Text } from "@react-email/components";
import { formatMoment, textIn } from "#lib/i18n/document-languages.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { formatMoney } from "#lib/money.ts";
import type { MailShowing, OrderMail } from "../rules/mails.ts";
import { Action, Facts, Line, type MailWords, Note, SmallLink } from "./parts.tsx";
import { SellerBlock } from "./seller.tsx";
import { colors, text } from "./theme.ts";

type Props = { words: MailWords; locale: Locale; order: OrderMail };

/** The links, the tickets by performance, the money and the seller. */
export function OrderTickets({ words, locale, order }: Props) {
  const count = countTickets(order);
  const money = (tiyn: number) => (tiyn === 0 ? words("free") : formatMoney(tiyn, order.currency, locale));
  return (
    <>
      <Action words={words} href={order.links.order[locale]}>
        {words("orderPaid.open", { count })}
      </Action>
      <Note>
        <SmallLink href={order.links.pdf[locale]}>{words("orderPaid.pdf")}</SmallLink>
        <br />
        <SmallLink href={order.links.calendar[locale]}>{words("orderPaid.calendar")}</SmallLink>
      </Note>
      <Note>{words("orderPaid.personal")}</Note>
      {order.showings.map((showing, index) => (
        <ShowingBlock key={index} showing={showing} words={words} locale={locale} money={money} />
      ))}
      <Line />
      <Facts
        lines={[
          { label: words("order"), value: order.orderCode },
          ...(order.feeTiyn > 0 ? [{ label: words("fee"), value: money(order.feeTiyn) }] : []),
          ...(order.discountTiyn > 0
            ? [{ label: words("discount"), value: `−${money(order.discountTiyn)}` }]
            : []),
          { label: words("total"), value: money(order.totalTiyn), strong: true },
        ]}
      />
      <SellerBlock words={words} locale={locale} seller={order.seller} />
    </>
  );
}

/** How many tickets the mail brings, for the plural. */
export function countTickets(order: OrderMail): number {
  return order.showings.reduce((sum, showing) => sum + showing.tickets.length, 0);
}

/** The event's name; several performances are named by the order instead. */
export function nameOf(order: OrderMail, locale: Locale): string {
  const titles = new Set(order.showings.map(({ title }) => textIn(title, locale)));
  return titles.size === 1 ? [...titles].join() : order.orderCode;
}

type ShowingProps = {
  showing: MailShowing;
  words: MailWords;
  locale: Locale;
  money: (tiyn: number) => string;
};

function ShowingBlock({ showing, words, locale, money }: ShowingProps) {
  const refundRule = textIn(showing.refundRule, locale);
  const where = [showing.venue, showing.hall].map((place) => textIn(place, locale)).filter(Boolean);
  return (
    <>
      <Line />
      <Text className="k-ink" style={text.title}>
        {textIn(showing.title, locale)}
      </Text>
      <Text className="k-ink" style={{ ...text.body, margin: "0 0 12px" }}>
        {formatMoment(showing.startsAt, showing.timeZone, locale)}
        <br />
        {where.join(", ")}
      </Text>
      {showing.tickets.map((ticket, index) => (
        <Text key={index} className="k-ink" style={{ ...text.body, margin: "0 0 6px" }}>
          <strong>{textIn(ticket.place, locale)}</strong>
          <br />
          <span className="k-muted" style={{ color: colors.muted }}>
            {textIn(ticket.rate, locale)}, {money(ticket.priceTiyn)}
          </span>
        </Text>
      ))}
      {refundRule ? (
        <Note>
          {words("refundRule")}: {refundRule}
        </Note>
      ) : null}
    </>
  );
}
