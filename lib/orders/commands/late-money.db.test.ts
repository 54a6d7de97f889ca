import { eq } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { payments } from "#db/schema/payments.ts";
import { performances } from "#db/schema/performances.ts";
import { refunds } from "#db/schema/refunds.ts";
import { tenge } from "#lib/money.ts";
import type { VerifiedEvent } from "#lib/payments/adapter.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { checkInvariants } from "#scripts/testing/invariants.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";
import {
  beginPayment,
  claimsOf,
  countOf,
  effectsOf,
  endClock,
  makePromo,
  notificationOf,
  pay,
  statusOf,
  visitorWith,
} from "../testing/purchase.ts";
import { expireOrders } from "./expire-orders.ts";
import { refundPayment } from "./refund-payment.ts";
import { settlePayment } from "./settle-payment.ts";

const { db, pool } = await testDatabase();
const now = new Date();

afterEach(async () => {
  expect(await checkInvariants(pool)).toEqual([]);
});

const paymentRow = async (id: string) => (await db.select().from(payments).where(eq(payments.id, id)))[0]!;
const refundsOf = (orderId: string) => db.select().from(refunds).where(eq(refunds.orderId, orderId));

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
