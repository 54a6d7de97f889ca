import { eq } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { orders } from "#db/schema/orders.ts";
import { payments } from "#db/schema/payments.ts";
import { refunds } from "#db/schema/refunds.ts";
import { newId } from "#lib/ids.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { checkInvariants } from "#scripts/testing/invariants.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";
import {
  addSeats,
  beginPayment,
  checkoutOf,
  claimsOf,
  countOf,
  deliver,
  effectsOf,
  makePromo,
  notificationOf,
  pay,
  paymentOf,
  statusOf,
  visitor,
} from "../testing/purchase.ts";
import { viewerOf } from "../viewer.ts";
import { cancelOrder } from "./cancel-order.ts";
import { checkout } from "./checkout.ts";
import { startPayment } from "./start-payment.ts";

const { db, pool } = await testDatabase();
const now = new Date();

afterEach(async () => {
  expect(await checkInvariants(pool)).toEqual([]);
});

const paymentRow = async (id: string) => (await db.select().from(payments).where(eq(payments.id, id)))[0]!;
const refundsOf = (orderId: string) => db.select().from(refunds).where(eq(refunds.orderId, orderId));

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
