import { eq } from "drizzle-orm";
import type { RowDataPacket } from "mysql2/promise";
import { beforeEach, describe, expect, it } from "vitest";
import { client } from "#db/client.ts";
import { performances } from "#db/schema/performances.ts";
import { claimState } from "#db/schema/seat-claims.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { freeSeats } from "../steps/free-seats.ts";
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

/** Whether a statement like this is at work or waits for a lock. Not innodb_trx: that is a copy, renewed only now and then. */
async function isRunning(statement: string): Promise<boolean> {
  const [rows] = await client().pool.query<RowDataPacket[]>(
    `SELECT 1 FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID() AND info REGEXP ?`,
    [statement],
  );
  return rows.length > 0;
}

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

  it("an open seat beside a freed one is the group's or the buyer's", async () => {
    const wins = { group: 0, buyer: 0 };
    for (const [first = 0, open = 0, freed = 0] of hall.shop.seats) {
      const { token } = await hall.waits({ size: 2 });
      await hall.free(freed);
      // Suits nobody alone, so that it opens; the one beside comes free while everybody reaches for it.
      await passToList(hall.shop.performanceId, now);
      await hall.free(open);
      const [buyers] = await Promise.all([
        Promise.all(Array.from({ length: 12 }, () => codeOf(hall.hold(freed)))),
        ...Array.from({ length: 3 }, () => passToList(hall.shop.performanceId, now)),
      ]);
      const offers = (await hall.offers()).filter(({ state }) => state === "open");
      const sold = buyers.filter((code) => code === "ok").length;
      expect(offers.length + sold).toBe(1);
      const claim = (await hall.claimOf(freed))!;
      if (sold === 1) {
        wins.buyer += 1;
        expect(claim.state).toBe(claimState.held);
      } else {
        wins.group += 1;
        expect(offers[0]!.seatIds).toEqual([open, freed]);
        expect(claim.cartId).toBe(offers[0]!.id);
        expect((await hall.claimOf(open))!.cartId).toBe(offers[0]!.id);
      }
      await leaveWaiting(token, now);
      await tendWaiting(now);
      expect(await hall.claimOf(first)).toMatchObject({ state: claimState.sold });
      // Whatever opened for sale is taken again: the next round begins sold out.
      for (const seat of [open, freed]) await codeOf(hall.hold(seat));
    }
    expect(wins.group + wins.buyer).toBe(3);
  });

  it("who joins comes before a seat is freed or after it: then it is on sale", async () => {
    const { db } = client();
    let joined: Promise<string> = Promise.resolve("");
    await db.transaction(async (tx) => {
      await freeSeats(tx, hall.shop.performanceId, [9], { soldTo: hall.orderId });
      let isJoined = false;
      joined = codeOf(hall.waits()).finally(() => {
        isJoined = true;
      });
      // Until whoever joins waits for this transaction, or does not.
      while (!isJoined && !(await isRunning("^update .performances. ")));
    });
    expect(await joined).toBe("NOT_SOLD_OUT");
    expect(await codeOf(hall.hold(9))).toBe("ok");
  });

  it("a seat is not freed past somebody who is joining", async () => {
    const { db } = client();
    let freed: Promise<number> = Promise.resolve(0);
    await db.transaction(async (tx) => {
      // As whoever joins does first.
      await tx
        .update(performances)
        .set({ hasWaiting: true })
        .where(eq(performances.id, hall.shop.performanceId));
      let isFreed = false;
      freed = hall.free(9).finally(() => {
        isFreed = true;
      });
      while (!isFreed && !(await isRunning("^DELETE FROM seat_claims")));
    });
    expect(await freed).toBe(1);
    expect(await codeOf(hall.hold(9))).toBe("SEAT_TAKEN");
  });

  it("who joins while what suited nobody is opened finds it kept or on sale", async () => {
    for (const seat of hall.shop.seats.flat()) {
      const two = await hall.waits({ size: 2 });
      await hall.free(seat);
      const [code] = await Promise.all([
        codeOf(hall.waits()),
        passToList(hall.shop.performanceId, now),
        passToList(hall.shop.performanceId, now),
      ]);
      const claim = await hall.claimOf(seat);
      if (code === "ok") expect(claim).toMatchObject({ state: claimState.blocked });
      else expect(claim).toBeUndefined();
      await tendWaiting(now);
      if (code === "ok") expect(await hall.states()).toContain("offered");
      await leaveWaiting(two.token, now);
      await hall.endOffers();
      await tendWaiting(now);
      await codeOf(hall.hold(seat));
    }
  });
});
