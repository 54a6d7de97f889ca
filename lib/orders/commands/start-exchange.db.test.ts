import { asc, eq } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { performances } from "#db/schema/performances.ts";
import { refunds } from "#db/schema/refunds.ts";
import { claimState, seatClaims } from "#db/schema/seat-claims.ts";
import { tickets } from "#db/schema/tickets.ts";
import { hashToken, newId, newToken } from "#lib/ids.ts";
import { tenge } from "#lib/money.ts";
import { unprice } from "#lib/seating/testing/unpriced.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { checkInvariants } from "#scripts/testing/invariants.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";
import {
  anotherPerformance,
  type Bought,
  bought,
  change,
  giveBack,
  holdRow,
  shopOfTwoPrices,
} from "../testing/after-sale.ts";
import { codeOf, effectsOf, makePromo, statusOf, visitor, visitorWith } from "../testing/purchase.ts";
import { viewerOf } from "../viewer.ts";
import { refundPayment } from "./refund-payment.ts";

const { db, pool } = await testDatabase(30);
const now = new Date();

afterEach(async () => {
  // Doors are played here by a plain write.
  expect(await checkInvariants(pool, ["I9"])).toEqual([]);
});

const rule = { windows: [{ hoursBefore: 3, basisPoints: 10_000 }], changesUntilHours: 3 };
const withRule = (over: object) => ({ event: { refundPolicy: { ...rule, ...over } } });
const refundsOf = (orderId: string) => db.select().from(refunds).where(eq(refunds.orderId, orderId));
const seatsOf = async ({ orderId }: Bought) => {
  const rows = await db.select().from(tickets).where(eq(tickets.orderId, orderId)).orderBy(asc(tickets.id));
  return rows.map(({ seatId }) => seatId).sort((a, b) => a - b);
};
const ticketRow = async (id: string) => (await db.select().from(tickets).where(eq(tickets.id, id)))[0]!;

describe("a change that costs nothing more", () => {
  it("moves the ticket at once: new code, old seat free, the calendar told", async () => {
    const shop = await makeShop(db);
    const order = await bought(shop, [1]);
    expect(await change(shop, order, [5], 0)).toEqual({ next: "done" });
    expect(await ticketRow(order.ticketIds[0]!)).toMatchObject({
      seatId: 5,
      state: "valid",
      revision: 2,
      changes: 1,
      calendarSequence: 1,
    });
    expect(await codeOf(visitorWith(shop, 1))).toBe("ok");
    expect(await codeOf(visitorWith(shop, 5))).toBe("SEAT_TAKEN");
    expect(await statusOf(order.orderId)).toBe("paid");
    expect(await effectsOf(order.orderId)).toEqual(["mail.order-paid", "mail.tickets-changed"]);
    expect(await refundsOf(order.orderId)).toEqual([]);
  });

  it("moves several tickets together, into each other's neighbourhood", async () => {
    const shop = await makeShop(db);
    const order = await bought(shop, [1, 2, 3]);
    expect(await change(shop, order, [21, 22, 23], 0)).toEqual({ next: "done" });
    expect(await seatsOf(order)).toEqual([21, 22, 23]);
  });

  it("gives a cheaper seat's difference back, and is worth what it is now when it is given back later", async () => {
    const shop = await shopOfTwoPrices(db);
    const order = await bought(shop, [1]);
    expect(await change(shop, order, [11], -tenge(2_000))).toEqual({ next: "done" });
    const [refund] = await refundsOf(order.orderId);
    expect(refund).toMatchObject({ reason: "exchange", amountTiyn: tenge(2_000) });
    expect(await checkInvariants(pool, ["I9"])).toEqual([]);
    await refundPayment(refund!.id, now);
    expect(await checkInvariants(pool, ["I9"])).toEqual([]);
    await giveBack(order, order.ticketIds, tenge(3_000));
    expect((await refundsOf(order.orderId)).map(({ amountTiyn }) => amountTiyn).sort()).toEqual([
      tenge(2_000),
      tenge(3_000),
    ]);
  });

  it("keeps the difference where the event does not give it back, and the fee out of it where there is one", async () => {
    const kept = await shopOfTwoPrices(db, withRule({ changeRefundsDifference: false }));
    const stays = await bought(kept, [1]);
    await change(kept, stays, [11], 0);
    expect(await refundsOf(stays.orderId)).toEqual([]);
    const charged = await shopOfTwoPrices(db, withRule({ changeFeeTiyn: tenge(300) }));
    const less = await bought(charged, [1]);
    await change(charged, less, [11], -tenge(1_700));
    expect(await refundsOf(less.orderId)).toMatchObject([{ amountTiyn: tenge(1_700) }]);
  });

  it("keeps the discount the ticket was bought with", async () => {
    const shop = await shopOfTwoPrices(db);
    const promo = await makePromo(shop, { basisPoints: 0, fixedTiyn: tenge(1_000) });
    const order = await bought(shop, [1], { promoCode: promo.code });
    await change(shop, order, [11], -tenge(2_000));
    await giveBack(order, order.ticketIds, tenge(2_000));
  });

  it("goes to another performance of the event where that is allowed, and only there", async () => {
    const [open, shut] = [
      await shopOfTwoPrices(db, withRule({ changesBetweenPerformances: true })),
      await shopOfTwoPrices(db),
    ];
    for (const [shop, code] of [
      [open, "ok"],
      [shut, "CHANGE_ELSEWHERE"],
    ] as const) {
      const performanceId = await anotherPerformance(db, shop);
      const order = await bought(shop, [1]);
      expect(await codeOf(change(shop, order, [1], 0, { performanceId }))).toBe(code);
      const strange = { performanceId: (await makeShop(db)).performanceId };
      expect(await codeOf(change(shop, order, [2], 0, strange))).not.toBe("ok");
    }
  });
});

