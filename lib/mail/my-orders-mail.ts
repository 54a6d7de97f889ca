import { and, desc, eq, inArray } from "drizzle-orm";
import { database } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { orderLines } from "#db/schema/order-lines.ts";
import { orders } from "#db/schema/orders.ts";
import { performances } from "#db/schema/performances.ts";
import { venues } from "#db/schema/venues.ts";
import { documentLanguages } from "#lib/i18n/document-languages.ts";
import { orderAccessToken } from "#lib/orders/access-token.ts";
import type { EffectHandlers } from "#lib/outbox/rules/effects.ts";
import { paths } from "#lib/paths.ts";
import { deliver } from "./deliver.ts";
import { linkTo } from "./links.ts";
import { readOrder } from "./order-facts.ts";

const most = 20;

/** The mail that leads a guest back to all orders of their e-mail: it goes to that e-mail alone. */
export const myOrdersMail: Pick<EffectHandlers, "mail.my-orders"> = {
  "mail.my-orders": async ({ orderId }, { rowId }) => {
    const { order } = await readOrder(orderId);
    if (!order.mailAllowed || order.buyerEmail === "") return;
    const lines = await readLines(order.buyerEmail);
    const latest = new Map(lines.map((line) => [line.id, line]));
    await deliver({
      kind: "my-orders",
      to: order.buyerEmail,
      props: {
        name: order.buyerName,
        orders: [...latest.values()].slice(0, most).map((line) => ({
          code: line.code,
          title: line.title,
          startsAt: line.startsAt,
          timeZone: line.timeZone,
          link: linkTo((locale) => paths.order(locale, line.code, orderAccessToken(line.id))),
        })),
      },
      languages: documentLanguages(order.locale, order.localeChosen),
      rowId,
    });
  },
};

function readLines(email: string) {
  return database()
    .selectDistinct({
      id: orders.id,
      code: orders.code,
      title: events.title,
      startsAt: performances.startsAt,
      timeZone: venues.timeZone,
    })
    .from(orders)
    .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
    .innerJoin(performances, eq(performances.id, orderLines.performanceId))
    .innerJoin(events, eq(events.id, performances.eventId))
    .innerJoin(venues, eq(venues.id, performances.venueId))
    .where(
      and(
        eq(orders.buyerEmail, email),
        eq(orders.mailAllowed, true),
        inArray(orders.status, ["paid", "partly-refunded", "refunded"]),
      ),
    )
    .orderBy(desc(orders.id))
    .limit(most * 3);
}
