import { afterAll, beforeAll, expect, it } from "vitest";
import { ShopBuyer } from "../buyer.ts";
import { checkInvariants } from "../invariants.ts";
import { makeShop, type ShopFixture } from "../shop-fixture.ts";
import { type Ground, openGround } from "./ground.ts";

const buyers = 160;
let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground?.close());

type Cart = { step: string | null; seats: { seat: number }[] };

/** Everybody asks for the best two at the same moment, each a visitor of their own. */
async function allAskForTwo(shop: ShopFixture) {
  return Promise.all(
    Array.from({ length: buyers }, async () => {
      const { status, body } = await new ShopBuyer(ground.shop.url).hold(shop, {
        best: { rates: { adult: 2 } },
      });
      return { status, code: body.code, cart: body.cart as Cart };
    }),
  );
}

it("160 who ask for the best two of 8,000 at once all have two side by side, and are told so", async () => {
  const shop = await makeShop(ground.db, { rows: 80, perRow: 100 });
  const answers = await allAskForTwo(shop);
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  expect(new Set(answers.map(({ cart }) => cart.step))).toEqual(new Set(["a"]));
  const pairs = answers.map(({ cart }) => cart.seats.map(({ seat }) => seat).sort((a, b) => a - b));
  for (const [left, right] of pairs) expect(right).toBe(left! + 1);
  expect(new Set(pairs.flat()).size).toBe(2 * buyers);
  expect(await checkInvariants(ground.pool)).toEqual([]);
});

it("none of them is refused while two seats are left, and the next one is", async () => {
  const shop = await makeShop(ground.db, { rows: 16, perRow: 20, areaCapacity: 1 });
  const answers = await allAskForTwo(shop);
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  for (const { cart } of answers) expect(cart.step).toMatch(/^[a-e]$/);
  expect(new Set(answers.flatMap(({ cart }) => cart.seats.map(({ seat }) => seat))).size).toBe(320);
  const late = await new ShopBuyer(ground.shop.url).hold(shop, { best: { rates: { adult: 2 } } });
  expect(late).toMatchObject({ status: 409, body: { code: "NOT_ENOUGH_PLACES" } });
  expect(await checkInvariants(ground.pool)).toEqual([]);
});