describe("a change is refused", () => {
  it("to a seat that is taken, blocked by the organizer, of no hall, one's own, or twice", async () => {
    const shop = await makeShop(db);
    const order = await bought(shop, [1, 2]);
    await bought(shop, [4]);
    await visitorWith(shop, 6);
    await db.insert(seatClaims).values({
      performanceId: shop.performanceId,
      seatId: 9,
      claimId: newId(),
      state: claimState.blocked,
      organizerId: shop.organizerId,
      expiresAt: new Date("9999-12-31T00:00:00Z"),
    });
    for (const [seats, code] of [
      [[4], "SEAT_TAKEN"],
      [[6], "SEAT_TAKEN"],
      [[2], "SEAT_TAKEN"],
      [[9], "SEAT_TAKEN"],
      [[1], "CHANGE_SAME_SEAT"],
      [[9_999], "BAD_SEAT"],
      [[shop.table.seats[0]!], "TABLE_WHOLE"],
      [[8, 8], "BAD_INPUT"],
      [[], "BAD_INPUT"],
      [[7, 4], "SEAT_TAKEN"],
    ] as const)
      expect(await codeOf(change(shop, order, [...seats], 0)), String(seats)).toBe(code);
    expect(await seatsOf(order)).toEqual([1, 2]);
  });

  it("when it would leave a single seat, also the one it leaves behind", async () => {
    const shop = await makeShop(db, { performance: { orphanRule: true } });
    const order = await bought(shop, [1, 2]);
    expect(await codeOf(change(shop, order, [9], 0))).toBe("LEAVES_SINGLE_SEAT");
    expect(await codeOf(change(shop, order, [12, 13], 0))).toBe("LEAVES_SINGLE_SEAT");
    expect(await codeOf(change(shop, order, [11, 12], 0))).toBe("ok");
  });

  it("but a seat that nobody can buy now is not left single", async () => {
    const shop = await makeShop(db, { performance: { orphanRule: true } });
    const order = await bought(shop, [1, 2]);
    await unprice(db, shop, 10);
    expect(await codeOf(change(shop, order, [8], 0))).toBe("LEAVES_SINGLE_SEAT");
    expect(await codeOf(change(shop, order, [11, 9], 0))).toBe("ok");
  });

  it("after the deadline, more often than allowed, after check-in, of somebody else's ticket", async () => {
    const shop = await makeShop(db, withRule({ changesAtMost: 1 }));
    const order = await bought(shop, [1]);
    const [show] = await db.select().from(performances).where(eq(performances.id, shop.performanceId));
    const late = new Date(show!.startsAt.getTime() - 3 * 3_600_000);
    expect(await codeOf(change(shop, order, [5], 0, { at: late }))).toBe("CHANGE_OVER");
    expect(await codeOf(change(shop, order, [5], 0, { viewer: viewerOf(visitor(newId())) }))).toBe(
      "NOT_FOUND",
    );
    const other = await bought(shop, [3]);
    const stolen = { ...order, ticketIds: other.ticketIds };
    expect(await codeOf(change(shop, stolen, [5], 0))).toBe("NOT_FOUND");
    // Of two tickets one was passed on: the buyer moves the other alone.
    const two = await bought(shop, [21, 22]);
    const secret = { holderTokenHash: hashToken(newToken()) };
    await db.update(tickets).set(secret).where(eq(tickets.id, two.ticketIds[0]!));
    expect(await codeOf(change(shop, two, [25], 0))).toBe("NOT_FOUND");
    await change(shop, order, [5], 0);
    expect(await codeOf(change(shop, order, [6], 0))).toBe("CHANGES_USED_UP");
    await db.update(tickets).set({ admittedAt: now }).where(eq(tickets.id, other.ticketIds[0]!));
    expect(await codeOf(change(shop, other, [7], 0))).toBe("TICKET_ADMITTED");
  });

  it("at another sum than was shown", async () => {
    const shop = await shopOfTwoPrices(db);
    const order = await bought(shop, [11]);
    for (const shown of [0, tenge(1_999), -tenge(2_000)])
      await expect(change(shop, order, [1], shown)).rejects.toMatchObject({
        code: "CHANGE_PRICE_CHANGED",
        details: { dueTiyn: tenge(2_000) },
      });
  });
});

