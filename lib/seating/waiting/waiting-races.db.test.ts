import { beforeEach, describe, expect, it } from "vitest";
import { claimState } from "#db/schema/seat-claims.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { leaveWaiting } from "./end-offer.ts";
import { passToList } from "./pass-to-list.ts";
import { tendWaiting } from "./sweep.ts";
import { takeOffer } from "./take-offer.ts";
import { codeOf, type SoldOutShop, soldOutShop } from "./testing/sold-out.ts";

await testDatabase(40);
const now = new Date();
let hall: SoldOutShop;

beforeEach(async () => {
  hall = await soldOutShop();
});

describe("at one moment", () => {
  it("a freed seat goes to the list and never to the rush for it", async () => {
    await hall.waits();
    const rush = Array.from({ length: 30 }, async (_, index) => {
      if (index === 10) await hall.free(9);
      return codeOf(hall.hold(9));
    });
    expect(new Set(await Promise.all(rush))).toEqual(new Set(["SEAT_TAKEN"]));
    expect(await passToList(hall.shop.performanceId, now)).toBe(1);
  });

  it("an expired hold goes to the list and never to the rush for it", async () => {
    await hall.free(9);
    await hall.hold(9);
    await hall.waits();
    await hall.endHold(9);
    const rush = Array.from({ length: 30 }, async (_, index) => {
      if (index === 10) await tendWaiting(now);
      return codeOf(hall.hold(9));
    });
    expect(new Set(await Promise.all(rush))).toEqual(new Set(["SEAT_TAKEN"]));
    expect(await hall.states()).toEqual(["offered"]);
  });

  it("of several workers one offers each seat: no two people are ever offered the same", async () => {
    for (let person = 0; person < 8; person++) await hall.waits({ size: (person % 2) + 1 });
    await hall.free(...hall.shop.seats.flat());
    await Promise.all(Array.from({ length: 6 }, () => passToList(hall.shop.performanceId, now)));
    await passToList(hall.shop.performanceId, now);
    const seats = (await hall.offers()).flatMap(({ seatIds }) => seatIds);
    expect(new Set(seats).size).toBe(seats.length);
    expect(await hall.states()).toEqual(Array.from({ length: 8 }, () => "offered"));
    for (const offer of await hall.offers())
      for (const seat of offer.seatIds) expect((await hall.claimOf(seat))!.cartId).toBe(offer.id);
  });

  it("of taking, leaving and running out one wins", async () => {
    for (const [round, seat] of hall.shop.seats[2]!.entries()) {
      const { token } = await hall.waits();
      await hall.free(seat);
      await passToList(hall.shop.performanceId, now);
      if (round % 2) await hall.endOffers();
      const results = await Promise.all([
        codeOf(takeOffer(null, null, token, now)),
        codeOf(leaveWaiting(token, now)),
        tendWaiting(now).then(() => "swept"),
      ]);
      expect(results.filter((its) => its === "ok").length).toBeLessThanOrEqual(1);
      const claim = await hall.claimOf(seat);
      if (results[0] === "ok") expect(claim!.state).toBe(claimState.held);
      else expect(claim?.state ?? claimState.blocked).toBe(claimState.blocked);
      // Whatever opened for sale is taken again: the next round begins sold out.
      await tendWaiting(now);
      await codeOf(hall.hold(seat));
    }
  });
});
