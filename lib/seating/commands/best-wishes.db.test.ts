import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { prices } from "#db/schema/prices.ts";
import { openDraft } from "#lib/halls/commands/open-draft.ts";
import { publishDraft } from "#lib/halls/commands/publish-draft.ts";
import { saveDraft } from "#lib/halls/commands/save-draft.ts";
import type { SeatFlag } from "#lib/halls/rules/plan.ts";
import { makeHall } from "#lib/halls/testing/hall-people.ts";
import { newId } from "#lib/ids.ts";
import { tenge } from "#lib/money.ts";
import { codeOf } from "#lib/orders/testing/purchase.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { makeShop, type ShopFixture } from "#scripts/testing/shop-fixture.ts";
import type { HoldRequest } from "../rules/request.ts";
import { holdSeats } from "./hold-seats.ts";
import { movePerformance } from "./move-performance.ts";

const { db } = await testDatabase();

type Best = NonNullable<HoldRequest["best"]>;

/** Two rows of ten; what is marked is told by seat ids: 1 to 10 in front, 11 to 20 behind. */
async function markedHall(marks: Record<number, SeatFlag[]>) {
  const { shop, manager } = await makeHall(db, { rows: 2, perRow: 10 });
  const { revision, draft } = await openDraft(db, manager, shop.hallId);
  for (const section of draft.plan.sections)
    for (const seat of section.rows.flatMap((row) => row.segments.flat()))
      if (marks[seat.id]) seat.flags = marks[seat.id]!;
  const saved = await saveDraft(manager, shop.hallId, revision, draft);
  await publishDraft(manager, shop.hallId, saved.revision);
  await movePerformance(manager, shop.performanceId);
  return (best: Partial<Best>, count = 2) =>
    holdSeats(
      null,
      shop.performanceId,
      { key: newId(), best: { rates: { adult: count }, ...best } },
      "en",
      new Date(),
    );
}

const idsOf = async (cart: ReturnType<typeof holdSeats>) =>
  (await cart).seats.map(({ seat }) => seat).sort((one, other) => one - other);

it("keeps to a clear view, a hearing loop and a lift-up armrest, and refuses where there are too few", async () => {
  const best = await markedHall({
    ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((id) => [id, ["restricted-view"]])),
    ...Object.fromEntries([13, 14].map((id) => [id, ["hearing-loop"]])),
    ...Object.fromEntries([17, 18].map((id) => [id, ["lift-up-armrest"]])),
  });
  expect(await idsOf(best({ hearingLoop: true }))).toEqual([13, 14]);
  expect(await idsOf(best({ liftUpArmrest: true }))).toEqual([17, 18]);
  expect(await codeOf(best({ liftUpArmrest: true }))).toBe("NOT_ENOUGH_PLACES");
  expect((await idsOf(best({ clearView: true }))).every((id) => id > 10)).toBe(true);
  expect(await codeOf(best({ hearingLoop: true, clearView: true }, 1))).toBe("NOT_ENOUGH_PLACES");
});

it("gives a wheelchair place with its companion's, and neither to who did not ask", async () => {
  const best = await markedHall({ 1: ["wheelchair"], 2: ["companion"] });
  expect(await idsOf(best({}, 8))).not.toContain(1);
  expect(await idsOf(best({ accessible: true }))).toEqual([1, 2]);
  expect(await codeOf(best({ accessible: true }))).toBe("NOT_ENOUGH_PLACES");
});

it("keeps to a category and to what a seat may cost", async () => {
  const best = await markedHall({ 20: ["restricted-view"] });
  expect((await best({ category: "stalls" })).count).toBe(2);
  expect(await codeOf(best({ category: "none" }))).toBe("NOT_ENOUGH_PLACES");
  const { totalTiyn } = await best({}, 1);
  expect(await codeOf(best({ category: "stalls", maxPrice: totalTiyn / 100 - 1 }, 1))).toBe(
    "NOT_ENOUGH_PLACES",
  );
  expect((await best({ maxPrice: totalTiyn / 100 }, 1)).count).toBe(1);
});

describe("a standing area", () => {
  const wish = (shop: ShopFixture, best: Partial<Best> = {}, count = 2) =>
    holdSeats(
      null,
      shop.performanceId,
      { key: newId(), best: { rates: { adult: count }, ...best } },
      "en",
      new Date(),
    );
  const isPlaceOf = ({ area }: ShopFixture, id: number) =>
    id >= area.firstPlace && id < area.firstPlace + area.capacity;

  it("gives its places where no seats are left, and the answer says so", async () => {
    const shop = await makeShop(db, { rows: 0, areaCapacity: 5 });
    const both = await Promise.all([wish(shop), wish(shop)]);
    const places = both.flatMap(({ seats }) => seats.map(({ seat }) => seat));
    expect(both.map(({ step }) => step)).toEqual(["f", "f"]);
    expect(new Set(places).size).toBe(4);
    expect(places.every((id) => isPlaceOf(shop, id))).toBe(true);
    expect(await codeOf(wish(shop))).toBe("NOT_ENOUGH_PLACES");
    expect((await wish(shop, {}, 1)).totalTiyn).toBe(tenge(3_000));
  });

  it("gives them after the last seats, or where its category or its price alone is wished for", async () => {
    const shop = await makeShop(db, { rows: 1, perRow: 3 });
    expect((await wish(shop)).step).toBe("a");
    expect((await wish(shop)).step).toBe("f");
    expect((await wish(shop, { category: "floor" }, 1)).step).toBe("f");
    expect((await wish(shop, { maxPrice: 3_000 }, 1)).step).toBe("f");
    expect((await wish(shop, {}, 1)).step).toBe("a");
    expect(await codeOf(wish(shop, { category: "stalls" }, 1))).toBe("NOT_ENOUGH_PLACES");
    expect(await codeOf(wish(shop, { maxPrice: 2_999 }, 1))).toBe("NOT_ENOUGH_PLACES");
  });

  it("is nothing for who asked for something that only a seat has", async () => {
    const shop = await makeShop(db, { rows: 0 });
    for (const only of ["accessible", "clearView", "hearingLoop", "liftUpArmrest"])
      expect(await codeOf(wish(shop, { [only]: true }))).toBe("NOT_ENOUGH_PLACES");
  });
});

it("passes over a category whose price is not valid now", async () => {
  const shop = await makeShop(db, { rows: 1, perRow: 2 });
  const yesterday = new Date(Date.now() - 86_400_000);
  await db.update(prices).set({ validUntil: yesterday }).where(eq(prices.id, shop.priceIds.floorAdult));
  const wish = () =>
    holdSeats(null, shop.performanceId, { key: newId(), best: { rates: { adult: 2 } } }, "en", new Date());
  expect((await wish()).step).toBe("a");
  expect(await codeOf(wish())).toBe("NOT_ENOUGH_PLACES");
});
