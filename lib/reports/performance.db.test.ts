import { eq, type SQL } from "drizzle-orm";
import { expect, it } from "vitest";
import { outbox, outboxState } from "#db/schema/outbox.ts";
import { refunds } from "#db/schema/refunds.ts";
import { newStaff } from "#lib/halls/testing/hall-people.ts";
import { newId } from "#lib/ids.ts";
import { tenge } from "#lib/money.ts";
import { cancelEvent, cancelPerformance } from "#lib/orders/commands/call-off.ts";
import { refundPayment } from "#lib/orders/commands/refund-payment.ts";
import { refundPerformance } from "#lib/orders/commands/refund-performance.ts";
import { anotherPerformance, bought, giveBack } from "#lib/orders/testing/after-sale.ts";
import { codeOf, visitorWith } from "#lib/orders/testing/purchase.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";
import { readPerformance } from "./performance.ts";
import { performanceStaff } from "./performance-staff.ts";
import { readRefundProgress } from "./refund-progress.ts";

const { db } = await testDatabase(20);
const now = new Date();
const anyTime = { windows: [{ hoursBefore: 0, basisPoints: 10_000 }], changesUntilHours: 3 };

it("counts what is sold, held and worth, and what goes back, of living tickets only", async () => {
  const shop = await makeShop(db, { event: { refundPolicy: anyTime } });
  const manager = await newStaff(db, shop.organizerId);
  const [kept] = [await bought(shop, [1, 2]), await visitorWith(shop, 9)];
  const gone = await bought(shop, [3]);
  await giveBack(gone, gone.ticketIds, tenge(5_000));
  await anotherPerformance(db, shop);
  const report = await readPerformance(manager, shop.performanceId, now);
  expect(report).toMatchObject({ sold: 2, held: 1, isCancelled: false, isMoved: false });
  expect(report.living).toMatchObject({ tickets: 2, orders: 1, totalTiyn: tenge(10_000) });
  expect(report.event).toMatchObject({ performances: 2, tickets: 2, orders: 1, totalTiyn: tenge(10_000) });
  await cancelPerformance(manager, shop.performanceId, now);
  await refundPerformance(shop.performanceId, null, newId(), now);
  const after = await readPerformance(manager, shop.performanceId, now);
  expect(after).toMatchObject({ isCancelled: true, sold: 0, living: { tickets: 0, totalTiyn: 0 } });
  expect(after.event).toMatchObject({ performances: 1, tickets: 0 });
  expect(kept.ticketIds).toHaveLength(2);
});

it("is nobody else's: another organizer's staff find nothing, and the door sees no money", async () => {
  const [shop, other] = [await makeShop(db), await makeShop(db)];
  const stranger = await newStaff(db, other.organizerId, "owner");
  const door = await newStaff(db, shop.organizerId, "door");
  const { performanceId } = shop;
  expect(await codeOf(readPerformance(stranger, performanceId, now))).toBe("NOT_FOUND");
  expect(await codeOf(readPerformance(door, performanceId, now))).toBe("FORBIDDEN");
  const staffOf = (accountId: string, id = performanceId) => performanceStaff(db, accountId, id, "192.0.2.1");
  expect(await codeOf(staffOf(stranger.accountId))).toBe("NOT_FOUND");
  expect(await codeOf(staffOf(door.accountId))).toBe("FORBIDDEN");
  expect(await codeOf(staffOf(door.accountId, "no-id"))).toBe("NOT_FOUND");
  const manager = await newStaff(db, shop.organizerId);
  expect(await staffOf(manager.accountId)).toMatchObject({ organizerId: shop.organizerId, role: "manager" });
  // Its money is not read through another's performance either.
  await bought(shop, [1]);
  await cancelPerformance(manager, performanceId, now);
  await refundPerformance(performanceId, null, newId(), now);
  const nothing = { tickets: 0, orders: 0, totalTiyn: 0, feeTiyn: 0 };
  const park = (which: SQL) => db.update(outbox).set({ state: outboxState.parked }).where(which);
  const [refund] = await db.select().from(refunds).where(eq(refunds.organizerId, shop.organizerId));
  await park(eq(outbox.dedupeKey, `refund:${refund!.id}`));
  await park(eq(outbox.orderKey, `performance:${performanceId}`));
  const own = { orders: 1, doneOrders: 0, totalTiyn: tenge(5_000), doneTiyn: 0, parked: 1, isStuck: true };
  expect(await readRefundProgress(manager, performanceId, nothing)).toEqual(own);
  const none = { orders: 0, doneOrders: 0, totalTiyn: 0, doneTiyn: 0, parked: 0, isStuck: false };
  expect(await readRefundProgress(stranger, performanceId, nothing)).toEqual(none);
  expect(await codeOf(readRefundProgress(door, performanceId, nothing))).toBe("FORBIDDEN");
});

it("follows the money back: whose turn has not come, what is asked, what is done, what is parked", async () => {
  const shop = await makeShop(db);
  const manager = await newStaff(db, shop.organizerId);
  const [one] = [await bought(shop, [1]), await bought(shop, [2, 3]), await bought(shop, [4])];
  await cancelEvent(manager, shop.eventId, now);
  const progress = async () => {
    const { living } = await readPerformance(manager, shop.performanceId, now);
    return readRefundProgress(manager, shop.performanceId, living);
  };
  const all = { orders: 3, totalTiyn: tenge(20_000) };
  expect(await progress()).toEqual({ ...all, doneOrders: 0, doneTiyn: 0, parked: 0, isStuck: false });
  await refundPerformance(shop.performanceId, null, newId(), now);
  expect(await progress()).toMatchObject({ ...all, doneOrders: 0 });
  const [first] = await db.select().from(refunds).where(eq(refunds.orderId, one.orderId));
  await refundPayment(first!.id, now);
  const rest = (await db.select().from(refunds)).filter(
    (its) => its.organizerId === shop.organizerId && its.status === "requested",
  );
  const parked = { state: outboxState.parked };
  await db
    .update(outbox)
    .set(parked)
    .where(eq(outbox.dedupeKey, `refund:${rest[0]!.id}`));
  expect(await progress()).toMatchObject({ ...all, doneOrders: 1, doneTiyn: tenge(5_000), parked: 1 });
  await db
    .update(outbox)
    .set(parked)
    .where(eq(outbox.orderKey, `performance:${shop.performanceId}`));
  expect(await progress()).toMatchObject({ isStuck: true });
});
