import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { orders } from "#db/schema/orders.ts";
import { confirmedAccount } from "#lib/access/testing/people.ts";
import { newId } from "#lib/ids.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";
import { orderAccessToken } from "../access-token.ts";
import { expireOrders } from "../commands/expire-orders.ts";
import { beginPayment, deliver, endClock, notificationOf, pay } from "../testing/purchase.ts";
import { readLastBuyer } from "./last-buyer.ts";
import { readMyTickets } from "./my-tickets.ts";
import { readOrderView } from "./order-view.ts";

const { db } = await testDatabase();
const shop = await makeShop(db, { rows: 10 });
let nextSeat = 1;
const begin = (seats = 1, over = {}) =>
  beginPayment(
    shop,
    Array.from({ length: seats }, () => nextSeat++),
    over,
  );

const nobody = { cartId: null, accountId: null, token: null };

describe("who sees an order", () => {
  it("the cart that made it as a guest, or its account; and the secret of its link", async () => {
    const { buyer, orderId, code } = await begin();
    const { id: accountId } = await confirmedAccount();
    const [cart, token] = [{ cartId: buyer.cartId }, { token: orderAccessToken(orderId) }];
    const ways = [cart, { accountId }, token];
    const seenBy = async () => {
      const seen = await Promise.all(ways.map((way) => readOrderView(db, code, { ...nobody, ...way })));
      return ways.filter((_, index) => seen[index]?.id === orderId);
    };
    expect(await seenBy()).toEqual([cart, token]);
    await db.update(orders).set({ accountId }).where(eq(orders.id, orderId));
    expect(await seenBy()).toEqual([{ accountId }, token]);
  });

  it("not who has the code alone, another cart, another account, another order's secret", async () => {
    const { code } = await begin();
    const other = await begin();
    const { id: accountId } = await confirmedAccount();
    const strangers = [
      {},
      { cartId: other.buyer.cartId },
      { cartId: newId() },
      { accountId },
      { token: orderAccessToken(other.orderId) },
      { token: "" },
    ];
    for (const way of strangers) expect(await readOrderView(db, code, { ...nobody, ...way })).toBeNull();
  });
});

describe("what an order's page is told", () => {
  const viewOf = async ({ buyer, code }: Awaited<ReturnType<typeof begin>>) =>
    (await readOrderView(db, code, { ...nobody, cartId: buyer.cartId }))!;

  it("sums that agree: lines, discount, total", async () => {
    const view = await viewOf(await begin(2));
    const lines = view.showings.flatMap((showing) => showing.lines);
    expect(lines).toHaveLength(2);
    expect(lines.reduce((sum, line) => sum + line.totalTiyn, 0)).toBe(view.totalTiyn);
    expect(view.grossTiyn - view.discountTiyn).toBe(view.totalTiyn);
  });

  it("expired from the clock's end on, before the sweep and after it", async () => {
    const begun = await begin();
    expect(await viewOf(begun)).toMatchObject({ status: "pending", isOpen: true });
    await endClock(begun.orderId);
    expect(await viewOf(begun)).toMatchObject({ status: "expired", isOpen: true });
    await expireOrders(new Date());
    expect(await viewOf(begun)).toMatchObject({ status: "expired", isOpen: false });
  });

  it("that the payment was declined", async () => {
    const begun = await begin();
    await deliver(await notificationOf(begun.paymentId, "declined"));
    expect(await viewOf(begun)).toMatchObject({ status: "cancelled", paymentStatus: "declined" });
  });

  it("that late money is on its way back", async () => {
    const begun = await begin();
    await endClock(begun.orderId);
    await expireOrders(new Date());
    const view = await viewOf(begun);
    // Somebody else has the seat by now.
    await beginPayment(shop, [nextSeat - 1]);
    await pay(begun.paymentId);
    expect(await viewOf(begun)).toMatchObject({
      status: "expired",
      refunds: [{ amountTiyn: view.totalTiyn, reason: "late-payment", status: "requested" }],
    });
  });
});

describe("what was typed", () => {
  it("is offered again to the same cart while nothing came of it, and to no other account", async () => {
    const begun = await begin(1, { name: "Дана Серік" });
    const cartId = begun.buyer.cartId!;
    const typed = { name: "Дана Серік", email: "asel@mail.kz", phone: "+77011234567" };
    expect(await readLastBuyer(db, cartId, null)).toEqual(typed);
    const { id: accountId } = await confirmedAccount();
    await db.update(orders).set({ accountId }).where(eq(orders.id, begun.orderId));
    expect(await readLastBuyer(db, cartId, accountId)).toEqual(typed);
    expect(await readLastBuyer(db, cartId, null)).toBeNull();
    expect(await readLastBuyer(db, newId(), accountId)).toBeNull();
  });

  it("is not offered after a purchase", async () => {
    const begun = await begin();
    await pay(begun.paymentId);
    expect(await readLastBuyer(db, begun.buyer.cartId!, null)).toBeNull();
  });
});

describe("my tickets", () => {
  it("are the account's own: paid, or still to be paid, never what came to nothing", async () => {
    const { id: accountId } = await confirmedAccount();
    const { id: otherId } = await confirmedAccount();
    const [paid, open, gone, foreign] = [await begin(3), await begin(), await begin(), await begin()];
    for (const { orderId } of [paid, open, gone])
      await db.update(orders).set({ accountId }).where(eq(orders.id, orderId));
    await db.update(orders).set({ accountId: otherId }).where(eq(orders.id, foreign.orderId));
    await pay(paid.paymentId);
    await endClock(gone.orderId);
    const mine = await readMyTickets(db, accountId);
    expect(mine.map(({ orderCode, status, places }) => [orderCode, status, places.length])).toEqual(
      expect.arrayContaining([
        [paid.code, "paid", 3],
        [open.code, "pending", 0],
      ]),
    );
    expect(mine).toHaveLength(2);
  });
});
