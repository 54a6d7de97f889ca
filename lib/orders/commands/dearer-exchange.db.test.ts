import { eq } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { payments } from "#db/schema/payments.ts";
import { performances } from "#db/schema/performances.ts";
import { refunds } from "#db/schema/refunds.ts";
import { tickets } from "#db/schema/tickets.ts";
import { hashToken, newId, newToken } from "#lib/ids.ts";
import { tenge } from "#lib/money.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { checkInvariants } from "#scripts/testing/invariants.ts";
import type { ShopFixture } from "#scripts/testing/shop-fixture.ts";
import { readOpenChanges } from "../queries/order-history.ts";
import {
  type Bought,
  bought,
  change,
  changeOf,
  endChangeClock,
  giveBack,
  shopOfTwoPrices,
} from "../testing/after-sale.ts";
import { codeOf, deliver, notificationOf, pay, statusOf, visitor, visitorWith } from "../testing/purchase.ts";
import { viewerOf } from "../viewer.ts";
import { expireExchanges } from "./expire-exchanges.ts";
import { leaveExchange, payExchange } from "./pay-exchange.ts";
import { refundPayment } from "./refund-payment.ts";

const { db, pool } = await testDatabase(30);
const now = new Date();

afterEach(async () => {
  expect(await checkInvariants(pool, ["I9"])).toEqual([]);
});

/** A change from the cheap row to the dear one, up to its open payment. */
async function begun(shop: ShopFixture, from = 11, to = 1) {
  const order = await bought(shop, [from]);
  await change(shop, order, [to], tenge(2_000));
  return { order, ...(await changeOf(order.orderId)) };
}

const seatOf = async ({ ticketIds }: Bought) =>
  (await db.select().from(tickets).where(eq(tickets.id, ticketIds[0]!)))[0]!.seatId;
const statusOfChange = async ({ orderId }: Bought) => (await changeOf(orderId)).exchange.status;
const refundsOf = ({ orderId }: Bought) => db.select().from(refunds).where(eq(refunds.orderId, orderId));

const seatsOf = async ({ orderId }: Bought) =>
  (await db.select().from(tickets).where(eq(tickets.orderId, orderId)))
    .map(({ seatId }) => seatId)
    .sort((a, b) => a - b);
const rule = { windows: [{ hoursBefore: 3, basisPoints: 10_000 }], changesUntilHours: 3 };

describe("a dearer seat", () => {
  it("is held while the old one is kept, and is the ticket's once the difference is paid", async () => {
    const shop = await shopOfTwoPrices(db, {
      event: { refundPolicy: { ...rule, changeFeeTiyn: tenge(200) } },
    });
    const order = await bought(shop, [11, 12]);
    expect(await change(shop, order, [1, 2], tenge(4_400))).toMatchObject({ next: "redirect" });
    expect(await seatsOf(order)).toEqual([11, 12]);
    expect(await codeOf(visitorWith(shop, 1))).toBe("SEAT_TAKEN");
    expect(await codeOf(giveBack(order, order.ticketIds, tenge(6_000)))).toBe("TICKET_IN_CHANGE");
    const { exchange, paymentId } = await changeOf(order.orderId);
    expect(exchange).toMatchObject({ differenceTiyn: tenge(4_000), feeTiyn: tenge(400), status: "pending" });
    expect(await pay(paymentId)).toBe(200);
    expect(await seatsOf(order)).toEqual([1, 2]);
    expect(await codeOf(visitorWith(shop, 11))).toBe("ok");
    await giveBack(order, order.ticketIds, tenge(10_000));
    const back = await refundsOf(order);
    expect(new Map(back.map((refund) => [refund.paymentId, refund.amountTiyn]))).toEqual(
      new Map([
        [order.paymentId, tenge(6_000)],
        [paymentId, tenge(4_000)],
      ]),
    );
  });

  it("is paid with what a cheaper seat of the same change lets go", async () => {
    const shop = await shopOfTwoPrices(db);
    const order = await bought(shop, [1, 11]);
    await change(shop, order, [12, 2], 0);
    expect(await seatsOf(order)).toEqual([2, 12]);
    expect(await refundsOf(order)).toEqual([]);
  });
});

