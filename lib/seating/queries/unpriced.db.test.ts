import { expect, it } from "vitest";
import { idBytes, newId } from "#lib/ids.ts";
import { codeOf } from "#lib/orders/testing/purchase.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { makeShop, type ShopFixture } from "#scripts/testing/shop-fixture.ts";
import { holdSeats } from "../commands/hold-seats.ts";
import type { HoldRequest } from "../rules/request.ts";
import { seatStatus, unpackStatus } from "../rules/status.ts";
import { endPrice, unprice } from "../testing/unpriced.ts";
import { readStatus } from "./status.ts";

const { db, pool } = await testDatabase();
const { free, sold, blocked } = seatStatus;

async function shown(shop: ShopFixture) {
  const { bits, areas, version } = (await readStatus(shop.performanceId))!;
  const seats = [...unpackStatus(bits, shop.seats.flat().length + 4)];
  return { seats, places: areas[shop.area.id], version };
}

it("shows places of a category without a price now as not for sale, and none of them as left", async () => {
  const shop = await makeShop(db, { rows: 1, perRow: 3 });
  expect(await shown(shop)).toMatchObject({ seats: [free, free, free, free, free, free, free], places: 10 });
  await endPrice(db, shop, shop.priceIds.floorAdult);
  const { version } = await shown(shop);
  expect(await shown(shop)).toMatchObject({ seats: [free, free, free, free, free, free, free], places: 0 });
  await endPrice(db, shop, shop.priceIds.stallsAdult);
  expect((await shown(shop)).seats).not.toContain(blocked);
  await endPrice(db, shop, shop.priceIds.stallsChild);
  await pool.query(
    "INSERT INTO seat_claims (performance_id, seat_id, claim_id, state, organizer_id, expires_at) VALUES (?,2,?,2,?,'9999-12-31')",
    [idBytes(shop.performanceId), idBytes(newId()), idBytes(shop.organizerId)],
  );
  const last = await shown(shop);
  expect(last.seats).toEqual([blocked, sold, blocked, blocked, blocked, blocked, blocked]);
  expect(last.version).not.toBe(version);
});

const hold = (shop: ShopFixture, request: Omit<HoldRequest, "key">) =>
  holdSeats(null, shop.performanceId, { key: newId(), ...request }, "kk", new Date());

it("spares no single seat that nobody can buy", async () => {
  const shop = await makeShop(db, { rows: 1, perRow: 5, performance: { orphanRule: true } });
  await unprice(db, shop, 5);
  expect((await shown(shop)).seats.slice(0, 5)).toEqual([free, free, free, free, blocked]);
  const seat = (id: number) => ({ seats: [{ seat: id, rate: "adult" }] });
  expect(await codeOf(hold(shop, seat(3)))).toBe("LEAVES_SINGLE_SEAT");
  expect(await codeOf(hold(shop, seat(4)))).toBe("ok");
});

it("and counts on none where it chooses itself", async () => {
  const shop = await makeShop(db, { rows: 1, perRow: 4, performance: { orphanRule: true } });
  await unprice(db, shop, 4);
  // Of three, two leave one single, whichever they are.
  expect((await hold(shop, { best: { rates: { adult: 2 } } })).step).toBe("b");
});
