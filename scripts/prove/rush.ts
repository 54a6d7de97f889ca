import { ShopBuyer } from "../testing/buyer.ts";
import { checkInvariants } from "../testing/invariants.ts";
import { makeShop, type ShopFixture } from "../testing/shop-fixture.ts";
import type { Arena } from "./arena.ts";

export type Rush = { buyers: number };
type Answer = { status: number; code: string | null; buyer: ShopBuyer };

/** Everybody at once, spread over the server processes, each from an address of their own. */
async function all(
  arena: Arena,
  buyers: number,
  wish: (buyer: ShopBuyer, index: number) => ReturnType<ShopBuyer["hold"]>,
): Promise<Answer[]> {
  return Promise.all(
    Array.from({ length: buyers }, async (_, index) => {
      const buyer = new ShopBuyer(arena.origins[index % arena.origins.length]!);
      const { status, body } = await wish(buyer, index);
      return { status, code: typeof body.code === "string" ? body.code : null, buyer };
    }),
  );
}

const won = (answers: Answer[]) => answers.filter((answer) => answer.status === 200);
const withCode = (answers: Answer[], code: string) => answers.filter((answer) => answer.code === code);

function must(faults: string[], what: string, is: number, wanted: number): void {
  if (is !== wanted) faults.push(`${what}: ${is} instead of ${wanted}`);
}

/** All want one seat: one has it, everybody else is told that it is lost. */
export async function oneSeat(arena: Arena, { buyers }: Rush): Promise<string[]> {
  const shop = await makeShop(arena.db);
  const answers = await all(arena, buyers, (buyer) => buyer.holdSeats(shop, 1));
  const faults: string[] = [];
  must(faults, "buyers who have the one seat", won(answers).length, 1);
  must(faults, "buyers who were told it is lost", withCode(answers, "SEAT_TAKEN").length, buyers - 1);
  return [...faults, ...(await checkInvariants(arena.pool))];
}

/** All want one of the last ten places of a standing area: ten have one, nobody is refused while one is left. */
export async function lastPlaces(arena: Arena, { buyers }: Rush): Promise<string[]> {
  const shop = await makeShop(arena.db, { areaCapacity: 10 });
  const answers = await all(arena, buyers, (buyer) =>
    buyer.hold(shop, { area: { id: shop.area.id, rates: { adult: 1 } } }),
  );
  const faults: string[] = [];
  must(faults, "places held", won(answers).length, Math.min(10, buyers));
  must(faults, "buyers refused", withCode(answers, "NOT_ENOUGH_PLACES").length, Math.max(0, buyers - 10));
  return [...faults, ...(await checkInvariants(arena.pool))];
}

/** Groups that name (A, B) against groups that name (B, A): one group has both, nobody has one of them. */
export async function crossedPairs(arena: Arena, { buyers }: Rush): Promise<string[]> {
  const shop = await makeShop(arena.db);
  const answers = await all(arena, buyers, (buyer, index) =>
    index % 2 ? buyer.holdSeats(shop, 1, 2) : buyer.holdSeats(shop, 2, 1),
  );
  const faults: string[] = [];
  must(faults, "groups that have both seats", won(answers).length, 1);
  must(faults, "groups that were told", withCode(answers, "SEAT_TAKEN").length, buyers - 1);
  return [...faults, ...(await checkInvariants(arena.pool))];
}

/** A code for one use, typed by all of them: one order has it. */
export async function onePromoUse(arena: Arena, { buyers }: Rush): Promise<string[]> {
  const shop = await makeShop(arena.db, { rows: 10, perRow: 10 });
  await arena.addPromo(shop, "ONCE", 1);
  const people = await Promise.all(
    Array.from({ length: buyers }, async (_, index) => {
      const buyer = new ShopBuyer(arena.origins[index % arena.origins.length]!);
      await buyer.holdSeats(shop, index + 1);
      return { buyer, page: await buyer.openCheckout(shop) };
    }),
  );
  const pages = await Promise.all(
    people.map(({ buyer, page }) => buyer.pressPay(page, { promoCode: "ONCE" })),
  );
  const faults: string[] = [];
  must(faults, "orders with the code", pages.filter((page) => page.url.includes("/sandbox/")).length, 1);
  must(faults, "uses of the code", await arena.countSlots(shop), 1);
  return [...faults, ...(await checkInvariants(arena.pool))];
}

/** Payments arrive while the holds end and others are after the same seats: each seat is sold once or its money goes back. */
export async function expiryAgainstPayment(arena: Arena, { buyers }: Rush): Promise<string[]> {
  const shop: ShopFixture = await makeShop(arena.db, { rows: 10, perRow: 10 });
  const people = await Promise.all(
    Array.from({ length: buyers }, async (_, index) => {
      const buyer = new ShopBuyer(arena.origins[index % arena.origins.length]!);
      await buyer.holdSeats(shop, index + 1);
      return { buyer, sandbox: await buyer.pressPay(await buyer.openCheckout(shop)), seat: index + 1 };
    }),
  );
  await arena.endHoldsWithin(shop, 300);
  await Promise.all(
    people.flatMap(({ buyer, sandbox, seat }) => [
      buyer.decide(sandbox, "succeeded"),
      new ShopBuyer(arena.origins[seat % arena.origins.length]!).holdSeats(shop, seat),
    ]),
  );
  await arena.drain();
  const faults: string[] = [];
  const { paid, givenBack } = await arena.countPayments(shop);
  must(faults, "payments that sold a seat or went back", paid + givenBack, buyers);
  return [...faults, ...(await checkInvariants(arena.pool))];
}
