import { and, eq } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { exchanges } from "#db/schema/exchanges.ts";
import { refunds } from "#db/schema/refunds.ts";
import { tickets } from "#db/schema/tickets.ts";
import { newId } from "#lib/ids.ts";
import { tenge } from "#lib/money.ts";
import { admitTicket } from "#lib/tickets/commands/admit-ticket.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { checkInvariants } from "#scripts/testing/invariants.ts";
import type { ShopFixture } from "#scripts/testing/shop-fixture.ts";
import { type Bought, bought, change, changeOf, giveBack, shopOfTwoPrices } from "../testing/after-sale.ts";
import { codeOf, pay, visitorWith } from "../testing/purchase.ts";
import { cancelPerformance } from "./call-off.ts";
import { refundPerformance } from "./refund-performance.ts";

const { db, pool } = await testDatabase(30);
const now = new Date();
/** The dear seats 1 to 10 and the cheap ones behind them, a pair a round. */
const rounds = [0, 1, 2, 3, 4, 5, 6, 7].map((at) => ({ at, dear: at + 1, cheap: at + 11 }));

afterEach(async () => {
  expect(await checkInvariants(pool)).toEqual([]);
});

const ticketOf = async (order: Bought) =>
  (await db.select().from(tickets).where(eq(tickets.id, order.ticketIds[0]!)))[0]!;
const refundsOf = async ({ orderId }: Bought) =>
  (await db.select().from(refunds).where(eq(refunds.orderId, orderId))).map(({ amountTiyn }) => amountTiyn);

/** The door reads the code that was mailed with the purchase. */
async function atDoor(shop: ShopFixture, order: Bought): Promise<string> {
  const door = { kind: "door", deviceId: newId(), organizerId: shop.organizerId } as const;
  const shown = { ticketId: order.ticketIds[0]!, performanceId: shop.performanceId, revision: 1 };
  return (await admitTicket(door, shown, now)).outcome;
}

/** Both at one moment; now the one is asked first, now the other. */
async function race<One, Other>(at: number, one: () => Promise<One>, other: () => Promise<Other>) {
  if (at % 2 === 0) return Promise.all([one(), other()]);
  const [second, first] = await Promise.all([other(), one()]);
  return [first, second] as const;
}

describe("at one moment", () => {
  it("of a change and a check-in one wins: who is in keeps the seat, who moved is not let in by the old code", async () => {
    const shop = await shopOfTwoPrices(db);
    for (const { at, dear, cheap } of rounds) {
      const order = await bought(shop, [dear]);
      const changing = () => codeOf(change(shop, order, [cheap], -tenge(2_000)));
      const [changed, door] = await race(at, changing, () => atDoor(shop, order));
      if (changed === "ok") expect(door).toBe("old");
      else expect([door, /ADMITTED|ALREADY_CHANGED/.test(changed)]).toEqual(["admitted", true]);
      expect((await ticketOf(order)).seatId).toBe(changed === "ok" ? cheap : dear);
      expect(await refundsOf(order)).toEqual(changed === "ok" ? [tenge(2_000)] : []);
    }
  });

  it("of a return and a check-in one wins: who is in has no money back, who gave back is not let in", async () => {
    const shop = await shopOfTwoPrices(db);
    for (const { at, dear } of rounds) {
      const order = await bought(shop, [dear]);
      const giving = () => codeOf(giveBack(order, order.ticketIds, tenge(5_000)));
      const [given, door] = await race(at, giving, () => atDoor(shop, order));
      if (given === "ok") expect(door).toBe("revoked");
      else expect([door, /ADMITTED|ALREADY_CHANGED/.test(given)]).toEqual(["admitted", true]);
      expect(await refundsOf(order)).toEqual(given === "ok" ? [tenge(5_000)] : []);
    }
  });

  it("of a difference that is paid and a check-in one wins: the seat, or the money back", async () => {
    const shop = await shopOfTwoPrices(db);
    for (const { at, dear, cheap } of rounds) {
      const order = await bought(shop, [cheap]);
      await change(shop, order, [dear], tenge(2_000));
      const { paymentId } = await changeOf(order.orderId);
      const [, door] = await race(
        at,
        () => pay(paymentId),
        () => atDoor(shop, order),
      );
      const isIn = door === "admitted";
      expect((await ticketOf(order)).seatId).toBe(isIn ? cheap : dear);
      expect(await refundsOf(order)).toEqual(isIn ? [tenge(2_000)] : []);
      expect(await codeOf(visitorWith(shop, isIn ? dear : cheap))).toBe("ok");
    }
  });

  it("of a difference that is paid and calling off: all of the money goes back, once", async () => {
    for (const { at } of rounds.slice(0, 4)) {
      const shop = await shopOfTwoPrices(db);
      const order = await bought(shop, [11]);
      await change(shop, order, [1], tenge(2_000));
      const { paymentId } = await changeOf(order.orderId);
      const manager = {
        kind: "staff",
        accountId: newId(),
        organizerId: shop.organizerId,
        role: "manager",
        address: "192.0.2.1",
      } as const;
      const callOff = async () => {
        await cancelPerformance(manager, shop.performanceId, now);
        await refundPerformance(shop.performanceId, null, newId(), now);
      };
      await race(at, () => pay(paymentId), callOff);
      expect((await ticketOf(order)).state).toBe("refunded");
      expect((await refundsOf(order)).reduce((sum, tiyn) => sum + tiyn, 0)).toBe(tenge(5_000));
    }
  });

  it("of a return and a change to a dearer seat one wins, and the other is told", async () => {
    const shop = await shopOfTwoPrices(db);
    for (const { at, dear, cheap } of rounds) {
      const order = await bought(shop, [cheap]);
      const [given, changed] = await race(
        at,
        () => codeOf(giveBack(order, order.ticketIds, tenge(3_000))),
        () => codeOf(change(shop, order, [dear], tenge(2_000))),
      );
      expect([given, changed]).toEqual(
        given === "ok" ? ["ok", "TICKET_NOT_VALID"] : ["TICKET_IN_CHANGE", "ok"],
      );
      expect(await codeOf(visitorWith(shop, dear))).toBe(given === "ok" ? "ok" : "SEAT_TAKEN");
    }
  });

  it("of eight devices that want eight dearer seats for one ticket one has its change, seven are told", async () => {
    const shop = await shopOfTwoPrices(db);
    const order = await bought(shop, [11]);
    const codes = await Promise.all(
      rounds.map(({ dear }) => codeOf(change(shop, order, [dear], tenge(2_000)))),
    );
    expect(codes.filter((code) => code === "ok")).toHaveLength(1);
    expect(codes.filter((code) => code === "TICKET_IN_CHANGE")).toHaveLength(7);
    const open = and(eq(exchanges.orderId, order.orderId), eq(exchanges.status, "pending"));
    expect(await db.select().from(exchanges).where(open)).toHaveLength(1);
    const left = await Promise.all(rounds.map(({ dear }) => codeOf(visitorWith(shop, dear))));
    expect(left.filter((code) => code === "ok")).toHaveLength(7);
  });
});
