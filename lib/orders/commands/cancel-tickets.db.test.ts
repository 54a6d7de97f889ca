import { eq } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { cancellationLines } from "#db/schema/cancellation-lines.ts";
import { payments } from "#db/schema/payments.ts";
import { performances } from "#db/schema/performances.ts";
import { promoSlots } from "#db/schema/promo-slots.ts";
import { receipts } from "#db/schema/receipts.ts";
import { refunds } from "#db/schema/refunds.ts";
import { tickets } from "#db/schema/tickets.ts";
import { hashToken, newId, newToken } from "#lib/ids.ts";
import { taxInside, tenge } from "#lib/money.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { checkInvariants } from "#scripts/testing/invariants.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";
import { bought, giveBack, holdRow } from "../testing/after-sale.ts";
import {
  claimsOf,
  codeOf,
  effectsOf,
  makePromo,
  statusOf,
  visitor,
  visitorWith,
} from "../testing/purchase.ts";
import { viewerOf } from "../viewer.ts";
import { refundPayment } from "./refund-payment.ts";

const { db, pool } = await testDatabase(30);
const now = new Date();

afterEach(async () => {
  // Doors are played here by a plain write.
  expect(await checkInvariants(pool, ["I9"])).toEqual([]);
});

const half = { windows: [{ hoursBefore: 3, basisPoints: 5_000 }], changesUntilHours: 3 };
const refundsOf = (orderId: string) => db.select().from(refunds).where(eq(refunds.orderId, orderId));
const ticketRow = async (id: string) => (await db.select().from(tickets).where(eq(tickets.id, id)))[0]!;

describe("giving tickets back", () => {
  it("frees the seat at once, sends the money back and leaves the other ticket alone", async () => {
    const shop = await makeShop(db);
    const order = await bought(shop, [1, 2]);
    const [one, two] = order.ticketIds;
    expect(await giveBack(order, [one!], tenge(5_000))).toMatchObject({
      backTiyn: tenge(5_000),
      keptTiyn: 0,
    });
    expect(await ticketRow(one!)).toMatchObject({ state: "refunded", calendarSequence: 1 });
    expect(await ticketRow(two!)).toMatchObject({ state: "valid", calendarSequence: 0 });
    expect((await claimsOf(order.buyer)).map((claim) => claim.seat)).toEqual([2]);
    expect(await codeOf(visitorWith(shop, 1))).toBe("ok");
    expect(await statusOf(order.orderId)).toBe("partly-refunded");
    expect(await effectsOf(order.orderId)).toEqual([
      "mail.order-paid",
      "mail.tickets-cancelled",
      "payment.refund",
    ]);
    const [refund] = await refundsOf(order.orderId);
    expect(refund).toMatchObject({ reason: "buyer", amountTiyn: tenge(5_000), status: "requested" });
    const [receipt] = await db.select().from(receipts).where(eq(receipts.refundId, refund!.id));
    expect(receipt).toMatchObject({ kind: "return", vatTiyn: taxInside(tenge(5_000), 1_600) });
    await refundPayment(refund!.id, now);
    await giveBack(order, [two!], tenge(5_000));
    expect(await statusOf(order.orderId)).toBe("refunded");
  });

  it("keeps what the rule keeps, and books the money back only when the provider gave it", async () => {
    const shop = await makeShop(db, { event: { refundPolicy: half } });
    const order = await bought(shop, [1, 2]);
    await giveBack(order, order.ticketIds, tenge(5_000));
    const [refund, ...more] = await refundsOf(order.orderId);
    expect(more).toEqual([]);
    expect(await checkInvariants(pool, ["I9"])).toEqual([]);
    await refundPayment(refund!.id, now);
    await refundPayment(refund!.id, now);
    const [payment] = await db.select().from(payments).where(eq(payments.id, order.paymentId));
    expect(payment).toMatchObject({ refundedTiyn: tenge(5_000) });
  });

  it("leaves the use of a promo code used", async () => {
    const shop = await makeShop(db);
    const promo = await makePromo(shop, { useLimit: 1 });
    const order = await bought(shop, [1], { promoCode: promo.code });
    await giveBack(order, order.ticketIds, tenge(4_500));
    expect(await db.select().from(promoSlots).where(eq(promoSlots.promoCodeId, promo.id))).toHaveLength(1);
  });

  it("gives a free ticket back without any refund", async () => {
    const shop = await makeShop(db);
    const promo = await makePromo(shop, { basisPoints: 10_000 });
    const order = await bought(shop, [1], { promoCode: promo.code });
    await giveBack(order, order.ticketIds, 0);
    expect(await ticketRow(order.ticketIds[0]!)).toMatchObject({ state: "cancelled" });
    expect(await refundsOf(order.orderId)).toEqual([]);
  });

  it("does exactly what was shown, or says what it would be now and does nothing", async () => {
    const shop = await makeShop(db);
    const order = await bought(shop, [1, 2]);
    for (const shown of [0, tenge(5_000), tenge(10_000) + 1, -1])
      await expect(giveBack(order, order.ticketIds, shown)).rejects.toMatchObject({
        code: "REFUND_CHANGED",
        details: { backTiyn: tenge(10_000) },
      });
    expect(await refundsOf(order.orderId)).toEqual([]);
  });

  it("is one cancellation when the same page is sent twice", async () => {
    const shop = await makeShop(db);
    const order = await bought(shop, [1]);
    const key = newId();
    const [one, two] = [
      await giveBack(order, order.ticketIds, tenge(5_000), { requestKey: key }),
      await giveBack(order, order.ticketIds, tenge(5_000), { requestKey: key }),
    ];
    expect(two).toEqual(one);
    expect(await refundsOf(order.orderId)).toHaveLength(1);
  });

  it("is refused after the deadline, and after somebody was let in", async () => {
    const shop = await makeShop(db);
    const order = await bought(shop, [1, 2]);
    const [one, two] = order.ticketIds;
    await db.update(tickets).set({ admittedAt: now }).where(eq(tickets.id, one!));
    expect(await codeOf(giveBack(order, [one!], tenge(5_000)))).toBe("TICKET_ADMITTED");
    expect(await codeOf(giveBack(order, [one!, two!], tenge(10_000)))).toBe("TICKET_ADMITTED");
    const [show] = await db.select().from(performances).where(eq(performances.id, shop.performanceId));
    const late = new Date(show!.startsAt.getTime() - 3 * 3_600_000);
    expect(await codeOf(giveBack(order, [two!], 0, { at: late }))).toBe("CANCEL_OVER");
  });
});

