import type { RowDataPacket } from "mysql2/promise";
import { describe, expect, it } from "vitest";
import { isDomainError } from "#lib/errors.ts";
import { idBytes, newId } from "#lib/ids.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { makeShop, type ShopFixture } from "#scripts/testing/shop-fixture.ts";
import type { HoldRequest } from "../rules/request.ts";
import { extendCart } from "./extend-cart.ts";
import { holdSeats } from "./hold-seats.ts";
import { releaseSeats } from "./release-seats.ts";

const { db, pool } = await testDatabase();
const now = new Date();

const hold = (
  shop: ShopFixture,
  request: Omit<HoldRequest, "key">,
  cartId: string | null = null,
  key = newId(),
) => holdSeats(cartId, shop.performanceId, { key, ...request } as HoldRequest, "kk", now);

const adults = (...seats: number[]) => ({ seats: seats.map((seat) => ({ seat, rate: "adult" })) });

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "ok";
  } catch (error) {
    if (isDomainError(error)) return error.code;
    throw error;
  }
}

async function liveRows(shop: ShopFixture) {
  const [rows] = await pool.query<RowDataPacket[]>(
    "SELECT * FROM seat_claims WHERE performance_id=? AND (state<>1 OR expires_at>NOW(3))",
    [idBytes(shop.performanceId)],
  );
  return rows;
}

describe("holding seats", () => {
  it("answers with the cart and its one clock", async () => {
    const shop = await makeShop(db);
    const first = await hold(shop, adults(1, 2));
    expect(first).toMatchObject({ isNewCart: true, count: 2, totalTiyn: 1_000_000 });
    const second = await hold(shop, adults(3), first.cartId);
    expect(second).toMatchObject({ isNewCart: false, count: 3 });
    expect(second.expiresAt).toEqual(first.expiresAt);
    const ends = (await liveRows(shop)).map((row) => row.expires_at.getTime());
    expect(new Set(ends).size).toBe(1);
  });

  it("gives the same answer for the same key and never a later end", async () => {
    const shop = await makeShop(db);
    const key = newId();
    const first = await hold(shop, adults(1), null, key);
    const again = await hold(shop, adults(1), first.cartId, key);
    expect(again.expiresAt).toEqual(first.expiresAt);
    expect(again.count).toBe(1);
  });

  it("counts seats that are this cart's already as won, and takes the new rate for them", async () => {
    const shop = await makeShop(db);
    const first = await hold(shop, adults(1));
    const again = await hold(shop, { seats: [{ seat: 1, rate: "child" }] }, first.cartId);
    expect(again.seats).toEqual([{ seat: 1, rate: "child", amountTiyn: 250_000 }]);
    expect(again.expiresAt).toEqual(first.expiresAt);
  });

  it("names the lost seats and takes none of the others", async () => {
    const shop = await makeShop(db);
    await hold(shop, adults(2));
    await expect(hold(shop, adults(1, 2, 3))).rejects.toMatchObject({
      code: "SEAT_TAKEN",
      details: { seats: [2] },
    });
    expect(await liveRows(shop)).toHaveLength(1);
  });

  it("reads no price from the request", async () => {
    const shop = await makeShop(db);
    const priced = { seats: [{ seat: 1, rate: "adult", amountTiyn: 1, price: 1 }] } as unknown as Omit<
      HoldRequest,
      "key"
    >;
    expect((await hold(shop, priced)).totalTiyn).toBe(500_000);
  });

  it("chooses free places of a standing area, each once", async () => {
    const shop = await makeShop(db);
    const cart = await hold(shop, { area: { id: shop.area.id, rates: { adult: 4 } } });
    expect(cart.totalTiyn).toBe(1_200_000);
    expect(new Set(cart.seats.map((seat) => seat.seat)).size).toBe(4);
  });

  it("repeats a choice of the server's by its key instead of choosing again", async () => {
    const shop = await makeShop(db);
    const key = newId();
    const wish = { area: { id: shop.area.id, rates: { adult: 3 } } };
    const first = await hold(shop, wish, null, key);
    const again = await hold(shop, wish, first.cartId, key);
    expect(again.seats).toEqual(first.seats);
  });

  it("sells a whole table only whole", async () => {
    const shop = await makeShop(db);
    expect(await codeOf(hold(shop, adults(shop.table.seats[0]!)))).toBe("TABLE_WHOLE");
    const cart = await hold(shop, { table: { id: shop.table.id, rates: { adult: 4 } } });
    expect(cart.count).toBe(4);
  });

  it("finds the best seats together and says by which step", async () => {
    const shop = await makeShop(db);
    const cart = await hold(shop, { best: { rates: { adult: 2 } } });
    const [a, b] = cart.seats.map((seat) => seat.seat).sort((x, y) => x - y);
    expect(b! - a!).toBe(1);
    expect(cart.step).toBe("a");
  });
});

