import { expect, it } from "vitest";
import { isDomainError } from "#lib/errors.ts";
import { idBytes, newId } from "#lib/ids.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { makeShop, type ShopFixture, type ShopOptions } from "#scripts/testing/shop-fixture.ts";
import { holdSeats } from "./hold-seats.ts";
import { releaseSeats } from "./release-seats.ts";

const { db, pool } = await testDatabase();

/** One row of eight seats, numbered 1 to 8, unless told; the organizer spares single seats. */
const shopWith = (options: ShopOptions = {}) =>
  makeShop(db, { rows: 1, perRow: 8, ...options, performance: { orphanRule: true } });

async function hold(shop: ShopFixture, seats: number[], cartId: string | null = null, key = newId()) {
  const asked = { key, seats: seats.map((seat) => ({ seat, rate: "adult" })) };
  try {
    const cart = await holdSeats(cartId, shop.performanceId, asked, "kk", new Date());
    return { code: "ok", cartId: cart.cartId, single: [] };
  } catch (error) {
    if (isDomainError(error)) return { code: error.code, single: error.details.seats, cartId };
    throw error;
  }
}

async function sell(shop: ShopFixture, seats: number[]) {
  const id = idBytes(newId());
  const rows = seats.map((seat) => [
    idBytes(shop.performanceId),
    seat,
    id,
    2,
    idBytes(shop.organizerId),
    "9999-12-31",
  ]);
  await pool.query(
    "INSERT INTO seat_claims (performance_id, seat_id, claim_id, state, organizer_id, expires_at) VALUES ?",
    [rows],
  );
}

it("a choice that leaves one seat single is refused, and the seat is named", async () => {
  const shop = await shopWith();
  expect(await hold(shop, [2, 3])).toMatchObject({ code: "LEAVES_SINGLE_SEAT", single: [1] });
  expect(await hold(shop, [2, 4])).toMatchObject({ code: "LEAVES_SINGLE_SEAT", single: [1, 3] });
  expect(await hold(shop, [1, 2])).toMatchObject({ code: "ok" });
});

it("what others hold counts, however far from the chosen seats the row was read", async () => {
  const shop = await shopWith();
  expect(await hold(shop, [1, 2, 3])).toMatchObject({ code: "ok" });
  expect(await hold(shop, [5, 6])).toMatchObject({ code: "LEAVES_SINGLE_SEAT", single: [4] });
  expect(await hold(shop, [4, 5])).toMatchObject({ code: "ok" });
});

it("it is allowed where no choice of the same size avoids it", async () => {
  const shop = await shopWith();
  await hold(shop, [1, 2, 3, 4, 5]);
  // Three are left: two of them always leave one.
  expect(await hold(shop, [6, 7])).toMatchObject({ code: "ok" });
});

it("the cart's own seats belong to the choice", async () => {
  const shop = await shopWith();
  const { cartId } = await hold(shop, [1, 2]);
  expect(await hold(shop, [4], cartId)).toMatchObject({ code: "LEAVES_SINGLE_SEAT", single: [3] });
  expect(await hold(shop, [3], cartId)).toMatchObject({ code: "ok" });
});

it("a seat that was given back counts as left single by what the cart still holds", async () => {
  const shop = await shopWith();
  const { cartId } = await hold(shop, [1, 2]);
  await releaseSeats(cartId!, shop.performanceId, [1]);
  expect(await hold(shop, [3], cartId)).toMatchObject({ code: "LEAVES_SINGLE_SEAT", single: [1] });
  expect(await hold(shop, [1, 3], cartId)).toMatchObject({ code: "ok" });
});

it("a repeated request gets its first answer, whatever stands beside it now", async () => {
  const shop = await shopWith();
  const key = newId();
  const { cartId } = await hold(shop, [3, 4], null, key);
  // Of the two seats to their left one is taken; asked for only now, these would leave the other single.
  expect(await hold(shop, [1])).toMatchObject({ code: "ok" });
  expect(await hold(shop, [3, 4], cartId, key)).toMatchObject({ code: "ok" });
});

it("of two that ask in one moment the second sees what the first took", async () => {
  const shop = await shopWith();
  const answers = await Promise.all([hold(shop, [1, 2, 3]), hold(shop, [5, 6])]);
  expect(answers.map(({ code }) => code)).toEqual(["ok", "LEAVES_SINGLE_SEAT"]);
});

it.each([
  { free: 5, code: "LEAVES_SINGLE_SEAT" },
  { free: 4, code: "ok" },
])("with $free of 84 seats free: $code, for near the sell-out single seats are all there is", async (its) => {
  const shop = await shopWith({ rows: 8, perRow: 10 });
  const seats = [...shop.seats.flat(), ...shop.table.seats].slice(its.free);
  await sell(shop, seats);
  expect(await hold(shop, [2])).toMatchObject({ code: its.code });
});

it("an organizer may switch it off", async () => {
  const shop = await makeShop(db, { rows: 1, perRow: 8, performance: { orphanRule: false } });
  expect(await hold(shop, [2, 3])).toMatchObject({ code: "ok" });
});
