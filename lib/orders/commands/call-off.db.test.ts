import { eq, like } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { outbox } from "#db/schema/outbox.ts";
import { performances } from "#db/schema/performances.ts";
import { refunds } from "#db/schema/refunds.ts";
import { tickets } from "#db/schema/tickets.ts";
import type { StaffActor } from "#lib/access/rules/actor.ts";
import { newId } from "#lib/ids.ts";
import { tenge } from "#lib/money.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { checkInvariants } from "#scripts/testing/invariants.ts";
import { makeShop, type ShopFixture } from "#scripts/testing/shop-fixture.ts";
import { bought, change, changeOf, giveBack, shopOfTwoPrices } from "../testing/after-sale.ts";
import { codeOf, pay, statusOf, visitorWith } from "../testing/purchase.ts";
import { cancelEvent, cancelPerformance, movePerformanceTime } from "./call-off.ts";
import { refundPerformance } from "./refund-performance.ts";
import { tellMoved } from "./tell-moved.ts";

const { db, pool } = await testDatabase(20);
const now = new Date();

afterEach(async () => {
  expect(await checkInvariants(pool, ["I9"])).toEqual([]);
});

const manager = (shop: ShopFixture, role: StaffActor["role"] = "manager"): StaffActor => ({
  kind: "staff",
  accountId: newId(),
  organizerId: shop.organizerId,
  role,
  address: "192.0.2.1",
});
const refundsOf = (orderId: string) => db.select().from(refunds).where(eq(refunds.orderId, orderId));
const keepsFee = { windows: [], changesUntilHours: 3, keepsFee: true };

describe("a performance that is called off", () => {
  it("gives everybody all of the money by itself, also who was let in, whatever the rule says, once", async () => {
    const shop = await makeShop(db, { event: { refundPolicy: keepsFee } });
    const [one, two] = [await bought(shop, [1, 2]), await bought(shop, [3])];
    await db.update(tickets).set({ admittedAt: now }).where(eq(tickets.id, two.ticketIds[0]!));
    await cancelPerformance(manager(shop), shop.performanceId, now);
    await cancelPerformance(manager(shop), shop.performanceId, now);
    const asked = await db
      .select()
      .from(outbox)
      .where(eq(outbox.dedupeKey, `refund-all:${shop.performanceId}`));
    expect(asked).toHaveLength(1);
    // A worker that was killed runs the row again; another runs it at the same moment.
    await Promise.all([1, 2, 3].map(() => refundPerformance(shop.performanceId, null, asked[0]!.id, now)));
    expect(await refundsOf(one.orderId)).toMatchObject([{ amountTiyn: tenge(10_000), reason: "organizer" }]);
    expect(await refundsOf(two.orderId)).toMatchObject([{ amountTiyn: tenge(5_000) }]);
    expect([await statusOf(one.orderId), await statusOf(two.orderId)]).toEqual(["refunded", "refunded"]);
    const mails = await db
      .select()
      .from(outbox)
      .where(like(outbox.dedupeKey, `performance-cancelled:${shop.performanceId}:%`));
    expect(mails).toHaveLength(2);
    expect(await codeOf(visitorWith(shop, 9))).toBe("PERFORMANCE_CANCELLED");
  });

  it("ends the changes that wait for their payment, and late money for them goes back", async () => {
    const shop = await shopOfTwoPrices(db);
    const order = await bought(shop, [11]);
    await change(shop, order, [1], tenge(2_000));
    const { paymentId } = await changeOf(order.orderId);
    await cancelPerformance(manager(shop), shop.performanceId, now);
    await refundPerformance(shop.performanceId, null, newId(), now);
    await pay(paymentId);
    const back = await refundsOf(order.orderId);
    expect(back.map(({ amountTiyn }) => amountTiyn).sort()).toEqual([tenge(2_000), tenge(3_000)]);
  });

  it("is the organizer's own, and not for every role", async () => {
    const [shop, other] = [await makeShop(db), await makeShop(db)];
    expect(await codeOf(cancelPerformance(manager(other), shop.performanceId, now))).toBe("NOT_FOUND");
    expect(await codeOf(cancelEvent(manager(other), shop.eventId, now))).toBe("NOT_FOUND");
    for (const role of ["box-office", "door", "accountant"] as const)
      expect(await codeOf(cancelPerformance(manager(shop, role), shop.performanceId, now))).toBe("FORBIDDEN");
    await cancelEvent(manager(shop), shop.eventId, now);
    const [row] = await db.select().from(performances).where(eq(performances.id, shop.performanceId));
    expect(row!.status).toBe("cancelled");
  });
});

describe("a performance that is moved", () => {
  it("tells each order once, keeps silent tickets, and gives all of the money back until the date", async () => {
    const shop = await makeShop(db, { event: { refundPolicy: keepsFee } });
    const [goes, stays] = [await bought(shop, [1]), await bought(shop, [2])];
    const day = 86_400_000;
    const to = {
      startsAt: new Date(now.getTime() + 20 * day),
      doorsAt: new Date(now.getTime() + 20 * day - 3_600_000),
      refundableUntil: new Date(now.getTime() + 5 * day),
    };
    expect(await codeOf(giveBack(goes, goes.ticketIds, tenge(5_000)))).toBe("CANCEL_OVER");
    await movePerformanceTime(manager(shop), shop.performanceId, to, now);
    const rowId = newId();
    await tellMoved(shop.performanceId, null, rowId, now);
    await tellMoved(shop.performanceId, null, rowId, now);
    const mails = await db
      .select()
      .from(outbox)
      .where(like(outbox.dedupeKey, `performance-moved:${rowId}:%`));
    expect(mails).toHaveLength(2);
    await giveBack(goes, goes.ticketIds, tenge(5_000));
    const late = new Date(to.refundableUntil.getTime() + 1);
    expect(await codeOf(giveBack(stays, stays.ticketIds, tenge(5_000), { at: late }))).toBe("CANCEL_OVER");
    expect(await statusOf(stays.orderId)).toBe("paid");
    const past = { ...to, startsAt: new Date(now.getTime() - 1) };
    expect(await codeOf(movePerformanceTime(manager(shop), shop.performanceId, past, now))).toBe("BAD_INPUT");
  });
});
