import { eq } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { ledgerEntries } from "#db/schema/ledger-entries.ts";
import { orders } from "#db/schema/orders.ts";
import { payments } from "#db/schema/payments.ts";
import { performances } from "#db/schema/performances.ts";
import { refunds } from "#db/schema/refunds.ts";
import { tickets } from "#db/schema/tickets.ts";
import { derivedId, newId } from "#lib/ids.ts";
import { tenge } from "#lib/money.ts";
import type { VerifiedEvent } from "#lib/payments/adapter.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { checkInvariants } from "#scripts/testing/invariants.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";
import {
  addSeats,
  type Begun,
  beginPayment,
  checkoutOf,
  claimsOf,
  countOf,
  deliver,
  effectsOf,
  endClock,
  makePromo,
  notificationOf,
  pay,
  paymentOf,
  statusOf,
  visitor,
  visitorWith,
} from "../testing/purchase.ts";
import { viewerOf } from "../viewer.ts";
import { cancelOrder } from "./cancel-order.ts";
import { checkout } from "./checkout.ts";
import { expireOrders } from "./expire-orders.ts";
import { refundPayment } from "./refund-payment.ts";
import { settlePayment } from "./settle-payment.ts";
import { startPayment } from "./start-payment.ts";

const { db, pool } = await testDatabase();
const now = new Date();

afterEach(async () => {
  expect(await checkInvariants(pool)).toEqual([]);
});

const paymentRow = async (id: string) => (await db.select().from(payments).where(eq(payments.id, id)))[0]!;
const refundsOf = (orderId: string) => db.select().from(refunds).where(eq(refunds.orderId, orderId));

async function expectUnchanged({ orderId, paymentId }: Begun) {
  expect(await statusOf(orderId)).toBe("pending");
  expect((await paymentRow(paymentId)).status).toBe("pending");
  expect(await countOf("tickets", orderId)).toBe(0);
  const [events] = await pool.query("SELECT * FROM payment_events WHERE payment_id = ?", [
    Buffer.from(paymentId.replaceAll("-", ""), "hex"),
  ]);
  expect(events).toEqual([]);
}

describe("money in time", () => {
  it("makes the order paid with a ticket a seat, receipt, ledger and mail", async () => {
    const shop = await makeShop(db);
    const { orderId, paymentId, buyer } = await beginPayment(shop, [1, 2]);
    expect(await pay(paymentId)).toBe(200);
    expect(await statusOf(orderId)).toBe("paid");
    const issued = await db.select().from(tickets).where(eq(tickets.orderId, orderId));
    expect(issued.map((ticket) => ticket.seatId).sort()).toEqual([1, 2]);
    expect(new Set(issued.map((ticket) => ticket.code)).size).toBe(2);
    expect((await claimsOf(buyer)).every((claim) => claim.state === 2)).toBe(true);
    expect(await countOf("receipts", orderId)).toBe(1);
    expect(await effectsOf(orderId)).toEqual(["mail.order-paid"]);
    const entries = await db.select().from(ledgerEntries).where(eq(ledgerEntries.orderId, orderId));
    expect(Object.fromEntries(entries.map((entry) => [entry.account, entry.amountTiyn]))).toEqual({
      provider: tenge(10_000),
      sales: -(tenge(10_000) - 2 * 68_966),
      vat: -2 * 68_966, // 5000 * 16 / 116, rounded on each line
    });
  });

  it("is what the same checkout comes to when it is pressed once more, though the cart is empty now", async () => {
    const shop = await makeShop(db);
    const input = checkoutOf(shop);
    const { orderId, paymentId, buyer } = await beginPayment(shop, [1], input);
    await pay(paymentId);
    expect(await checkout(buyer, input, now)).toMatchObject({ orderId, next: "paid" });
  });

  it("changes nothing when its notification comes twice, or under another id", async () => {
    const shop = await makeShop(db);
    const { orderId, paymentId } = await beginPayment(shop, [1]);
    const body = await notificationOf(paymentId, "succeeded");
    expect([await deliver(body), await deliver(body), await pay(paymentId)]).toEqual([200, 200, 200]);
    expect(await countOf("tickets", orderId)).toBe(1);
    expect(await refundsOf(orderId)).toEqual([]);
  });

  it("mails nothing to who refused it", async () => {
    const shop = await makeShop(db);
    const { orderId, paymentId } = await beginPayment(shop, [1], { transferAbroad: false });
    await pay(paymentId);
    expect(await statusOf(orderId)).toBe("paid");
    expect(await effectsOf(orderId)).toEqual([]);
  });

  it("uses the promo code's reservation for good", async () => {
    const shop = await makeShop(db);
    const promo = await makePromo(shop, { useLimit: 1 });
    const { orderId, paymentId } = await beginPayment(shop, [1], { promoCode: promo.code });
    await pay(paymentId);
    const [slots] = await pool.query("SELECT state FROM promo_slots WHERE order_id = ?", [
      Buffer.from(orderId.replaceAll("-", ""), "hex"),
    ]);
    expect(slots).toEqual([{ state: 2 }]);
  });
});