describe("refusals", () => {
  const past = new Date(Date.now() - 1_000);
  const later = new Date(Date.now() + 86_400_000);
  it.each<[string, Parameters<typeof makeShop>[1]]>([
    ["SALE_NOT_STARTED", { performance: { saleStartsAt: later } }],
    ["SALE_OVER", { performance: { saleEndsAt: past } }],
    ["PERFORMANCE_CANCELLED", { performance: { status: "cancelled" } }],
    ["PERFORMANCE_CANCELLED", { event: { status: "cancelled" } }],
    ["NOT_FOUND", { event: { status: "draft" } }],
  ])("%s", async (code, options) => {
    const shop = await makeShop(db, options);
    expect(await codeOf(hold(shop, adults(1)))).toBe(code);
    expect(await liveRows(shop)).toHaveLength(0);
  });

  it("NOT_FOUND for a performance that is not there", async () => {
    const shop = await makeShop(db);
    expect(await codeOf(hold({ ...shop, performanceId: newId() }, adults(1)))).toBe("NOT_FOUND");
  });

  it.each<[string, (shop: ShopFixture) => Omit<HoldRequest, "key">]>([
    ["BAD_SEAT", () => adults(999_999)],
    ["BAD_SEAT", (shop) => adults(shop.area.firstPlace)],
    ["SEAT_TWICE", () => adults(1, 1)],
    ["TOO_MANY_SEATS", () => adults(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)],
    ["RATE_UNKNOWN", () => ({ seats: [{ seat: 1, rate: "pensioner" }] })],
    ["RATE_UNKNOWN", (shop) => ({ area: { id: shop.area.id, rates: { child: 1 } } })],
    ["BAD_QUANTITY", (shop) => ({ area: { id: shop.area.id, rates: { adult: 0 } } })],
    ["TOO_MANY_SEATS", (shop) => ({ area: { id: shop.area.id, rates: { adult: 11 } } })],
    ["BAD_SEAT", () => ({ area: { id: 424_242, rates: { adult: 1 } } })],
  ])("%s", async (code, request) => {
    const shop = await makeShop(db);
    expect(await codeOf(hold(shop, request(shop)))).toBe(code);
    expect(await liveRows(shop)).toHaveLength(0);
  });

  it("keeps the performance's limit when it is reached in several requests", async () => {
    const shop = await makeShop(db);
    const first = await hold(shop, adults(1, 2, 3, 4, 5, 6, 7, 8));
    expect(await codeOf(hold(shop, adults(11, 12, 13), first.cartId))).toBe("TOO_MANY_SEATS");
    expect(await codeOf(hold(shop, adults(11, 12), first.cartId))).toBe("ok");
  });

  it("never gives a blocked seat", async () => {
    const shop = await makeShop(db);
    await pool.query(
      "INSERT INTO seat_claims (performance_id, seat_id, claim_id, state, organizer_id, expires_at) VALUES (?,1,?,3,?,'9999-12-31')",
      [idBytes(shop.performanceId), idBytes(newId()), idBytes(shop.organizerId)],
    );
    expect(await codeOf(hold(shop, adults(1)))).toBe("SEAT_TAKEN");
  });
});

