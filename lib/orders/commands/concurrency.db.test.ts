import { eq } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { orders } from "#db/schema/orders.ts";
import { payments } from "#db/schema/payments.ts";
import { refunds } from "#db/schema/refunds.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { checkInvariants } from "#scripts/testing/invariants.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";
import {
  beginPayment,
  checkoutOf,
  claimsOf,
  codeOf,
  countOf,
  deliver,
  endClock,
  makePromo,
  notificationOf,
  pay,
  statusOf,
  visitorWith,
} from "../testing/purchase.ts";
import { viewerOf } from "../viewer.ts";
import { cancelOrder } from "./cancel-order.ts";
import { checkout } from "./checkout.ts";
import { expireOrders } from "./expire-orders.ts";
import { refundPayment } from "./refund-payment.ts";
import { startPayment } from "./start-payment.ts";

/** As many connections as callers, so that they meet in the database and not in the queue before it. */
const { db, pool } = await testDatabase(60);
const now = new Date();
const times = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));
const sorted = (codes: string[]) =>
  Object.fromEntries([...new Set(codes)].map((code) => [code, codes.filter((its) => its === code).length]));

afterEach(async () => {
  expect(await checkInvariants(pool)).toEqual([]);
});

describe("at one moment", () => {
  it("50 buyers with a promo code of one use: one has it, and one sale has the discount", async () => {
    const shop = await makeShop(db, { rows: 5, perRow: 10 });
    const promo = await makePromo(shop, { useLimit: 1 });
    const buyers = await times(50, (index) => visitorWith(shop, index + 1));
    const made = await times(50, async (index) =>
      codeOf(checkout(buyers[index]!, checkoutOf(shop, { promoCode: promo.code }), now)),
    );
    expect(sorted(made)).toEqual({ ok: 1, PROMO_USED_UP: 49 });
  });

  it("50 buyers with a promo code of seven uses: seven have it, none is refused before they are used up", async () => {
    const shop = await makeShop(db, { rows: 5, perRow: 10 });
    const promo = await makePromo(shop, { useLimit: 7, basisPoints: 10_000 });
    const buyers = await times(50, (index) => visitorWith(shop, index + 1));
    const made = await times(50, async (index) =>
      codeOf(checkout(buyers[index]!, checkoutOf(shop, { promoCode: promo.code }), now)),
    );
    expect(sorted(made)).toEqual({ ok: 7, PROMO_USED_UP: 43 });
  });

  it("100 buyers with two seats of their own each never stand in each other's way", async () => {
    const shop = await makeShop(db, { rows: 20, perRow: 10 });
    let seat = 1;
    await times(32, async () => {
      for (let first = seat; first < 200; first = seat) {
        seat += 2;
        expect(await pay((await beginPayment(shop, [first, first + 1])).paymentId)).toBe(200);
      }
    });
    const paid = await db.select().from(orders).where(eq(orders.organizerId, shop.organizerId));
    expect(paid.filter((order) => order.status === "paid")).toHaveLength(100);
  }, 120_000);

  it("one cart checked out by eight presses and tabs is one order that has all its seats", async () => {
    const shop = await makeShop(db);
    for (const seat of [1, 3, 5, 7]) {
      const buyer = await visitorWith(shop, seat, seat + 1);
      const input = checkoutOf(shop);
      const made = await times(8, (index) => checkout(buyer, index % 2 ? input : checkoutOf(shop), now));
      expect(new Set(made.map((order) => order.orderId)).size).toBe(1);
      expect(await countOf("order_lines", made[0]!.orderId)).toBe(2);
      const rows = await db.select().from(orders).where(eq(orders.cartId, buyer.cartId!));
      expect(rows).toHaveLength(1);
    }
  });

  it("two tabs that pay one order open one payment", async () => {
    const shop = await makeShop(db);
    const buyer = await visitorWith(shop, 1);
    const { orderId, code } = await checkout(buyer, checkoutOf(shop), now);
    const started = await times(8, () => startPayment(viewerOf(buyer), code));
    expect(new Set(started.map((start) => JSON.stringify(start))).size).toBe(1);
    expect(await countOf("payments", orderId)).toBe(1);
  });

  it("eight notifications of one payment, each under its own id, make one ticket", async () => {
    const shop = await makeShop(db);
    const { orderId, paymentId } = await beginPayment(shop, [1]);
    expect(await times(8, () => pay(paymentId))).toEqual(Array(8).fill(200));
    expect(await statusOf(orderId)).toBe("paid");
    expect(await countOf("tickets", orderId)).toBe(1);
    expect(await countOf("refunds", orderId)).toBe(0);
  });

  it("the same notification eight times is processed once", async () => {
    const shop = await makeShop(db);
    const { orderId, paymentId } = await beginPayment(shop, [1]);
    const body = await notificationOf(paymentId, "succeeded");
    expect(await times(8, () => deliver(body))).toEqual(Array(8).fill(200));
    expect(await countOf("tickets", orderId)).toBe(1);
  });

  it("paid and declined, paid and given up: tickets, always, once", async () => {
    const shop = await makeShop(db);
    for (const seat of [1, 2, 3, 4, 5, 6]) {
      const { orderId, paymentId, buyer, code } = await beginPayment(shop, [seat]);
      const declined = await notificationOf(paymentId, "declined");
      await Promise.all([
        seat % 2 ? deliver(declined) : codeOf(cancelOrder(viewerOf(buyer), code, now)),
        pay(paymentId),
      ]);
      expect(await statusOf(orderId)).toBe("paid");
      expect(await countOf("tickets", orderId)).toBe(1);
    }
  });

  it("expiry against payment, with others reaching for the seats: each order has its tickets or its money back", async () => {
    const shop = await makeShop(db, { rows: 4, perRow: 10 });
    const begun = await times(20, (index) => beginPayment(shop, [2 * index + 1, 2 * index + 2]));
    for (const { orderId } of begun) await endClock(orderId);
    await Promise.all([
      ...begun.map(({ paymentId }) => pay(paymentId)),
      expireOrders(now),
      expireOrders(now),
      ...begun.map((_, index) => codeOf(visitorWith(shop, 2 * index + 2))),
    ]);
    for (const { orderId, buyer } of begun) {
      const isPaid = (await statusOf(orderId)) === "paid";
      expect(await countOf("tickets", orderId)).toBe(isPaid ? 2 : 0);
      expect(await countOf("refunds", orderId)).toBe(isPaid ? 0 : 1);
      if (isPaid) expect((await claimsOf(buyer)).filter((claim) => claim.state === 2)).toHaveLength(2);
    }
  });

  it("the end of the clock against the payment, to the millisecond: never both a sale and a refund", async () => {
    const shop = await makeShop(db, { rows: 4, perRow: 10 });
    const begun = await times(20, (index) => beginPayment(shop, [index + 1]));
    await pool.query(
      "UPDATE seat_claims SET expires_at = NOW(3) + INTERVAL 60000 MICROSECOND WHERE state = 1",
    );
    await pool.query(
      "UPDATE orders SET expires_at = NOW(3) + INTERVAL 60000 MICROSECOND WHERE status = 'pending'",
    );
    await Promise.all(
      begun.flatMap(({ paymentId }, index) => [
        pay(paymentId),
        codeOf(visitorWith(shop, index + 1)),
        expireOrders(now),
      ]),
    );
    for (const { orderId } of begun) {
      const [tickets, back] = [await countOf("tickets", orderId), await countOf("refunds", orderId)];
      expect(tickets + back).toBe(1);
    }
  });

  it("one refund carried out eight times gives the money back once", async () => {
    const shop = await makeShop(db);
    const late = await beginPayment(shop, [1]);
    await endClock(late.orderId);
    await visitorWith(shop, 1);
    await pay(late.paymentId);
    const [refund] = await db.select().from(refunds).where(eq(refunds.orderId, late.orderId));
    await times(8, () => refundPayment(refund!.id, now));
    const [payment] = await db.select().from(payments).where(eq(payments.id, late.paymentId));
    expect(payment!.refundedTiyn).toBe(payment!.amountTiyn);
    expect(Object.keys((payment!.providerData as { refunds: object }).refunds)).toEqual([refund!.id]);
  });
});
