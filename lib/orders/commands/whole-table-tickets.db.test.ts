import { eq } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { performances } from "#db/schema/performances.ts";
import { seatClaims } from "#db/schema/seat-claims.ts";
import { tickets } from "#db/schema/tickets.ts";
import { tenge } from "#lib/money.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { checkInvariants } from "#scripts/testing/invariants.ts";
import { makeShop, type ShopFixture } from "#scripts/testing/shop-fixture.ts";
import { readHeldTickets } from "../queries/held-tickets.ts";
import { anotherPerformance, type Bought, bought, change, giveBack } from "../testing/after-sale.ts";
import { passOn } from "../testing/passing.ts";
import { codeOf } from "../testing/purchase.ts";
import { type OrderViewer, viewerOf } from "../viewer.ts";

const { db, pool } = await testDatabase(20);

afterEach(async () => {
  expect(await checkInvariants(pool)).toEqual([]);
});

const takenOf = async (performanceId: string) =>
  (await db.select().from(seatClaims).where(eq(seatClaims.performanceId, performanceId))).map(
    ({ seatId }) => seatId,
  );
const held = (order: Bought, viewer: OrderViewer = viewerOf(order.buyer)) =>
  readHeldTickets(db, order.code, viewer, new Date());
const refusals = async (order: Bought, viewer?: OrderViewer) =>
  (await held(order, viewer)).map((its) => [its.cancelRefusal, its.changeRefusal]);

/** A paid table of four, with a seat elsewhere. */
async function tableBought(shop: ShopFixture) {
  const order = await bought(shop, [...shop.table.seats, 1]);
  const rows = await db.select().from(tickets).where(eq(tickets.orderId, order.orderId));
  const idOf = (seat: number) => rows.find(({ seatId }) => seatId === seat)!.id;
  return { order, table: shop.table.seats.map(idOf), other: idOf(1) };
}

describe("the tickets of a table sold whole", () => {
  it("are given back all together, and the table is sold whole again", async () => {
    const shop = await makeShop(db);
    const { order, table, other } = await tableBought(shop);
    expect(await codeOf(giveBack(order, table.slice(0, 3), tenge(15_000)))).toBe("TABLE_TOGETHER");
    expect(await takenOf(shop.performanceId)).toHaveLength(5);
    await giveBack(order, [other], tenge(5_000));
    await giveBack(order, table, tenge(20_000));
    expect(await takenOf(shop.performanceId)).toEqual([]);
    await bought(shop, shop.table.seats);
  });

  it("are changed all together", async () => {
    const shop = await makeShop(db);
    const { order, table } = await tableBought(shop);
    const moves = (ids: string[]) => ({ ...order, ticketIds: ids });
    expect(await codeOf(change(shop, moves(table.slice(1)), [2, 3, 4], 0))).toBe("TABLE_TOGETHER");
    expect(await change(shop, moves(table), [2, 3, 4, 5], 0)).toEqual({ next: "done" });
    expect((await takenOf(shop.performanceId)).toSorted()).toEqual([1, 2, 3, 4, 5]);
  });

  it("say so before a press: each names the others, and all stay where one is somebody else's", async () => {
    const shop = await makeShop(db);
    const { order, table, other } = await tableBought(shop);
    const rows = await held(order);
    const mates = table.map((id) => table.filter((its) => its !== id).toSorted());
    const ofTable = table.map((id) => rows.find((its) => its.id === id)!);
    expect(ofTable.map(({ backWith }) => backWith.toSorted())).toEqual(mates);
    expect(ofTable.map(({ movesWith }) => movesWith.toSorted())).toEqual(mates);
    expect(rows.find((its) => its.id === other)).toMatchObject({ backWith: [], movesWith: [] });
    expect(await refusals(order)).toEqual(Array.from({ length: 5 }, () => [null, null]));
    const { viewer } = await passOn(viewerOf(order.buyer), table[0]!);
    const together = ["TABLE_TOGETHER", "TABLE_TOGETHER"];
    expect(await refusals(order, viewer)).toEqual([together]);
    expect(await refusals(order)).toEqual([[null, null], together, together, together]);
    expect(await codeOf(giveBack(order, table.slice(1), tenge(15_000)))).toBe("TABLE_TOGETHER");
    expect(await codeOf(giveBack(order, [table[0]!], tenge(5_000), { viewer }))).toBe("TABLE_TOGETHER");
  });

  it("come back one by one where the organizer moved the performance; later the others together", async () => {
    const shop = await makeShop(db);
    const { order, table } = await tableBought(shop);
    const move = (hours: number) =>
      db
        .update(performances)
        .set({ status: "moved", refundableUntil: new Date(Date.now() + hours * 3_600_000) })
        .where(eq(performances.id, shop.performanceId));
    await move(24);
    expect((await held(order)).map(({ backWith }) => backWith)).toEqual([[], [], [], [], []]);
    await giveBack(order, [table[0]!], tenge(5_000));
    await move(-1);
    expect(await codeOf(giveBack(order, [table[1]!], tenge(5_000)))).toBe("TABLE_TOGETHER");
    await giveBack(order, table.slice(1), tenge(15_000));
    expect(await takenOf(shop.performanceId)).toHaveLength(1);
  });
});

describe("a table sold whole", () => {
  it("is changed to when the tickets fill it, and not in part", async () => {
    const shop = await makeShop(db);
    const [one, two, three, four] = shop.table.seats as [number, number, number, number];
    const order = await bought(shop, [1, 2, 3, 4]);
    expect(await codeOf(change(shop, order, [one, two, three, 5], 0))).toBe("TABLE_WHOLE");
    expect(await codeOf(change(shop, order, [one], 0))).toBe("TABLE_WHOLE");
    expect(await change(shop, order, [one, two, three, four], 0)).toEqual({ next: "done" });
    expect((await takenOf(shop.performanceId)).toSorted()).toEqual(shop.table.seats.toSorted());
  });

  it("is changed for the same table of another evening", async () => {
    const shop = await makeShop(db, {
      event: { refundPolicy: { windows: [], changesUntilHours: 3, changesBetweenPerformances: true } },
    });
    const performanceId = await anotherPerformance(db, shop);
    const order = await bought(shop, shop.table.seats);
    const [first, ...rest] = shop.table.seats;
    expect(await codeOf(change(shop, order, [first!], 0, { performanceId }))).toBe("TABLE_TOGETHER");
    expect(await change(shop, order, [first!, ...rest], 0, { performanceId })).toEqual({ next: "done" });
    expect(await takenOf(shop.performanceId)).toEqual([]);
    expect(await takenOf(performanceId)).toHaveLength(4);
  });
});
