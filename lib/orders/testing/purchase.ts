import { eq } from "drizzle-orm";
import type { RowDataPacket } from "mysql2/promise";
import { client } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import { payments } from "#db/schema/payments.ts";
import { promoCodes } from "#db/schema/promo-codes.ts";
import type { Visitor } from "#lib/access/rules/actor.ts";
import { isDomainError } from "#lib/errors.ts";
import { idBytes, newCode, newId } from "#lib/ids.ts";
import type { NotificationBody } from "#lib/payments/sandbox/notification.ts";
import { signatureHeader, signNotification } from "#lib/payments/sandbox/signature.ts";
import { holdSeats } from "#lib/seating/commands/hold-seats.ts";
import type { ShopFixture } from "#scripts/testing/shop-fixture.ts";
import { checkout } from "../commands/checkout.ts";
import { startPayment } from "../commands/start-payment.ts";
import { receiveNotification } from "../receive-notification.ts";
import type { CheckoutInput } from "../rules/checkout-input.ts";
import { viewerOf } from "../viewer.ts";

export const visitor = (cartId: string | null): Visitor => ({
  kind: "visitor",
  cartId,
  address: "192.0.2.1",
});

/** A visitor with a cart that holds these seats for adults. */
export async function visitorWith(shop: ShopFixture, ...seats: number[]): Promise<Visitor> {
  const cart = await addSeats(null, shop, ...seats);
  return visitor(cart);
}

/** Holds more seats in a cart; null begins one. */
export async function addSeats(
  cartId: string | null,
  shop: ShopFixture,
  ...seats: number[]
): Promise<string> {
  const wish = { key: newId(), seats: seats.map((seat) => ({ seat, rate: "adult" })) };
  const held = await holdSeats(cartId, shop.performanceId, wish, "kk", new Date());
  return held.cartId;
}

/** What a checkout page would send, with what a test wants otherwise. */
export function checkoutOf(shop: ShopFixture, over: Partial<CheckoutInput> = {}): CheckoutInput {
  return {
    checkoutKey: newId(),
    organizerId: shop.organizerId,
    name: "Әсел Өтегенова",
    email: "asel@mail.kz",
    phone: "+77011234567",
    ageDeclared: false,
    terms: true,
    personalData: true,
    transferAbroad: true,
    promoCode: null,
    locale: "kk",
    localeChosen: true,
    ...over,
  };
}

export type Begun = { buyer: Visitor; orderId: string; code: string; paymentId: string };

/** An order up to its open payment. */
export async function beginPayment(
  shop: ShopFixture,
  seats: number[],
  over: Partial<CheckoutInput> = {},
): Promise<Begun> {
  const buyer = await visitorWith(shop, ...seats);
  const order = await checkout(buyer, checkoutOf(shop, over), new Date());
  await startPayment(viewerOf(buyer), order.code);
  return { buyer, orderId: order.orderId, code: order.code, paymentId: await paymentOf(order.orderId) };
}

export async function paymentOf(orderId: string): Promise<string> {
  const [row] = await client()
    .db.select({ id: payments.id })
    .from(payments)
    .where(eq(payments.orderId, orderId));
  return row!.id;
}

export async function statusOf(orderId: string): Promise<string> {
  const [row] = await client()
    .db.select({ status: orders.status })
    .from(orders)
    .where(eq(orders.id, orderId));
  return row!.status;
}

/** The notification that the sandbox sends of a payment, with what a test makes wrong in it. */
export async function notificationOf(
  paymentId: string,
  status: NotificationBody["status"],
  over: Partial<NotificationBody> = {},
): Promise<NotificationBody> {
  const [row] = await client()
    .db.select({ amount: payments.amountTiyn, currency: payments.currency, order: orders.code })
    .from(payments)
    .innerJoin(orders, eq(orders.id, payments.orderId))
    .where(eq(payments.id, paymentId));
  return { event: newId(), payment: paymentId, reference: `sandbox-${paymentId}`, status, ...row!, ...over };
}

/** Posts a notification as a provider does, signed over its raw body unless a signature is given; answers the status. */
export async function deliver(body: NotificationBody, signature?: string, now = new Date()): Promise<number> {
  const raw = JSON.stringify(body);
  const request = new Request("http://localhost/api/payments/sandbox", {
    method: "POST",
    headers: { [signatureHeader]: signature ?? signNotification(raw) },
    body: raw,
  });
  return (await receiveNotification("sandbox", request, now)).status;
}

/** Pays at the sandbox: its own record and its notification. */
export async function pay(paymentId: string, over: Partial<NotificationBody> = {}): Promise<number> {
  await client()
    .db.update(payments)
    .set({ providerData: { decision: "succeeded", refunds: {} } })
    .where(eq(payments.id, paymentId));
  return deliver(await notificationOf(paymentId, "succeeded", over));
}

/** Lets the clock of an order and of its seats run out. */
export async function endClock(orderId: string): Promise<void> {
  for (const [table, key] of [
    ["seat_claims", "order_id"],
    ["orders", "id"],
    ["payments", "order_id"],
    ["promo_slots", "order_id"],
  ])
    await client().pool.query(
      `UPDATE ${table} SET expires_at = NOW(3) - INTERVAL 1 SECOND WHERE ${key} = ?`,
      [idBytes(orderId)],
    );
}

export async function makePromo(shop: ShopFixture, over: Partial<typeof promoCodes.$inferInsert> = {}) {
  const promo = {
    id: newId(),
    organizerId: shop.organizerId,
    code: newCode(8),
    basisPoints: 1_000,
    validFrom: new Date("2020-01-01T00:00:00Z"),
    validUntil: new Date("2090-01-01T00:00:00Z"),
    ...over,
  };
  await client().db.insert(promoCodes).values(promo);
  return promo;
}

/** The claims of a cart, in the order of seats. */
export async function claimsOf(buyer: Visitor): Promise<RowDataPacket[]> {
  const [rows] = await client().pool.query<RowDataPacket[]>(
    `SELECT seat_id AS seat, state, HEX(order_id) AS orderId, expires_at AS expiresAt,
      TIMESTAMPDIFF(SECOND, NOW(3), expires_at) AS seconds
      FROM seat_claims WHERE cart_id = ? ORDER BY seat_id`,
    [idBytes(buyer.cartId!)],
  );
  return rows;
}

/** How many rows of a table an order has. */
export async function countOf(table: string, orderId: string): Promise<number> {
  const [rows] = await client().pool.query<RowDataPacket[]>(
    `SELECT COUNT(*) AS n FROM ${table} WHERE order_id = ?`,
    [idBytes(orderId)],
  );
  return Number(rows[0]!.n);
}

/** The kinds of an order's effects, as they were enqueued. */
export async function effectsOf(orderId: string): Promise<string[]> {
  const [rows] = await client().pool.query<RowDataPacket[]>(
    `SELECT x.kind FROM outbox x WHERE x.order_key = ?
      OR x.order_key IN (SELECT CONCAT('payment:', LOWER(CONCAT_WS('-', SUBSTR(HEX(p.id), 1, 8), SUBSTR(HEX(p.id), 9, 4),
        SUBSTR(HEX(p.id), 13, 4), SUBSTR(HEX(p.id), 17, 4), SUBSTR(HEX(p.id), 21)))) FROM payments p WHERE p.order_id = ?)
      ORDER BY x.kind`,
    [`order:${orderId}`, idBytes(orderId)],
  );
  return rows.map((row) => row.kind);
}

/** The code of a refusal, or "ok". Any other error is thrown on. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "ok";
  } catch (error) {
    if (isDomainError(error)) return error.code;
    throw error;
  }
}
