import { asc, eq } from "drizzle-orm";
import type { Pool, RowDataPacket } from "mysql2/promise";
import { client } from "#db/client.ts";
import { tickets } from "#db/schema/tickets.ts";
import { idBytes, newId } from "#lib/ids.ts";
import type { ShopFixture } from "#scripts/testing/shop-fixture.ts";
import { type Cancelled, cancelTickets } from "../commands/cancel-tickets.ts";
import { checkout } from "../commands/checkout.ts";
import { startPayment } from "../commands/start-payment.ts";
import type { CheckoutInput } from "../rules/checkout-input.ts";
import { type OrderViewer, viewerOf } from "../viewer.ts";
import { type Begun, checkoutOf, pay, paymentOf, visitorWith } from "./purchase.ts";

/** A paid order with its tickets in the order of seats. An order that cost nothing has no payment. */
export type Bought = Begun & { ticketIds: string[] };

export async function bought(
  shop: ShopFixture,
  seats: number[],
  over: Partial<CheckoutInput> = {},
): Promise<Bought> {
  const buyer = await visitorWith(shop, ...seats);
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
          "SELECT COUNT(*) AS n FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'",
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
