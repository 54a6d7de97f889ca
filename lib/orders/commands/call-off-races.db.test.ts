import { eq } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { payments } from "#db/schema/payments.ts";
import { performances } from "#db/schema/performances.ts";
import { refunds } from "#db/schema/refunds.ts";
import { seatClaims } from "#db/schema/seat-claims.ts";
import { tickets } from "#db/schema/tickets.ts";
import { newStaff } from "#lib/halls/testing/hall-people.ts";
import { newId } from "#lib/ids.ts";
import { tenge } from "#lib/money.ts";
import { saleCard } from "#lib/seating/sale-card.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { checkInvariants } from "#scripts/testing/invariants.ts";
import { makeShop, type ShopFixture } from "#scripts/testing/shop-fixture.ts";
import {
  anotherPerformance,
  bought,
  change,
  changeOf,
  holdRow,
  shopOfTwoPrices,
} from "../testing/after-sale.ts";
import { beginPayment, codeOf, pay, statusOf } from "../testing/purchase.ts";
import { cancelPerformance } from "./call-off.ts";
import { refundCalledOff, refundPerformance } from "./refund-performance.ts";

const { db, pool } = await testDatabase(20);
const now = new Date();
const mayMove = {
  refundPolicy: { windows: [], changesUntilHours: 3, changesBetweenPerformances: true },
};

afterEach(async () => {
  expect(await refundCalledOff(now)).toBe(0);
  expect(await checkInvariants(pool)).toEqual([]);
});

/** Calls off and does at once what the worker does with the effect. */
async function callOff(shop: ShopFixture, performanceId: string): Promise<void> {
  await cancelPerformance(await newStaff(db, shop.organizerId), performanceId, now);
  await refundPerformance(performanceId, null, newId(), now);
}
const refundsOf = async (orderId: string) =>
  (await db.select().from(refunds).where(eq(refunds.orderId, orderId))).map(({ amountTiyn }) => amountTiyn);

describe("what a called-off performance still owes", () => {
  it("is given back by the sweep: a payment that had read “scheduled” and came after the list", async () => {
    const shop = await makeShop(db);
    const order = await beginPayment(shop, [1]);
    // The payment stands at the writing of its seats, after it has read the performance.
    const held = await holdRow(
      pool,
      "SELECT seat_id FROM seat_claims WHERE performance_id = ? FOR UPDATE",
      shop.performanceId,
    );
    const paid = pay(order.paymentId);
    await held.untilSomebodyWaits();
    await callOff(shop, shop.performanceId);
    await held.commit();
    await paid;
    expect([await statusOf(order.orderId), await refundsOf(order.orderId)]).toEqual(["paid", []]);
    expect(await refundCalledOff(now)).toBe(1);
    expect(await statusOf(order.orderId)).toBe("refunded");
    expect(await refundsOf(order.orderId)).toEqual([tenge(5_000)]);
  });

  it("is given back by the sweep: a change into it that had read “scheduled”", async () => {
    const shop = await makeShop(db, { event: mayMove });
    const performanceId = await anotherPerformance(db, shop);
    const order = await bought(shop, [1]);
    const held = await holdRow(pool, "SELECT id FROM tickets WHERE id = ? FOR UPDATE", order.ticketIds[0]!);
    const changed = change(shop, order, [1], 0, { performanceId });
    await held.untilSomebodyWaits();
    await callOff(shop, performanceId);
    await held.commit();
    expect(await changed).toEqual({ next: "done" });
    expect(await refundCalledOff(now)).toBe(1);
    expect(await refundsOf(order.orderId)).toEqual([tenge(5_000)]);
  });

  it("does not wait for an order that fails, which is tried again", async () => {
    const shop = await makeShop(db);
    const all = [await bought(shop, [1]), await bought(shop, [2]), await bought(shop, [3])];
    const ill = all.toSorted((one, other) => (one.orderId < other.orderId ? -1 : 1))[0]!;
    const [claim] = await db.select().from(seatClaims).where(eq(seatClaims.orderId, ill.orderId));
    await db.delete(seatClaims).where(eq(seatClaims.orderId, ill.orderId));
    await expect(callOff(shop, shop.performanceId)).rejects.toThrow("1 orders could not be given back");
    const statuses = () => Promise.all(all.map(({ orderId }) => statusOf(orderId)));
    expect((await statuses()).toSorted()).toEqual(["paid", "refunded", "refunded"]);
    expect(await refundCalledOff(now)).toBe(0);
    await db.insert(seatClaims).values(claim!);
    expect(await refundCalledOff(now)).toBe(1);
    expect(await statuses()).toEqual(["refunded", "refunded", "refunded"]);
  });
});

describe("a change into a called-off performance", () => {
  it("is refused, though this process still has the card of its sale", async () => {
    const shop = await makeShop(db, { event: mayMove });
    const performanceId = await anotherPerformance(db, shop);
    const order = await bought(shop, [1]);
    await saleCard(db, performanceId);
    // As another process writes it: nobody tells this one.
    await db.update(performances).set({ status: "cancelled" }).where(eq(performances.id, performanceId));
    expect(await codeOf(change(shop, order, [1], 0, { performanceId }))).toBe("PERFORMANCE_CANCELLED");
    const there = eq(seatClaims.performanceId, performanceId);
    expect(await db.select().from(seatClaims).where(there)).toEqual([]);
  });

  it("that waits for its payment ends with it: seats free, nothing left to be paid, the ticket stays", async () => {
    const shop = await shopOfTwoPrices(db, { event: mayMove });
    const performanceId = await anotherPerformance(db, shop);
    const order = await bought(shop, [11]);
    await change(shop, order, [1], tenge(2_000), { performanceId });
    await callOff(shop, performanceId);
    const { exchange, paymentId } = await changeOf(order.orderId);
    const [payment] = await db.select().from(payments).where(eq(payments.id, paymentId));
    expect([exchange.status, payment!.status]).toEqual(["closed", "expired"]);
    const [ticket] = await db.select().from(tickets).where(eq(tickets.orderId, order.orderId));
    expect(ticket).toMatchObject({ state: "valid", performanceId: shop.performanceId, seatId: 11 });
    const there = eq(seatClaims.performanceId, performanceId);
    expect(await db.select().from(seatClaims).where(there)).toEqual([]);
  });
});
