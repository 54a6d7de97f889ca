import { asc, eq } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { performances } from "#db/schema/performances.ts";
import { refunds } from "#db/schema/refunds.ts";
import { seatClaims } from "#db/schema/seat-claims.ts";
import { tickets } from "#db/schema/tickets.ts";
import { saveOverlay } from "#lib/halls/commands.ts";
import { tenge } from "#lib/money.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { checkInvariants } from "#scripts/testing/invariants.ts";
import { makeShop, type ShopFixture } from "#scripts/testing/shop-fixture.ts";
import {
  anotherPerformance,
  type Bought,
  bought,
  boughtStanding,
  change,
  changeOf,
} from "../testing/after-sale.ts";
import { codeOf, pay, visitorWith } from "../testing/purchase.ts";

const { db, pool } = await testDatabase(20);

afterEach(async () => {
  expect(await checkInvariants(pool)).toEqual([]);
});

const mayMove = {
  refundPolicy: { windows: [], changesUntilHours: 3, changesBetweenPerformances: true },
};
const ticketsOf = ({ orderId }: Bought) =>
  db.select().from(tickets).where(eq(tickets.orderId, orderId)).orderBy(asc(tickets.seatId));
const takenOf = async (performanceId: string) =>
  (await db.select().from(seatClaims).where(eq(seatClaims.performanceId, performanceId))).map(
    ({ seatId }) => seatId,
  );
/** Any place of the area stands for it. */
const standing = ({ area }: ShopFixture) => area.firstPlace + 2;
const isStanding = ({ area }: ShopFixture, seatId: number) =>
  seatId >= area.firstPlace && seatId < area.firstPlace + area.capacity;

describe("a standing ticket", () => {
  it("moves to a dearer seat once the difference is paid, and its place comes free", async () => {
    const shop = await makeShop(db);
    const order = await boughtStanding(shop, 1);
    expect(await change(shop, order, [5], tenge(2_000))).toMatchObject({ next: "redirect" });
    await pay((await changeOf(order.orderId)).paymentId);
    const [ticket] = await ticketsOf(order);
    expect([ticket!.seatId, ticket!.revision]).toEqual([5, 2]);
    expect(await takenOf(shop.performanceId)).toEqual([5]);
  });

  it("moves to another performance where it stands again, for what that costs there", async () => {
    const shop = await makeShop(db, { event: mayMove });
    const performanceId = await anotherPerformance(db, shop);
    const order = await boughtStanding(shop, 2);
    const both = [standing(shop), standing(shop)];
    expect(await change(shop, order, both, 0, { performanceId })).toEqual({ next: "done" });
    const moved = await ticketsOf(order);
    expect(moved.map((its) => [its.performanceId, isStanding(shop, its.seatId)])).toEqual([
      [performanceId, true],
      [performanceId, true],
    ]);
    expect([await takenOf(shop.performanceId), (await takenOf(performanceId)).length]).toEqual([[], 2]);
  });

  it("stays where the area is its own, and where it may not go elsewhere", async () => {
    const shop = await makeShop(db);
    const order = await boughtStanding(shop, 1);
    expect(await codeOf(change(shop, order, [standing(shop)], 0))).toBe("CHANGE_SAME_SEAT");
    const performanceId = await anotherPerformance(db, shop);
    expect(await codeOf(change(shop, order, [standing(shop)], 0, { performanceId }))).toBe(
      "CHANGE_ELSEWHERE",
    );
  });
});

describe("a seat", () => {
  it("becomes a standing place, the difference comes back and the seat is free", async () => {
    const shop = await makeShop(db);
    const order = await bought(shop, [1, 2]);
    expect(await change(shop, order, [standing(shop)], -tenge(2_000))).toEqual({ next: "done" });
    const places = (await ticketsOf(order)).map(({ seatId }) => isStanding(shop, seatId));
    expect(places.toSorted()).toEqual([false, true]);
    const [refund] = await db.select().from(refunds).where(eq(refunds.orderId, order.orderId));
    expect(refund!.amountTiyn).toBe(tenge(2_000));
    expect(await codeOf(visitorWith(shop, 1))).toBe("ok");
  });

  it("is kept where the area has no room: of as many places as this performance sells", async () => {
    const shop = await makeShop(db);
    const overlay = { format: 1 as const, categories: [], areaCapacities: { [shop.area.id]: 1 } };
    const overlayHash = await saveOverlay(db, overlay);
    await db.update(performances).set({ overlayHash }).where(eq(performances.id, shop.performanceId));
    const order = await bought(shop, [1, 2]);
    const both = [standing(shop), standing(shop)];
    expect(await codeOf(change(shop, order, both, -tenge(4_000)))).toBe("NOT_ENOUGH_PLACES");
    expect((await ticketsOf(order)).map(({ seatId }) => seatId)).toEqual([1, 2]);
    expect(await codeOf(change(shop, order, [standing(shop)], -tenge(2_000)))).toBe("ok");
  });
});

it("of six tickets that want three standing places at one moment three get one, and three are told", async () => {
  const shop = await makeShop(db, { areaCapacity: 3 });
  const orders: Bought[] = [];
  for (const seat of [1, 2, 3, 4, 5, 6]) orders.push(await bought(shop, [seat]));
  const codes = await Promise.all(
    orders.map((order) => codeOf(change(shop, order, [standing(shop)], -tenge(2_000)))),
  );
  expect(codes.toSorted()).toEqual([...Array(3).fill("NOT_ENOUGH_PLACES"), ...Array(3).fill("ok")]);
});