describe("a change that is not paid", () => {
  it("ends with its clock: the new seat is free, the old one stays, the payment is closed", async () => {
    const shop = await shopOfTwoPrices(db);
    const { order, exchange, paymentId } = await begun(shop);
    expect(await expireExchanges(now)).toBe(0);
    await endChangeClock(pool, exchange.id);
    expect(await expireExchanges(now)).toBe(1);
    expect(await expireExchanges(now)).toBe(0);
    expect(await seatOf(order)).toBe(11);
    expect(await codeOf(visitorWith(shop, 1))).toBe("ok");
    const [payment] = await db.select().from(payments).where(eq(payments.id, paymentId));
    expect(payment!.status).toBe("expired");
    expect(await statusOf(order.orderId)).toBe("paid");
  });

  it.each(["declined", "left"] as const)(
    "ends when the payment is %s, and can be begun again",
    async (end) => {
      const shop = await shopOfTwoPrices(db);
      const { order, paymentId } = await begun(shop);
      expect(await deliver(await notificationOf(paymentId, end))).toBe(200);
      expect(await statusOfChange(order)).toBe("closed");
      expect(await statusOf(order.orderId)).toBe("paid");
      await change(shop, order, [1], tenge(2_000));
      await pay((await changeOf(order.orderId)).paymentId);
      expect(await seatOf(order)).toBe(1);
    },
  );

  it.each(["declined", "given up", "not paid in time"] as const)(
    "begins anew, and is never told as done, when the same page asks again after it was %s",
    async (end) => {
      const shop = await shopOfTwoPrices(db);
      const order = await bought(shop, [11]);
      const page = { requestKey: newId() };
      await change(shop, order, [1], tenge(2_000), page);
      const first = await changeOf(order.orderId);
      if (end === "declined") await deliver(await notificationOf(first.paymentId, "declined"));
      if (end === "given up") await leaveExchange(viewerOf(order.buyer), order.code, first.exchange.id, now);
      if (end === "not paid in time") {
        await endChangeClock(pool, first.exchange.id);
        expect(await codeOf(change(shop, order, [1], tenge(2_000), page))).toBe("PAYMENT_EXPIRED");
        await expireExchanges(now);
      }
      expect(await change(shop, order, [1], tenge(2_000), page)).toMatchObject({ next: "redirect" });
      expect(await change(shop, order, [1], tenge(2_000), page)).toMatchObject({ next: "redirect" });
      expect(await seatOf(order)).toBe(11);
      const second = await changeOf(order.orderId);
      expect(second.exchange.id).not.toBe(first.exchange.id);
      await pay(second.paymentId);
      await pay(first.paymentId);
      expect(await seatOf(order)).toBe(1);
      expect(await change(shop, order, [1], tenge(2_000), page)).toEqual({ next: "done" });
      expect(await refundsOf(order)).toMatchObject([{ paymentId: first.paymentId }]);
    },
  );

  it("is paid in the language of whoever pays, and not in the order's", async () => {
    const shop = await shopOfTwoPrices(db);
    const order = await bought(shop, [11]);
    const started = await change(shop, order, [1], tenge(2_000), { locale: "en" });
    expect(started).toMatchObject({ next: "redirect", url: expect.stringMatching(/^\/en\/sandbox\//) });
  });

  it("is given up by its holder, and by nobody else", async () => {
    const shop = await shopOfTwoPrices(db);
    const { order, exchange } = await begun(shop);
    const [mine, strange] = [viewerOf(order.buyer), viewerOf(visitor(null))];
    expect(await codeOf(leaveExchange(strange, order.code, exchange.id, now))).toBe("NOT_FOUND");
    expect(await codeOf(payExchange(strange, order.code, exchange.id))).toBe("NOT_FOUND");
    expect(await payExchange(mine, order.code, exchange.id)).toMatchObject({ next: "redirect" });
    await leaveExchange(mine, order.code, exchange.id, now);
    expect(await statusOfChange(order)).toBe("closed");
    expect(await codeOf(visitorWith(shop, 1))).toBe("ok");
    expect(await codeOf(payExchange(mine, order.code, exchange.id))).toBe("PAYMENT_EXPIRED");
  });
});

describe("money for a change that comes after its clock", () => {
  it("gets the new seat when it is still free, swept or not", async () => {
    const shop = await shopOfTwoPrices(db);
    for (const [at, isSwept] of [
      [0, false],
      [1, true],
    ] as const) {
      const { order, exchange, paymentId } = await begun(shop, 11 + at, 1 + at);
      await endChangeClock(pool, exchange.id);
      if (isSwept) await expireExchanges(now);
      expect(await pay(paymentId)).toBe(200);
      expect(await seatOf(order)).toBe(1 + at);
    }
  });

  it("goes back by itself when the seat is somebody else's by now, and the old seat stays", async () => {
    const shop = await shopOfTwoPrices(db);
    const { order, exchange, paymentId } = await begun(shop);
    await endChangeClock(pool, exchange.id);
    await visitorWith(shop, 1);
    expect(await pay(paymentId)).toBe(200);
    expect(await pay(paymentId)).toBe(200);
    expect(await seatOf(order)).toBe(11);
    expect(await statusOf(order.orderId)).toBe("paid");
    const [refund, ...more] = await refundsOf(order);
    expect(more).toEqual([]);
    expect(refund).toMatchObject({ reason: "late-payment", paymentId, amountTiyn: tenge(2_000) });
    await refundPayment(refund!.id, now);
  });

  it("goes back when somebody was let in with the ticket meanwhile, or the performance was called off", async () => {
    const shop = await shopOfTwoPrices(db);
    const [entered, off] = [await begun(shop, 11, 1), await begun(shop, 12, 2)];
    await db.update(tickets).set({ admittedAt: now }).where(eq(tickets.id, entered.order.ticketIds[0]!));
    await pay(entered.paymentId);
    expect(await seatOf(entered.order)).toBe(11);
    expect(await codeOf(visitorWith(shop, 1))).toBe("ok");
    await db.update(performances).set({ status: "cancelled" }).where(eq(performances.id, shop.performanceId));
    await pay(off.paymentId);
    expect(await seatOf(off.order)).toBe(12);
    for (const { order } of [entered, off]) expect(await refundsOf(order)).toHaveLength(1);
  });

  it("goes back when its ticket was moved elsewhere by another change", async () => {
    const shop = await shopOfTwoPrices(db);
    const { order, exchange, paymentId } = await begun(shop);
    await endChangeClock(pool, exchange.id);
    await expireExchanges(now);
    await change(shop, order, [12], 0);
    await pay(paymentId);
    expect(await seatOf(order)).toBe(12);
    expect(await refundsOf(order)).toMatchObject([{ paymentId }]);
  });
});

describe("who sees that a change waits for its payment", () => {
  it("is the new holder of the ticket, not who bought it", async () => {
    const shop = await shopOfTwoPrices(db);
    const order = await bought(shop, [11]);
    const token = newToken();
    await db
      .update(tickets)
      .set({ holderTokenHash: hashToken(token), revision: 2 })
      .where(eq(tickets.id, order.ticketIds[0]!));
    const holder = viewerOf(visitor(null), token);
    await change(shop, order, [1], tenge(2_000), { viewer: holder });
    const { exchange } = await changeOf(order.orderId);
    expect(await readOpenChanges(db, order.code, holder)).toMatchObject([
      { id: exchange.id, dueTiyn: tenge(2_000), seats: 1 },
    ]);
    expect(await readOpenChanges(db, order.code, viewerOf(order.buyer))).toEqual([]);
  });
});

describe("at one moment", () => {
  it("payment, decline, the end of the clock and giving up: the seats and the money agree, always", async () => {
    const shop = await shopOfTwoPrices(db);
    for (const at of [0, 1, 2, 3, 4, 5]) {
      const { order, exchange, paymentId } = await begun(shop, 11 + at, 1 + at);
      if (at % 2) await endChangeClock(pool, exchange.id);
      await Promise.all([
        pay(paymentId),
        expireExchanges(now),
        codeOf(leaveExchange(viewerOf(order.buyer), order.code, exchange.id, now)),
        codeOf(visitorWith(shop, 1 + at)),
        pay(paymentId),
      ]);
      const isMoved = (await seatOf(order)) === 1 + at;
      expect(await refundsOf(order)).toHaveLength(isMoved ? 0 : 1);
    }
  });
});