describe("a notification that does not fit is refused, and nothing is changed", () => {
  it("with a wrong signature, or one of another body", async () => {
    const begun = await beginPayment(await makeShop(db), [1]);
    const body = await notificationOf(begun.paymentId, "succeeded");
    for (const signature of ["", "0".repeat(64), "not a signature"])
      expect(await deliver(body, signature)).toBe(401);
    await expectUnchanged(begun);
  });

  it("with another amount, currency, order, reference or payment, signed as it is", async () => {
    const shop = await makeShop(db);
    const begun = await beginPayment(shop, [1]);
    const other = await beginPayment(shop, [2]);
    for (const over of [
      { amount: 1 },
      { amount: tenge(5_000) + 1 },
      { amount: 0 },
      { currency: "USD" },
      { order: other.code },
      { reference: `sandbox-${other.paymentId}` },
      { reference: "sandbox-of-nobody" },
      { payment: newId() },
    ])
      expect(
        await deliver(await notificationOf(begun.paymentId, "succeeded", over)),
        JSON.stringify(over),
      ).toBe(409);
    await expectUnchanged(begun);
    await expectUnchanged(other);
  });

  it("replayed on another order", async () => {
    const shop = await makeShop(db);
    const [mine, other] = [await beginPayment(shop, [1]), await beginPayment(shop, [2])];
    const body = await notificationOf(mine.paymentId, "succeeded");
    expect(await deliver(body)).toBe(200);
    const replayed = await notificationOf(other.paymentId, "succeeded", { event: body.event });
    expect(await deliver(replayed)).toBe(409);
    await expectUnchanged(other);
  });

  it("in another form, or too long", async () => {
    const begun = await beginPayment(await makeShop(db), [1]);
    const body = await notificationOf(begun.paymentId, "succeeded");
    expect(await deliver({ ...body, amount: -1 })).toBe(401);
    expect(await deliver({ ...body, status: "complete" as never })).toBe(401);
    expect(await deliver({ ...body, reference: "x".repeat(70_000) })).toBe(413);
    await expectUnchanged(begun);
  });

  it("before our side has noted the provider's reference, if that is another payment's", async () => {
    const shop = await makeShop(db);
    const [mine, other] = [await beginPayment(shop, [1]), await beginPayment(shop, [2])];
    await db
      .update(payments)
      .set({ status: "created", providerPaymentId: null })
      .where(eq(payments.id, mine.paymentId));
    const stolen = { reference: `sandbox-${other.paymentId}` };
    expect(await deliver(await notificationOf(mine.paymentId, "succeeded", stolen))).toBe(409);
    expect(await statusOf(mine.orderId)).toBe("pending");
    expect(await pay(mine.paymentId)).toBe(200);
    expect(await statusOf(mine.orderId)).toBe("paid");
  });
});

