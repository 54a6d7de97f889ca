import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { carts } from "#db/schema/carts.ts";
import { isDomainError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { makeShop, type ShopFixture } from "#scripts/testing/shop-fixture.ts";
import { maxOpenHolds } from "../claims/decide.ts";
import { holdSeats } from "./hold-seats.ts";
import { releaseSeats } from "./release-seats.ts";

const { db } = await testDatabase();

/** Ten seats of one row, the most that an order of the fixture takes. */
async function holdRow(
  shop: ShopFixture,
  row: number,
  accountId: string | null,
  cartId: string | null = null,
) {
  const seats = shop.seats[row]!.map((seat) => ({ seat, rate: "adult" }));
  try {
    const cart = await holdSeats(
      cartId,
      shop.performanceId,
      { key: newId(), seats },
      "kk",
      new Date(),
      accountId,
    );
    return { code: "ok", cartId: cart.cartId };
  } catch (error) {
    if (isDomainError(error)) return { code: error.code, cartId };
    throw error;
  }
}

it("an account holds no more with several carts than with one", async () => {
  const shop = await makeShop(db, { rows: 6 });
  const account = newId();
  const answers = [];
  for (let row = 0; row < 5; row++) answers.push(await holdRow(shop, row, account));
  expect(answers.map(({ code }) => code)).toEqual(["ok", "ok", "ok", "ok", "TOO_MANY_HOLDS"]);
  expect(maxOpenHolds).toBe(40);
  expect(await holdRow(shop, 4, newId())).toMatchObject({ code: "ok" });
  await releaseSeats(answers[0]!.cartId!, shop.performanceId, shop.seats[0]!);
  expect(await holdRow(shop, 5, account)).toMatchObject({ code: "ok" });
});

it("nor when they all ask in one moment", async () => {
  const shop = await makeShop(db, { rows: 8 });
  const account = newId();
  const answers = await Promise.all(shop.seats.map((_, row) => holdRow(shop, row, account)));
  expect(answers.filter(({ code }) => code === "ok")).toHaveLength(4);
  expect(answers.filter(({ code }) => code === "TOO_MANY_HOLDS")).toHaveLength(4);
});

it("a cart that became an account's counts with its others", async () => {
  const shop = await makeShop(db, { rows: 6 });
  const account = newId();
  for (let row = 0; row < 4; row++) await holdRow(shop, row, account);
  const [before, after] = [await makeShop(db), await makeShop(db)];
  const { cartId } = await holdRow(before, 0, null);
  await db.update(carts).set({ accountId: account }).where(eq(carts.id, cartId!));
  expect(await holdRow(after, 0, null, cartId)).toMatchObject({ code: "TOO_MANY_HOLDS" });
  await db.update(carts).set({ accountId: null }).where(eq(carts.id, cartId!));
  expect(await holdRow(after, 0, null, cartId)).toMatchObject({ code: "ok" });
});

it("guests share nothing", async () => {
  const shop = await makeShop(db, { rows: 6 });
  const answers = await Promise.all(shop.seats.map((_, row) => holdRow(shop, row, null)));
  expect(answers.every(({ code }) => code === "ok")).toBe(true);
});
