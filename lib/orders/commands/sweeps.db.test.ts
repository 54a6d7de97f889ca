import { eq } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { payments } from "#db/schema/payments.ts";
import { decideOnce } from "#lib/payments/sandbox/record.ts";
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
  effectsOf,
  endClock,
  makePromo,
  notificationOf,
  paymentOf,
  statusOf,
  visitorWith,
} from "../testing/purchase.ts";
import { viewerOf } from "../viewer.ts";
import { checkout } from "./checkout.ts";
import { closePayment } from "./close-payment.ts";
import { expireOrders } from "./expire-orders.ts";
import { repairPayments } from "./repair-payments.ts";
import { startPayment } from "./start-payment.ts";

const { db, pool } = await testDatabase();
const now = new Date();
const aged = (paymentId: string) =>
  pool.query("UPDATE payments SET created_at = created_at - INTERVAL 1 MINUTE WHERE id = ?", [
    Buffer.from(paymentId.replaceAll("-", ""), "hex"),
  ]);
const paymentStatus = async (id: string) =>
  (await db.select().from(payments).where(eq(payments.id, id)))[0]!.status;

afterEach(async () => {
  expect(await checkInvariants(pool)).toEqual([]);
});

describe("the sweep of orders", () => {
  it("expires each order once when its clock has ended, and no other", async () => {
    const shop = await makeShop(db);
    const promo = await makePromo(shop, { useLimit: 2 });
    const over = await beginPayment(shop, [1], { promoCode: promo.code });
    const running = await beginPayment(shop, [2], { promoCode: promo.code });
    await endClock(over.orderId);
    expect(await expireOrders(now)).toBe(1);
    expect(await expireOrders(now)).toBe(0);
    expect([await statusOf(over.orderId), await statusOf(running.orderId)]).toEqual(["expired", "pending"]);
    expect([
      await countOf("promo_slots", over.orderId),
      await countOf("promo_slots", running.orderId),
    ]).toEqual([0, 1]);
    expect(await paymentStatus(over.paymentId)).toBe("expired");
    expect(await effectsOf(over.orderId)).toEqual(["payment.close"]);
    expect((await claimsOf(over.buyer))[0]).toMatchObject({ orderId: null, state: 1 });
    expect(await codeOf(visitorWith(shop, 1))).toBe("ok");
  });

  it("closes the payment at the provider, where it cannot be paid any more", async () => {
    const shop = await makeShop(db);
    const { orderId, paymentId } = await beginPayment(shop, [1]);
    await endClock(orderId);
    await expireOrders(now);
    await closePayment(paymentId, now);
    await closePayment(paymentId, now);
    expect(await decideOnce(paymentId, "succeeded")).toBe("expired");
    expect(await statusOf(orderId)).toBe("expired");
  });

  it("finds at the closing that it was paid, and gives the tickets", async () => {
    const shop = await makeShop(db);
    const { orderId, paymentId } = await beginPayment(shop, [1]);
    await decideOnce(paymentId, "succeeded");
    await endClock(orderId);
    await expireOrders(now);
    await closePayment(paymentId, now);
    await closePayment(paymentId, now);
    expect(await statusOf(orderId)).toBe("paid");
    expect(await countOf("tickets", orderId)).toBe(1);
  });
});

describe("the sweep of payments", () => {
  it("gives the tickets, once, when the notification never came", async () => {
    const shop = await makeShop(db);
    const { orderId, paymentId } = await beginPayment(shop, [1]);
    await decideOnce(paymentId, "succeeded");
    expect(await repairPayments(now)).toBe(0);
    await aged(paymentId);
    expect(await repairPayments(now)).toBe(1);
    expect(await statusOf(orderId)).toBe("paid");
    expect(await repairPayments(now)).toBe(0);
    expect(await deliver(await notificationOf(paymentId, "succeeded"))).toBe(200);
    expect(await countOf("tickets", orderId)).toBe(1);
  });

  it("mends a payment of which the crash left nothing but our row", async () => {
    const shop = await makeShop(db);
    const { orderId, paymentId } = await beginPayment(shop, [1]);
    await db
      .update(payments)
      .set({ status: "created", providerPaymentId: null, redirectUrl: null })
      .where(eq(payments.id, paymentId));
    await decideOnce(paymentId, "succeeded");
    await aged(paymentId);
    expect(await repairPayments(now)).toBe(1);
    expect(await statusOf(orderId)).toBe("paid");
  });

  it("leaves alone what nobody has decided, and gives the seats back when it was declined", async () => {
    const shop = await makeShop(db);
    const [open, declined] = [await beginPayment(shop, [1]), await beginPayment(shop, [2])];
    await decideOnce(declined.paymentId, "declined");
    await aged(open.paymentId);
    await aged(declined.paymentId);
    expect(await repairPayments(now)).toBe(1);
    expect(await statusOf(open.orderId)).toBe("pending");
    expect(await statusOf(declined.orderId)).toBe("cancelled");
  });
});

describe("starting a payment", () => {
  it("is for the order's buyer, while it is to be paid", async () => {
    const shop = await makeShop(db);
    const buyer = await visitorWith(shop, 1);
    const order = await checkout(buyer, checkoutOf(shop), now);
    const tried = (viewer: Parameters<typeof startPayment>[0]) => codeOf(startPayment(viewer, order.code));
    const nobody = { cartId: null, accountId: null, token: null };
    expect(await tried(nobody)).toBe("NOT_FOUND");
    expect(await tried(viewerOf(await visitorWith(shop, 2)))).toBe("NOT_FOUND");
    expect(await tried({ ...nobody, token: "A".repeat(22) })).toBe("NOT_FOUND");
    expect(await tried({ ...nobody, token: order.accessToken })).toBe("ok");
    await endClock(order.orderId);
    expect(await tried(viewerOf(buyer))).toBe("ORDER_NOT_PAYABLE");
  });

  it("answers that it is paid when another tab was faster", async () => {
    const shop = await makeShop(db);
    const { buyer, code, paymentId } = await beginPayment(shop, [1]);
    expect(await startPayment(viewerOf(buyer), code)).toMatchObject({ next: "redirect" });
    await deliver(await notificationOf(paymentId, "succeeded"));
    expect(await startPayment(viewerOf(buyer), code)).toEqual({ next: "paid" });
  });

  it("takes up a payment that a crash left half made", async () => {
    const shop = await makeShop(db);
    const { buyer, code, orderId, paymentId } = await beginPayment(shop, [1]);
    await db
      .update(payments)
      .set({ status: "created", providerPaymentId: null, redirectUrl: null })
      .where(eq(payments.id, paymentId));
    expect(await startPayment(viewerOf(buyer), code)).toMatchObject({ next: "redirect" });
    expect(await paymentOf(orderId)).toBe(paymentId);
    expect(await paymentStatus(paymentId)).toBe("pending");
  });
});