describe("money after the clock", () => {
  it("gets the same seats when they are still free, swept or not", async () => {
    const shop = await makeShop(db);
    for (const [seat, isSwept] of [
      [1, false],
      [2, true],
    ] as const) {
      const { orderId, paymentId } = await beginPayment(shop, [seat]);
      await endClock(orderId);
      if (isSwept) expect(await expireOrders(now)).toBe(1);
      expect(await statusOf(orderId)).toBe(isSwept ? "expired" : "pending");
      expect(await pay(paymentId)).toBe(200);
      expect(await statusOf(orderId)).toBe("paid");
      expect(await countOf("tickets", orderId)).toBe(1);
    }
  });

  it("goes back when one of the seats is somebody else's by now, whose seat it stays", async () => {
    const shop = await makeShop(db);
    const late = await beginPayment(shop, [1, 2]);
    await endClock(late.orderId);
    const next = await visitorWith(shop, 2);
    expect(await pay(late.paymentId)).toBe(200);
    expect(await statusOf(late.orderId)).toBe("expired");
    expect(await countOf("tickets", late.orderId)).toBe(0);
    expect((await claimsOf(next))[0]).toMatchObject({ seat: 2, state: 1 });
    expect((await claimsOf(late.buyer)).every((claim) => claim.state === 1 && claim.seconds <= 0)).toBe(true);
    const [refund] = await refundsOf(late.orderId);
    expect(refund).toMatchObject({ reason: "late-payment", status: "requested", amountTiyn: tenge(10_000) });
    expect(await effectsOf(late.orderId)).toEqual(["mail.order-late", "payment.refund"]);
    await refundPayment(refund!.id, now);
    await refundPayment(refund!.id, now);
    expect((await refundsOf(late.orderId))[0]).toMatchObject({ status: "succeeded" });
    const data = (await paymentRow(late.paymentId)).providerData;
    expect(data).toMatchObject({ refunds: { [refund!.id]: tenge(10_000) } });
  });

  it("goes back when the organizer has blocked the seat, whatever the block's clock says", async () => {
    const shop = await makeShop(db);
    const late = await beginPayment(shop, [1]);
    await endClock(late.orderId);
    await pool.query("UPDATE seat_claims SET state = 3, cart_id = NULL, order_id = NULL WHERE order_id = ?", [
      Buffer.from(late.orderId.replaceAll("-", ""), "hex"),
    ]);
    await pay(late.paymentId);
    expect(await statusOf(late.orderId)).toBe("expired");
    expect(await refundsOf(late.orderId)).toHaveLength(1);
  });

  it("goes back when the seat was sold meanwhile", async () => {
    const shop = await makeShop(db);
    const late = await beginPayment(shop, [1]);
    await endClock(late.orderId);
    const next = await beginPayment(shop, [1]);
    await pay(next.paymentId);
    await pay(late.paymentId);
    expect(await statusOf(next.orderId)).toBe("paid");
    expect(await statusOf(late.orderId)).toBe("expired");
    expect(await refundsOf(late.orderId)).toHaveLength(1);
  });

  it("goes back when the sale is over, or the performance is cancelled even in time", async () => {
    const shop = await makeShop(db);
    const late = await beginPayment(shop, [1]);
    const inTime = await beginPayment(shop, [2]);
    await endClock(late.orderId);
    const at = eq(performances.id, shop.performanceId);
    await db.update(performances).set({ saleEndsAt: now }).where(at);
    await pay(late.paymentId);
    expect(await statusOf(late.orderId)).toBe("expired");
    await db.update(performances).set({ status: "cancelled" }).where(at);
    await pay(inTime.paymentId);
    expect(await statusOf(inTime.orderId)).toBe("expired");
    expect(await refundsOf(inTime.orderId)).toHaveLength(1);
  });

  it("gets no discount that somebody else has used by now", async () => {
    const shop = await makeShop(db);
    const promo = await makePromo(shop, { useLimit: 1 });
    const late = await beginPayment(shop, [1], { promoCode: promo.code });
    await endClock(late.orderId);
    const next = await beginPayment(shop, [2], { promoCode: promo.code });
    await pay(next.paymentId);
    await pay(late.paymentId);
    expect(await statusOf(next.orderId)).toBe("paid");
    expect(await statusOf(late.orderId)).toBe("expired");
    expect(await refundsOf(late.orderId)).toHaveLength(1);
  });

  it("is left to the provider where it can still take the payment back", async () => {
    const shop = await makeShop(db);
    const late = await beginPayment(shop, [1]);
    await endClock(late.orderId);
    await visitorWith(shop, 1);
    const body = await notificationOf(late.paymentId, "succeeded");
    const event: VerifiedEvent = {
      provider: "sandbox",
      eventId: body.event,
      paymentId: body.payment,
      orderCode: body.order,
      providerPaymentId: body.reference,
      status: "succeeded",
      amountTiyn: body.amount,
      currency: body.currency,
      mayReject: true,
    };
    expect(await settlePayment(event, now)).toEqual({ outcome: "rejected", isRepeat: false });
    expect(await settlePayment(event, now)).toEqual({ outcome: "rejected", isRepeat: true });
    expect((await paymentRow(late.paymentId)).status).toBe("declined");
    expect(await refundsOf(late.orderId)).toEqual([]);
  });
});

describe("a second payment of one order", () => {
  it("goes back, and the tickets stay as they are", async () => {
    const shop = await makeShop(db);
    const { orderId, paymentId } = await beginPayment(shop, [1]);
    await pay(paymentId);
    const first = await paymentRow(paymentId);
    const second = derivedId("second", paymentId);
    await db.insert(payments).values({
      ...first,
      id: second,
      status: "pending",
      providerPaymentId: `sandbox-${second}`,
      succeededAt: null,
    });
    expect(await pay(second)).toBe(200);
    expect(await countOf("tickets", orderId)).toBe(1);
    const [refund] = await refundsOf(orderId);
    expect(refund).toMatchObject({ paymentId: second, reason: "double-payment" });
    expect(await effectsOf(orderId)).toEqual(["mail.order-paid", "payment.refund"]);
    await refundPayment(refund!.id, now);
  });
});

