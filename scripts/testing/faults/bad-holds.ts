import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { idBytes, newId } from "#lib/ids.ts";
import { ShopBuyer } from "../buyer.ts";
import { makeShop, type ShopFixture, type ShopOptions } from "../shop-fixture.ts";
import { type Ground, mustHold } from "./ground.ts";
import { adult, holdPath, rawHolds, type Wish } from "./raw-holds.ts";

/** What is asked of a hold: seats, quantities, rates and performances that are not to be had. */
export function badHolds(ground: () => Ground): void {
  let shop: ShopFixture;
  beforeAll(async () => {
    shop = await makeShop(ground().db);
  });
  afterAll(() => mustHold(ground()));

  const { send, hold, refused } = rawHolds(ground, () => shop);

  describe("seats", () => {
    it.each<[string, Wish, number, string]>([
      ["of another hall", adult(5_000), 422, "BAD_SEAT"],
      ["0", adult(0), 422, "BAD_SEAT"],
      ["-1", adult(-1), 422, "BAD_SEAT"],
      ["1.5", adult(1.5), 422, "BAD_SEAT"],
      ["1e9", adult(1e9), 422, "BAD_SEAT"],
      ["beyond 32 bits", adult(4_294_967_297), 422, "BAD_SEAT"],
      ["as text", adult("1"), 422, "BAD_SEAT"],
      ["as nothing", adult(null), 422, "BAD_SEAT"],
      ["twice the same", adult(1, 1), 422, "SEAT_TWICE"],
      ["eleven", adult(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), 422, "TOO_MANY_SEATS"],
      ["sixty", adult(...Array.from({ length: 60 }, (_, at) => at + 1)), 422, "TOO_MANY_SEATS"],
      ["none", adult(), 422, "BAD_QUANTITY"],
      ["one of a whole table", adult(51), 422, "TABLE_WHOLE"],
      ["at a rate that is not there", { seats: [{ seat: 1, rate: "pensioner" }] }, 422, "RATE_UNKNOWN"],
      ["at a rate out of the language", { seats: [{ seat: 1, rate: "__proto__" }] }, 422, "RATE_UNKNOWN"],
    ])("%s", async (_, wish, status, code) => {
      await refused(await hold(wish), status, code);
    });

    it("blocked by the organizer", async () => {
      const blocked = [
        idBytes(shop.performanceId),
        50,
        idBytes(newId()),
        3,
        idBytes(shop.organizerId),
        "9999-12-31",
      ];
      await ground().pool.query(
        "INSERT INTO seat_claims (performance_id, seat_id, claim_id, state, organizer_id, expires_at) VALUES (?)",
        [blocked],
      );
      const answer = await hold(adult(49, 50));
      await refused(answer, 409, "SEAT_TAKEN");
      expect(JSON.parse(answer.text).seats).toEqual([50]);
    });

    it("eleven in two requests", async () => {
      const other = await makeShop(ground().db);
      const buyer = new ShopBuyer(ground().shop.url);
      expect((await buyer.holdSeats(other, 1, 2, 3, 4, 5, 6, 7)).status).toBe(200);
      expect(await buyer.holdSeats(other, 11, 12, 13, 14)).toMatchObject({
        status: 422,
        body: { code: "TOO_MANY_SEATS" },
      });
    });
  });

  describe("quantities", () => {
    const rates = (counts: Wish) => ({ area: { id: shop.area.id, rates: counts } });
    it.each<[string, Wish, string]>([
      ["0", { adult: 0 }, "BAD_QUANTITY"],
      ["-1", { adult: -1 }, "BAD_QUANTITY"],
      ["two less one", { adult: 2, child: -1 }, "BAD_QUANTITY"],
      ["1.5", { adult: 1.5 }, "BAD_QUANTITY"],
      ["1e9", { adult: 1e9 }, "BAD_QUANTITY"],
      ["as text", { adult: "2" }, "BAD_QUANTITY"],
      ["eleven", { adult: 11 }, "TOO_MANY_SEATS"],
      ["none at all", {}, "BAD_QUANTITY"],
      ["at a rate that is not there", { pensioner: 1 }, "RATE_UNKNOWN"],
      ["at a rate that the area is not sold at", { child: 1 }, "RATE_UNKNOWN"],
    ])("%s", async (_, counts, code) => {
      await refused(await hold(rates(counts)), 422, code);
      if (!("child" in counts)) await refused(await hold({ best: { rates: counts } }), 422, code);
    });

    it("of an area that is not there", async () => {
      await refused(await hold({ area: { id: 999_999, rates: { adult: 1 } } }), 422, "BAD_SEAT");
    });
  });

  describe("the performance", () => {
    it.each(["abc", "..%2f..", newId().slice(1), "%00", `${newId()}0`])("that is no id: %s", async (id) => {
      const answer = await send(JSON.stringify({ key: newId(), ...adult(1) }), {}, holdPath(id));
      expect(answer.status).toBe(404);
    });

    it("that is not there", async () => {
      const answer = await send(JSON.stringify({ key: newId(), ...adult(1) }), {}, holdPath(newId()));
      await refused(answer, 404, "NOT_FOUND");
    });

    const [past, later] = [new Date(Date.now() - 1_000), new Date(Date.now() + 86_400_000)];
    it.each<[string, ShopOptions, number, string]>([
      ["not on sale yet", { performance: { saleStartsAt: later } }, 422, "SALE_NOT_STARTED"],
      ["over", { performance: { saleEndsAt: past } }, 422, "SALE_OVER"],
      ["cancelled", { performance: { status: "cancelled" } }, 410, "PERFORMANCE_CANCELLED"],
      ["of a cancelled event", { event: { status: "cancelled" } }, 410, "PERFORMANCE_CANCELLED"],
      ["of an event nobody may see yet", { event: { status: "draft" } }, 404, "NOT_FOUND"],
    ])("%s", async (_, options, status, code) => {
      const other = await makeShop(ground().db, options);
      expect(await new ShopBuyer(ground().shop.url).holdSeats(other, 1)).toMatchObject({
        status,
        body: { code },
      });
    });

    it("of the path counts, whatever the body names", async () => {
      const [asked, named] = [await makeShop(ground().db), await makeShop(ground().db)];
      const buyer = new ShopBuyer(ground().shop.url);
      const foreign = { performanceId: named.performanceId, performance: named.performanceId };
      expect((await buyer.hold(asked, { ...adult(1), ...foreign })).status).toBe(200);
      const { n } = await ground().one("SELECT COUNT(*) AS n FROM seat_claims WHERE performance_id=?", [
        idBytes(named.performanceId),
      ]);
      expect(Number(n)).toBe(0);
    });
  });

  it("reads no price from the request", async () => {
    const other = await makeShop(ground().db);
    const priced = { seat: 1, rate: "adult", price: 1, amountTiyn: 1, priceId: other.priceIds.stallsChild };
    const answer = await new ShopBuyer(ground().shop.url).hold(other, {
      seats: [priced],
      totalTiyn: 1,
      price: -5,
    });
    expect(answer).toMatchObject({ status: 200, body: { cart: { totalTiyn: 500_000 } } });
  });
}
