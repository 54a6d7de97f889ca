import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { performances } from "#db/schema/performances.ts";
import { claimState, seatClaims } from "#db/schema/seat-claims.ts";
import { waitingEntries } from "#db/schema/waiting-entries.ts";
import { waitingOffers } from "#db/schema/waiting-offers.ts";
import type { Visitor } from "#lib/access/rules/actor.ts";
import { isDomainError } from "#lib/errors.ts";
import { idBytes, newId } from "#lib/ids.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { makeShop, type ShopFixture } from "#scripts/testing/shop-fixture.ts";
import { holdSeats } from "../commands/hold-seats.ts";
import { releaseSeats } from "../commands/release-seats.ts";
import { readSeatState } from "../queries/seat-state.ts";
import type { JoinInput } from "../rules/waiting-input.ts";
import { saleCard } from "../sale-card.ts";
import { freeSeats } from "../steps/free-seats.ts";
import { leaveWaiting } from "./end-offer.ts";
import { joinWaiting } from "./join.ts";
import { passToList } from "./pass-to-list.ts";
import { tendWaiting } from "./sweep.ts";
import { takeOffer } from "./take-offer.ts";

const { db, pool } = await testDatabase(40);
const now = new Date();
const somebody: Visitor = { kind: "visitor", cartId: null, address: "192.0.2.9" };
let shop: ShopFixture;
/** The order that all seats were sold to. */
let orderId: string;

/** A hall of 3 rows of 6 that is sold to the last place. */
beforeEach(async () => {
  shop = await makeShop(db, { rows: 3, perRow: 6, areaCapacity: 4 });
  orderId = newId();
  const all = [
    ...shop.seats.flat(),
    ...shop.table.seats,
    ...[0, 1, 2, 3].map((at) => shop.area.firstPlace + at),
  ];
  await db.insert(seatClaims).values(
    all.map((seatId) => ({
      performanceId: shop.performanceId,
      seatId,
      claimId: orderId,
      state: claimState.sold,
      organizerId: shop.organizerId,
      cartId: orderId,
      orderId,
      expiresAt: new Date("9999-12-31T00:00:00Z"),
    })),
  );
});

let people = 0;
function waits(over: Partial<JoinInput> = {}) {
  people += 1;
  const input: JoinInput = {
    performanceId: shop.performanceId,
    category: null,
    size: 1,
    name: "Дана Ким",
    email: `waits${people}@mail.kz`,
    phone: null,
    locale: "kk",
    ...over,
  };
  return joinWaiting(somebody, input, now);
}
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "ok",
    (error: unknown) => {
      if (isDomainError(error)) return error.code as string;
      throw error;
    },
  );
const free = (...seats: number[]) => freeSeats(db, shop.performanceId, seats, { soldTo: orderId });
const hold = (seat: number, cartId: string | null = null) =>
  holdSeats(cartId, shop.performanceId, { key: newId(), seats: [{ seat, rate: "adult" }] }, "kk", now);
const claimOf = async (seatId: number) =>
  (
    await db
      .select()
      .from(seatClaims)
      .where(and(eq(seatClaims.performanceId, shop.performanceId), eq(seatClaims.seatId, seatId)))
  )[0];
/** What the map shows of a seat: 0 is free. */
const shownAs = async (seatId: number) => {
  const card = (await saleCard(db, shop.performanceId))!;
  const { packed } = await readSeatState(shop.performanceId, card.hall);
  const index = card.hall.plan.indexOf(seatId);
  return (packed[index >> 2]! >> ((index & 3) * 2)) & 3;
};
const offers = () =>
  db.select().from(waitingOffers).where(eq(waitingOffers.performanceId, shop.performanceId));
const states = async () =>
  (
    await db
      .select()
      .from(waitingEntries)
      .where(eq(waitingEntries.performanceId, shop.performanceId))
      .orderBy(waitingEntries.id)
  ).map(({ state }) => state);
const isMarked = async () =>
  (await db.select().from(performances).where(eq(performances.id, shop.performanceId)))[0]!.hasWaiting;
const endOffers = () =>
  pool.query("UPDATE waiting_offers SET expires_at = NOW(3) - INTERVAL 1 SECOND WHERE performance_id=?", [
    idBytes(shop.performanceId),
  ]);

describe("getting in line", () => {
  it("is for what is sold out, once an e-mail", async () => {
    await free(1, 2);
    expect(await codeOf(waits())).toBe("NOT_SOLD_OUT");
    expect(await codeOf(waits({ size: 2 }))).toBe("NOT_SOLD_OUT");
    expect(await codeOf(waits({ category: "floor" }))).toBe("ok");
    expect(await codeOf(waits({ size: 3 }))).toBe("ok");
    expect(await isMarked()).toBe(true);
    expect(await codeOf(waits({ size: 3, email: "twice@mail.kz" }))).toBe("ok");
    expect(await codeOf(waits({ size: 4, email: "twice@mail.kz" }))).toBe("ALREADY_WAITING");
    const pressed = [1, 2, 3].map(() => codeOf(waits({ size: 3, email: "pressed@mail.kz" })));
    expect((await Promise.all(pressed)).sort()).toEqual(["ALREADY_WAITING", "ALREADY_WAITING", "ok"]);
  });
});