describe("somebody else's ticket", () => {
  it("is not there: by another cart, account or token, by another order's code, or among one's own", async () => {
    const shop = await makeShop(db);
    const [mine, other] = [await bought(shop, [1]), await bought(shop, [2])];
    const foreign = [...mine.ticketIds, ...other.ticketIds];
    expect(await codeOf(giveBack(mine, other.ticketIds, tenge(5_000)))).toBe("NOT_FOUND");
    expect(await codeOf(giveBack(mine, foreign, tenge(10_000)))).toBe("NOT_FOUND");
    expect(await codeOf(giveBack(mine, [], 0))).toBe("NOT_FOUND");
    for (const viewer of [
      viewerOf(visitor(other.buyer.cartId)),
      viewerOf(visitor(null)),
      { cartId: null, accountId: newId(), token: null },
      viewerOf(visitor(null), newToken()),
    ])
      expect(await codeOf(giveBack(mine, mine.ticketIds, tenge(5_000), { viewer }))).toBe("NOT_FOUND");
    expect(await db.select().from(cancellationLines)).not.toContainEqual(
      expect.objectContaining({ ticketId: mine.ticketIds[0] }),
    );
  });

  it("is the new holder's alone once it was passed on, and the money goes to who paid", async () => {
    const shop = await makeShop(db);
    const order = await bought(shop, [1, 2]);
    const [passed, kept] = order.ticketIds;
    const token = newToken();
    await db
      .update(tickets)
      .set({ holderTokenHash: hashToken(token), revision: 2 })
      .where(eq(tickets.id, passed!));
    const holder = viewerOf(visitor(null), token);
    expect(await codeOf(giveBack(order, [passed!], tenge(5_000)))).toBe("NOT_FOUND");
    expect(await codeOf(giveBack(order, [kept!], tenge(5_000), { viewer: holder }))).toBe("NOT_FOUND");
    await giveBack(order, [passed!], tenge(5_000), { viewer: holder });
    expect(await refundsOf(order.orderId)).toMatchObject([{ paymentId: order.paymentId }]);
  });
});

describe("at one moment", () => {
  const race = <T>(works: (() => Promise<T>)[]) => Promise.all(works.map((work) => codeOf(work())));

  it("eight devices give one ticket back once", async () => {
    const shop = await makeShop(db);
    const order = await bought(shop, [1]);
    const codes = await race(Array(8).fill(() => giveBack(order, order.ticketIds, tenge(5_000))));
    expect(codes.filter((code) => code === "ok")).toHaveLength(1);
    expect(new Set(codes.filter((code) => code !== "ok"))).toEqual(new Set(["TICKET_NOT_VALID"]));
    expect(await refundsOf(order.orderId)).toHaveLength(1);
  });

  it("a door that lets somebody in meanwhile wins, to the statement", async () => {
    const shop = await makeShop(db);
    const order = await bought(shop, [1]);
    const [id] = order.ticketIds;
    const door = await holdRow(pool, "UPDATE tickets SET admitted_at = NOW(3) WHERE id = ?", id!);
    const given = codeOf(giveBack(order, [id!], tenge(5_000)));
    await door.untilSomebodyWaits();
    await door.commit();
    expect(await given).toBe("ALREADY_CHANGED");
    expect(await ticketRow(id!)).toMatchObject({ state: "valid" });
    expect(await refundsOf(order.orderId)).toEqual([]);
  });
});