describe("a payment that was declined or left", () => {
  it("gives back what is left of the cart's clock, and the cart can be checked out again", async () => {
    const shop = await makeShop(db, { organizer: { paymentLifetimeSeconds: 3_000 } });
    const { orderId, paymentId, buyer } = await beginPayment(shop, [1, 2]);
    const cartClock = (await db.select().from(orders).where(eq(orders.id, orderId)))[0]!.cartExpiresAt;
    expect(await deliver(await notificationOf(paymentId, "declined"))).toBe(200);
    expect(await statusOf(orderId)).toBe("cancelled");
    const claims = await claimsOf(buyer);
    expect(claims.map((claim) => [claim.orderId, claim.expiresAt])).toEqual([
      [null, cartClock],
      [null, cartClock],
    ]);
    const again = await checkout(buyer, checkoutOf(shop), now);
    expect(again.orderId).not.toBe(orderId);
    expect((await startPayment(viewerOf(buyer), again.code)).next).toBe("redirect");
    await pay(await paymentOf(again.orderId));
    expect(await statusOf(again.orderId)).toBe("paid");
  });

  it("gives at least 3 minutes, once", async () => {
    const shop = await makeShop(db);
    const { orderId, paymentId, buyer } = await beginPayment(shop, [1]);
    const past = new Date(now.getTime() - 60_000);
    await db.update(orders).set({ cartExpiresAt: past }).where(eq(orders.id, orderId));
    await deliver(await notificationOf(paymentId, "left"));
    const [first] = await claimsOf(buyer);
    expect(first!.seconds).toBeGreaterThan(170);
    expect(first!.seconds).toBeLessThan(181);
    const again = await checkout(buyer, checkoutOf(shop), now);
    await startPayment(viewerOf(buyer), again.code);
    await db.update(orders).set({ cartExpiresAt: past }).where(eq(orders.id, again.orderId));
    await deliver(await notificationOf(await paymentOf(again.orderId), "left"));
    expect((await claimsOf(buyer))[0]!.seconds).toBeLessThanOrEqual(0);
  });

  it("that was paid after all, in whatever order the news comes, is paid", async () => {
    const shop = await makeShop(db);
    const first = await beginPayment(shop, [1]);
    await deliver(await notificationOf(first.paymentId, "left"));
    await pay(first.paymentId);
    expect(await statusOf(first.orderId)).toBe("paid");
    const second = await beginPayment(shop, [2]);
    await pay(second.paymentId);
    await deliver(await notificationOf(second.paymentId, "declined"));
    expect(await statusOf(second.orderId)).toBe("paid");
    expect((await paymentRow(second.paymentId)).status).toBe("succeeded");
  });

  it("and was paid after all leaves the seats to the order that has them since", async () => {
    const shop = await makeShop(db);
    const { orderId, paymentId, buyer } = await beginPayment(shop, [1]);
    await deliver(await notificationOf(paymentId, "left"));
    const again = await checkout(buyer, checkoutOf(shop), now);
    await startPayment(viewerOf(buyer), again.code);
    await pay(paymentId);
    expect(await statusOf(orderId)).toBe("cancelled");
    expect(await refundsOf(orderId)).toHaveLength(1);
    await pay(await paymentOf(again.orderId));
    expect(await statusOf(again.orderId)).toBe("paid");
  });

  it("frees the promo code's use", async () => {
    const shop = await makeShop(db);
    const promo = await makePromo(shop, { useLimit: 1 });
    const { paymentId, orderId } = await beginPayment(shop, [1], { promoCode: promo.code });
    await deliver(await notificationOf(paymentId, "declined"));
    expect(await countOf("promo_slots", orderId)).toBe(0);
  });
});

describe("an order that its buyer gives up", () => {
  it("is cancelled with its payment, and only by its buyer and before it is paid", async () => {
    const shop = await makeShop(db);
    const { orderId, paymentId, buyer, code } = await beginPayment(shop, [1]);
    await expect(cancelOrder(viewerOf(visitor(newId())), code, now)).rejects.toThrow("NOT_FOUND");
    await cancelOrder(viewerOf(buyer), code, now);
    expect(await statusOf(orderId)).toBe("cancelled");
    expect((await paymentRow(paymentId)).status).toBe("left");
    expect(await effectsOf(orderId)).toEqual(["payment.close"]);
    expect((await claimsOf(buyer))[0]).toMatchObject({ orderId: null, state: 1 });
    await addSeats(buyer.cartId, shop, 2);
    const again = await checkout(buyer, checkoutOf(shop), now);
    await startPayment(viewerOf(buyer), again.code);
    await pay(await paymentOf(again.orderId));
    await expect(cancelOrder(viewerOf(buyer), again.code, now)).rejects.toThrow("ORDER_NOT_PAYABLE");
  });
});
