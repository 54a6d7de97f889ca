import { expect, it } from "vitest";
import { idBytes, newId } from "#lib/ids.ts";
import { codeOf } from "#lib/orders/testing/purchase.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { makeShop, type ShopFixture } from "#scripts/testing/shop-fixture.ts";
import { readCartSummary } from "../queries/cart.ts";
import type { HoldRequest } from "../rules/request.ts";
import { holdAgain } from "./hold-again.ts";
import { holdSeats } from "./hold-seats.ts";
import { releaseSeats } from "./release-seats.ts";

const { db, pool } = await testDatabase();

const hold = (shop: ShopFixture, request: Omit<HoldRequest, "key">, cartId: string | null = null) =>
  holdSeats(cartId, shop.performanceId, { key: newId(), ...request }, "kk", new Date());
const seatsOf = (...seats: number[]) => ({ seats: seats.map((seat) => ({ seat, rate: "adult" })) });
const tableOf = ({ table }: ShopFixture) => ({
  table: { id: table.id, rates: { adult: table.seats.length } },
});
const inCart = async (cartId: string) =>
  Object.values((await readCartSummary(db, cartId)).seats)
    .flat()
    .map(({ seat }) => seat)
    .sort((one, other) => one - other);

it("comes free whole with any of its seats, and the rest of the cart stays", async () => {
  const shop = await makeShop(db);
  const { cartId } = await hold(shop, seatsOf(1, 2));
  await hold(shop, tableOf(shop), cartId);
  expect(await releaseSeats(cartId, shop.performanceId, [2, shop.table.seats[1]!])).toBe(5);
  expect(await inCart(cartId)).toEqual([1]);
  expect((await hold(shop, tableOf(shop))).count).toBe(4);
  expect(await releaseSeats(cartId, shop.performanceId, shop.table.seats)).toBe(0);
});

it("is sold though it seats more than one order may hold, and then nothing with it", async () => {
  const shop = await makeShop(db, { performance: { maxSeatsPerOrder: 3 } });
  expect(await codeOf(hold(shop, seatsOf(1, 2, 3, 4)))).toBe("TOO_MANY_SEATS");
  const { cartId } = await hold(shop, seatsOf(1));
  expect(await codeOf(hold(shop, tableOf(shop), cartId))).toBe("TOO_MANY_SEATS");
  const table = await hold(shop, tableOf(shop));
  expect(table.count).toBe(4);
  expect(await codeOf(hold(shop, seatsOf(2), table.cartId))).toBe("TOO_MANY_SEATS");
  await releaseSeats(table.cartId, shop.performanceId, shop.table.seats);
  expect((await hold(shop, seatsOf(...shop.table.seats))).count).toBe(4);
});

it("is asked for again whole when its time was over, and so is what was held beside it", async () => {
  const shop = await makeShop(db);
  const { cartId } = await hold(shop, seatsOf(1));
  await hold(shop, tableOf(shop), cartId);
  await hold(shop, { area: { id: shop.area.id, rates: { adult: 2 } } }, cartId);
  await pool.query("UPDATE seat_claims SET expires_at=NOW(3) - INTERVAL 1 SECOND WHERE cart_id=?", [
    idBytes(cartId),
  ]);
  await holdAgain(cartId, shop.organizerId, newId(), "kk", new Date());
  const held = await inCart(cartId);
  expect(held.slice(0, 5)).toEqual([1, ...shop.table.seats]);
  expect(held).toHaveLength(7);
});