describe("the clock", () => {
  it("is extended once, for all claims together", async () => {
    const shop = await makeShop(db);
    const cart = await hold(shop, adults(1, 2));
    const until = await extendCart(cart.cartId, shop.organizerId);
    expect(until.getTime() - cart.expiresAt.getTime()).toBe(300_000);
    expect(await codeOf(extendCart(cart.cartId, shop.organizerId))).toBe("ALREADY_EXTENDED");
    const ends = (await liveRows(shop)).map((row) => row.expires_at.getTime());
    expect(ends).toEqual([until.getTime(), until.getTime()]);
  });

  it("is extended once when it is asked for twenty times at once", async () => {
    const shop = await makeShop(db);
    const cart = await hold(shop, adults(1));
    const codes = await Promise.all(
      Array.from({ length: 20 }, () => codeOf(extendCart(cart.cartId, shop.organizerId))),
    );
    expect(codes.filter((code) => code === "ok")).toHaveLength(1);
    expect((await liveRows(shop))[0]!.expires_at.getTime() - cart.expiresAt.getTime()).toBe(300_000);
  });

  it("is not restarted by a new seat after an extension", async () => {
    const shop = await makeShop(db);
    const cart = await hold(shop, adults(1));
    const until = await extendCart(cart.cartId, shop.organizerId);
    await hold(shop, adults(2), cart.cartId);
    const ends = (await liveRows(shop)).map((row) => row.expires_at.getTime());
    expect(Math.max(...ends)).toBe(until.getTime());
  });

  it("says so when everything has expired", async () => {
    const shop = await makeShop(db);
    const cart = await hold(shop, adults(1));
    await pool.query("UPDATE seat_claims SET expires_at = NOW(3) - INTERVAL 1 SECOND WHERE cart_id=?", [
      idBytes(cart.cartId),
    ]);
    expect(await codeOf(extendCart(cart.cartId, shop.organizerId))).toBe("HOLD_EXPIRED");
  });
});

describe("releasing", () => {
  it("frees a seat at once, for anybody", async () => {
    const shop = await makeShop(db);
    const cart = await hold(shop, adults(1));
    expect(await releaseSeats(cart.cartId, shop.performanceId, [1])).toBe(1);
    expect(await codeOf(hold(shop, adults(1)))).toBe("ok");
  });

  it("frees nobody else's seat and no seat that is being paid for", async () => {
    const shop = await makeShop(db);
    const cart = await hold(shop, adults(1, 2));
    expect(await releaseSeats(newId(), shop.performanceId, [1])).toBe(0);
    await pool.query("UPDATE seat_claims SET order_id = claim_id WHERE seat_id=2 AND cart_id=?", [
      idBytes(cart.cartId),
    ]);
    expect(await releaseSeats(cart.cartId, shop.performanceId, [1, 2])).toBe(1);
  });
});

describe("in a rush", () => {
  it("200 buyers want one seat: one has it, the others are told which was lost", async () => {
    const shop = await makeShop(db);
    const codes = await Promise.all(Array.from({ length: 200 }, () => codeOf(hold(shop, adults(1)))));
    expect(codes.filter((code) => code === "ok")).toHaveLength(1);
    expect(codes.filter((code) => code === "SEAT_TAKEN")).toHaveLength(199);
  });

  it("200 buyers want the last 10 places: 10 have one, none is refused wrongly", async () => {
    const shop = await makeShop(db);
    const wish = { area: { id: shop.area.id, rates: { adult: 1 } } };
    const codes = await Promise.all(Array.from({ length: 200 }, () => codeOf(hold(shop, wish))));
    expect(codes.filter((code) => code === "ok")).toHaveLength(10);
    expect(codes.filter((code) => code === "NOT_ENOUGH_PLACES")).toHaveLength(190);
    expect(await liveRows(shop)).toHaveLength(10);
  });

  it("pairs (A,B) against (B,A): one pair has both, nobody has one", async () => {
    const shop = await makeShop(db);
    const codes = await Promise.all(
      Array.from({ length: 60 }, (_, index) => codeOf(hold(shop, index % 2 ? adults(1, 2) : adults(2, 1)))),
    );
    expect(codes.filter((code) => code === "ok")).toHaveLength(1);
    const carts = new Set((await liveRows(shop)).map((row) => row.cart_id.toString("hex")));
    expect(carts.size).toBe(1);
  });
});
