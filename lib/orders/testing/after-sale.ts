import { asc, desc, eq } from "drizzle-orm";
import type { Pool, RowDataPacket } from "mysql2/promise";
import { client, type Db } from "#db/client.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { payments } from "#db/schema/payments.ts";
import { performances } from "#db/schema/performances.ts";
import { prices } from "#db/schema/prices.ts";
import { tickets } from "#db/schema/tickets.ts";
import type { Visitor } from "#lib/access/rules/actor.ts";
import { saveOverlay } from "#lib/halls/commands.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { idBytes, newId } from "#lib/ids.ts";
import { holdSeats } from "#lib/seating/commands/hold-seats.ts";
import { makeShop, type ShopFixture, type ShopOptions } from "#scripts/testing/shop-fixture.ts";
import { type Cancelled, cancelTickets } from "../commands/cancel-tickets.ts";
import { checkout } from "../commands/checkout.ts";
import { type ExchangeStarted, startExchange } from "../commands/start-exchange.ts";
import { startPayment } from "../commands/start-payment.ts";
import type { CheckoutInput } from "../rules/checkout-input.ts";
import { type OrderViewer, viewerOf } from "../viewer.ts";
import { type Begun, checkoutOf, pay, paymentOf, visitor, visitorWith } from "./purchase.ts";

/** A paid order with its tickets in the order of seats. An order that cost nothing has no payment. */
export type Bought = Begun & { ticketIds: string[] };

export async function bought(
  shop: ShopFixture,
  seats: number[],
  over: Partial<CheckoutInput> = {},
): Promise<Bought> {
  return boughtBy(await visitorWith(shop, ...seats), shop, over);
}

/** The same for places in the standing area, at the adults' rate. */
export async function boughtStanding(shop: ShopFixture, count: number): Promise<Bought> {
  const wish = { key: newId(), area: { id: shop.area.id, rates: { adult: count } } };
  const { cartId } = await holdSeats(null, shop.performanceId, wish, "kk", new Date());
  return boughtBy(visitor(cartId), shop, {});
}

async function boughtBy(buyer: Visitor, shop: ShopFixture, over: Partial<CheckoutInput>): Promise<Bought> {
  const order = await checkout(buyer, checkoutOf(shop, over), new Date());
  let paymentId = "";
  if (order.next === "pay") {
    await startPayment(viewerOf(buyer), order.code);
    paymentId = await paymentOf(order.orderId);
    await pay(paymentId);
  }
  const rows = await client()
    .db.select({ id: tickets.id })
    .from(tickets)
    .where(eq(tickets.orderId, order.orderId))
    .orderBy(asc(tickets.seatId));
  return { buyer, orderId: order.orderId, code: order.code, paymentId, ticketIds: rows.map(({ id }) => id) };
}

/** A shop whose second row costs 3 000 ₸ where the others cost 5 000 ₸, so that a change can be dearer, cheaper and equal. */
export async function shopOfTwoPrices(db: Db, options: ShopOptions = {}): Promise<ShopFixture> {
  const shop = await makeShop(db, options);
  const overlay = {
    format: 1 as const,
    categories: [{ category: "floor", seats: shop.seats[1]! }],
    areaCapacities: {},
  };
  const overlayHash = await saveOverlay(db, overlay);
  await db.update(performances).set({ overlayHash }).where(eq(performances.id, shop.performanceId));
  return shop;
}

/** Another performance of the shop's event, with the same prices. */
export async function anotherPerformance(db: Db, shop: ShopFixture): Promise<string> {
  const id = newId();
  const [row] = await db.select().from(performances).where(eq(performances.id, shop.performanceId));
  const later = new Date(row!.startsAt.getTime() + 86_400_000);
  await db.insert(performances).values({ ...row!, id, startsAt: later, saleEndsAt: later });
  const sold = await db.select().from(prices).where(eq(prices.performanceId, shop.performanceId));
  await db.insert(prices).values(sold.map((price) => ({ ...price, id: newId(), performanceId: id })));
  return id;
}

type Change = {
  requestKey?: string;
  viewer?: OrderViewer;
  at?: Date;
  performanceId?: string;
  locale?: Locale;
};

/** Moves the first ticket of an order to a seat, or each to its own, as its page would. */
export function change(
  shop: ShopFixture,
  order: Bought,
  seats: number[],
  shownTotalTiyn: number,
  over: Change = {},
): Promise<ExchangeStarted> {
  const { requestKey = newId(), viewer = viewerOf(order.buyer), at = new Date(), locale } = over;
  const performanceId = over.performanceId ?? shop.performanceId;
  const moves = seats.map((seatId, index) => ({ ticketId: order.ticketIds[index]!, performanceId, seatId }));
  return startExchange(viewer, { code: order.code, locale, moves, requestKey, shownTotalTiyn }, at);
}

/** The latest change of an order and the payment of its difference. */
export async function changeOf(orderId: string) {
  const [exchange] = await client()
    .db.select()
    .from(exchanges)
    .where(eq(exchanges.orderId, orderId))
    .orderBy(desc(exchanges.createdAt), desc(exchanges.id))
    .limit(1);
  const [payment] = await client().db.select().from(payments).where(eq(payments.exchangeId, exchange!.id));
  return { exchange: exchange!, paymentId: payment?.id ?? "" };
}

/** Lets the clock of a change and of the seats it holds run out. */
export async function endChangeClock(pool: Pool, exchangeId: string): Promise<void> {
  for (const [table, key] of [
    ["exchanges", "id"],
    ["seat_claims", "cart_id"],
    ["payments", "exchange_id"],
  ])
    await pool.query(`UPDATE ${table} SET expires_at = NOW(3) - INTERVAL 1 SECOND WHERE ${key} = ?`, [
      idBytes(exchangeId),
    ]);
}

/** Gives tickets of an order back as its page would. */
export function giveBack(
  order: Bought,
  ticketIds: string[],
  shownBackTiyn: number,
  over: { requestKey?: string; viewer?: OrderViewer; at?: Date } = {},
): Promise<Cancelled> {
  const { requestKey = newId(), viewer = viewerOf(order.buyer), at = new Date() } = over;
  return cancelTickets(viewer, { code: order.code, ticketIds, requestKey, shownBackTiyn }, at);
}

/**
 * Writes a row in a transaction that stays open, so that whoever writes it next waits: the moment between another's reading and
 * writing, made as long as a test needs it.
 */
export async function holdRow(pool: Pool, sql: string, id: string) {
  const connection = await pool.getConnection();
  await connection.beginTransaction();
  await connection.query(sql, [idBytes(id)]);
  return {
    async untilSomebodyWaits(): Promise<void> {
      for (;;) {
        const [rows] = await pool.query<RowDataPacket[]>(
          `SELECT COUNT(*) AS n FROM information_schema.processlist WHERE db = DATABASE()
            AND id <> CONNECTION_ID() AND info REGEXP '^(update .tickets. |insert into (.exchange_lines. |seat_claims))'`,
        );
        if (Number(rows[0]!.n) > 0) return;
      }
    },
    async commit(): Promise<void> {
      await connection.commit();
      connection.release();
    },
  };
}
