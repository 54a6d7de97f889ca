import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { orders } from "#db/schema/orders.ts";
import { tickets } from "#db/schema/tickets.ts";
import type { AccountActor } from "#lib/access/rules/actor.ts";
import { confirmedAccount } from "#lib/access/testing/people.ts";
import { hashToken, newId, newToken } from "#lib/ids.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { makeShop, type ShopFixture } from "#scripts/testing/shop-fixture.ts";
import { orderAccessToken } from "./access-token.ts";
import { checkout } from "./commands/checkout.ts";
import { readOpenOrders } from "./queries/open-orders.ts";
import { readOrderView } from "./queries/order-view.ts";
import { type Begun, beginPayment, checkoutOf, pay, visitor, visitorWith } from "./testing/purchase.ts";
import { heldBy, type OrderViewer, ticketHeldBy, viewerOf } from "./viewer.ts";

const { db } = await testDatabase();
const nobody: OrderViewer = { cartId: null, accountId: null, token: null };
const buyersAccount = newId();
const holdersAccount = newId();
const holdersToken = newToken();
let shop: ShopFixture;
let begun: Begun;

/** Seat 1 is still the buyer's, seat 2 was passed on. */
beforeAll(async () => {
  shop = await makeShop(db);
  begun = await beginPayment(shop, [1, 2]);
  await pay(begun.paymentId);
  await db.update(tickets).set({ holderAccountId: buyersAccount }).where(eq(tickets.orderId, begun.orderId));
  await db
    .update(tickets)
    .set({ holderAccountId: holdersAccount, holderTokenHash: hashToken(holdersToken) })
    .where(and(eq(tickets.orderId, begun.orderId), eq(tickets.seatId, 2)));
});

const seatsOf = async (viewer: OrderViewer) =>
  (
    await db
      .select({ seat: tickets.seatId })
      .from(tickets)
      .innerJoin(orders, eq(orders.id, tickets.orderId))
      .where(and(eq(tickets.orderId, begun.orderId), heldBy(viewer)))
  ).map(({ seat }) => seat);

describe("who holds a ticket", () => {
  it("is the order's buyer, by cookie and by the order's link, until it was passed on", async () => {
    expect(await seatsOf({ ...nobody, cartId: begun.buyer.cartId })).toEqual([1]);
    expect(await seatsOf({ ...nobody, token: orderAccessToken(begun.orderId) })).toEqual([1]);
  });

  it("is the new holder alone afterwards, by the ticket's own link or by account", async () => {
    expect(await seatsOf({ ...nobody, token: holdersToken })).toEqual([2]);
    expect(await seatsOf({ ...nobody, accountId: holdersAccount })).toEqual([2]);
  });

  it("is not who once held it, nor a stranger, nor nobody in particular", async () => {
    expect(await seatsOf({ ...nobody, accountId: buyersAccount })).toEqual([]);
    expect(await seatsOf({ cartId: newId(), accountId: newId(), token: newToken() })).toEqual([]);
    expect(await seatsOf(nobody)).toEqual([]);
  });

  it("is asked of the one ticket that a code names", async () => {
    const [ticket] = await db
      .select()
      .from(tickets)
      .where(and(eq(tickets.orderId, begun.orderId), eq(tickets.seatId, 1)));
    const found = (viewer: OrderViewer) =>
      db
        .select({ seat: tickets.seatId })
        .from(tickets)
        .innerJoin(orders, eq(orders.id, tickets.orderId))
        .where(ticketHeldBy(ticket!.code, viewer));
    expect(await found({ ...nobody, cartId: begun.buyer.cartId })).toEqual([{ seat: 1 }]);
    expect(await found({ ...nobody, token: holdersToken })).toEqual([]);
  });
});

describe("an account's order, once its owner has signed out in a browser that keeps the cart", () => {
  it("is seen by the account and by its mail's link, not by the cart's cookie, and nobody else goes on with it", async () => {
    const { id: accountId } = await confirmedAccount();
    const after = await visitorWith(shop, 3);
    const owner: AccountActor = { ...after, kind: "account", accountId, sessionId: newId() };
    const input = checkoutOf(shop);
    const { code, orderId } = await checkout(owner, input, new Date());
    const seenBy = async (viewer: OrderViewer) => (await readOrderView(db, code, viewer)) !== null;
    expect(await seenBy(viewerOf(owner))).toBe(true);
    expect(await seenBy(viewerOf(visitor(null), orderAccessToken(orderId)))).toBe(true);
    expect(await seenBy(viewerOf(after))).toBe(false);
    expect(await seenBy({ ...viewerOf(after), accountId: newId() })).toBe(false);
    expect(await readOpenOrders(db, after.cartId!, accountId)).toHaveLength(1);
    for (const other of [null, newId()]) expect(await readOpenOrders(db, after.cartId!, other)).toEqual([]);
    const typed = { ...input, email: "other@mail.kz" };
    await expect(checkout(after, typed, new Date())).rejects.toMatchObject({ code: "CART_EMPTY" });
    expect((await checkout(owner, input, new Date())).orderId).toBe(orderId);
  });
});