describe("at one moment", () => {
  it("twenty tickets reach for one seat: one has it, the others keep theirs", async () => {
    const shop = await makeShop(db, { rows: 4, perRow: 10 });
    const orders = await Promise.all(Array.from({ length: 20 }, (_, at) => bought(shop, [at + 1])));
    const codes = await Promise.all(orders.map((order) => codeOf(change(shop, order, [40], 0))));
    expect(codes.filter((code) => code === "ok")).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set(["ok", "SEAT_TAKEN"]));
  });

  it("eight devices change one ticket: the same page once, other pages one after the other", async () => {
    const shop = await makeShop(db, withRule({ changesAtMost: 1 }));
    const order = await bought(shop, [1]);
    const requestKey = newId();
    const codes = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        codeOf(change(shop, order, [at % 2 ? 5 : 20 + at], 0, at % 2 ? { requestKey } : {})),
      ),
    );
    expect((await ticketRow(order.ticketIds[0]!)).changes).toBe(1);
    expect(codes.filter((code) => code === "CHANGES_USED_UP").length).toBeGreaterThan(0);
  });

  it("a change and a cancellation: one of them, and the other is told", async () => {
    const shop = await shopOfTwoPrices(db);
    for (const seat of [1, 2, 3, 4, 5, 6]) {
      const order = await bought(shop, [seat]);
      const codes = await Promise.all([
        codeOf(change(shop, order, [seat + 10], -tenge(2_000))),
        codeOf(giveBack(order, order.ticketIds, tenge(5_000))),
      ]);
      expect(codes.filter((code) => code === "ok")).toHaveLength(1);
      expect(["TICKET_NOT_VALID", "REFUND_CHANGED"]).toContain(codes.find((code) => code !== "ok"));
    }
  });

  it("a door that lets somebody in meanwhile wins: the ticket stays where it is", async () => {
    const shop = await makeShop(db);
    const order = await bought(shop, [1]);
    const door = await holdRow(
      pool,
      "UPDATE tickets SET admitted_at = NOW(3) WHERE id = ?",
      order.ticketIds[0]!,
    );
    const changed = codeOf(change(shop, order, [5], 0));
    await door.untilSomebodyWaits();
    await door.commit();
    expect(await changed).toBe("ALREADY_CHANGED");
    expect(await seatsOf(order)).toEqual([1]);
    expect(await codeOf(visitorWith(shop, 5))).toBe("ok");
  });
});