describe("a freed seat", () => {
  it("is the list's at once and nobody else's, is offered to the first whom it suits, and comes into their cart", async () => {
    await waits({ size: 3 });
    const second = await waits({ size: 2 });
    await free(4, 5);
    expect(await codeOf(hold(4))).toBe("SEAT_TAKEN");
    expect(await passToList(shop.performanceId, now)).toBe(1);
    expect(await states()).toEqual(["waiting", "offered"]);
    expect(await codeOf(hold(5))).toBe("SEAT_TAKEN");
    const { cartId, isNewCart } = await takeOffer(null, null, second.token, now);
    expect(isNewCart).toBe(true);
    expect(await claimOf(4)).toMatchObject({
      state: claimState.held,
      cartId,
      priceId: shop.priceIds.stallsAdult,
    });
    expect(await claimOf(5)).toMatchObject({ state: claimState.held, cartId, channelCode: null });
    expect(await states()).toEqual(["waiting", "taken"]);
    expect(await codeOf(takeOffer(null, null, second.token, now))).toBe("WAITING_OVER");
  });

  it("that suits nobody opens for sale", async () => {
    await waits({ size: 2 });
    await free(4);
    expect(await codeOf(hold(4))).toBe("SEAT_TAKEN");
    expect(await passToList(shop.performanceId, now)).toBe(0);
    expect(await codeOf(hold(4))).toBe("ok");
  });

  it("declined or not taken in time goes to the next, and to open sale after the last", async () => {
    const [one, two] = [await waits(), await waits()];
    await free(7);
    await passToList(shop.performanceId, now);
    await leaveWaiting(one.token, now);
    expect(await states()).toEqual(["left", "offered"]);
    expect(await codeOf(leaveWaiting(one.token, now))).toBe("WAITING_OVER");
    await endOffers();
    expect(await codeOf(takeOffer(null, null, two.token, now))).toBe("WAITING_OVER");
    await tendWaiting(now);
    expect(await states()).toEqual(["left", "over"]);
    expect(await isMarked()).toBe(false);
    expect(await codeOf(hold(7))).toBe("ok");
  });

  it("comes also of a hold that was let go or ran out: its taker waits, the list does not", async () => {
    const [free1, free2] = [11, 12];
    await free(free1, free2);
    const { cartId } = await hold(free1);
    await hold(free2, cartId);
    await waits();
    await waits();
    await pool.query(
      "UPDATE seat_claims SET expires_at = NOW(3) - INTERVAL 1 SECOND WHERE performance_id=? AND seat_id=?",
      [idBytes(shop.performanceId), free2],
    );
    expect(await codeOf(hold(free2))).toBe("SEAT_TAKEN");
    expect(await shownAs(free2)).not.toBe(0);
    expect(await releaseSeats(cartId, shop.performanceId, [free1])).toBe(1);
    expect(await codeOf(hold(free1))).toBe("SEAT_TAKEN");
    await tendWaiting(now);
    expect((await offers()).flatMap(({ seatIds }) => seatIds).sort()).toEqual([free1, free2]);
    expect(await states()).toEqual(["offered", "offered"]);
  });

  it("kept for a list that is no more opens for sale", async () => {
    const { token } = await waits();
    await free(3);
    await leaveWaiting(token, now);
    await tendWaiting(now);
    expect(await claimOf(3)).toBeUndefined();
  });
});

describe("at one moment", () => {
  it("a freed seat goes to the list and never to the rush for it", async () => {
    await waits();
    const rush = Array.from({ length: 30 }, async (_, index) => {
      if (index === 10) await free(9);
      return codeOf(hold(9));
    });
    expect(new Set(await Promise.all(rush))).toEqual(new Set(["SEAT_TAKEN"]));
    expect(await passToList(shop.performanceId, now)).toBe(1);
  });

  it("an expired hold goes to the list and never to the rush for it", async () => {
    await free(9);
    await hold(9);
    await waits();
    await pool.query(
      "UPDATE seat_claims SET expires_at = NOW(3) - INTERVAL 1 SECOND WHERE performance_id=? AND seat_id=9",
      [idBytes(shop.performanceId)],
    );
    const rush = Array.from({ length: 30 }, async (_, index) => {
      if (index === 10) await tendWaiting(now);
      return codeOf(hold(9));
    });
    expect(new Set(await Promise.all(rush))).toEqual(new Set(["SEAT_TAKEN"]));
    expect(await states()).toEqual(["offered"]);
  });

  it("of several workers one offers each seat: no two people are ever offered the same", async () => {
    for (let person = 0; person < 8; person++) await waits({ size: (person % 2) + 1 });
    await free(...shop.seats.flat());
    await Promise.all(Array.from({ length: 6 }, () => passToList(shop.performanceId, now)));
    await passToList(shop.performanceId, now);
    const seats = (await offers()).flatMap(({ seatIds }) => seatIds);
    expect(new Set(seats).size).toBe(seats.length);
    expect(await states()).toEqual(Array.from({ length: 8 }, () => "offered"));
    for (const offer of await offers())
      for (const seat of offer.seatIds) expect((await claimOf(seat))!.cartId).toBe(offer.id);
  });

  it("of taking, leaving and running out one wins", async () => {
    for (const [round, seat] of shop.seats[2]!.entries()) {
      const { token } = await waits();
      await free(seat);
      await passToList(shop.performanceId, now);
      if (round % 2) await endOffers();
      const results = await Promise.all([
        codeOf(takeOffer(null, null, token, now)),
        codeOf(leaveWaiting(token, now)),
        tendWaiting(now).then(() => "swept"),
      ]);
      expect(results.filter((its) => its === "ok").length).toBeLessThanOrEqual(1);
      const claim = await claimOf(seat);
      if (results[0] === "ok") expect(claim!.state).toBe(claimState.held);
      else expect(claim?.state ?? claimState.blocked).toBe(claimState.blocked);
      // Whatever opened for sale is taken again: the next round begins sold out.
      await tendWaiting(now);
      await codeOf(hold(seat));
    }
  });
});
