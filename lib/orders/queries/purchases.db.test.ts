import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { orders } from "#db/schema/orders.ts";
import { tickets } from "#db/schema/tickets.ts";
import { confirmedAccount } from "#lib/access/testing/people.ts";
import { newId } from "#lib/ids.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { acceptTransfer } from "../commands/accept-transfer.ts";
import { offerTransfer } from "../commands/offer-transfer.ts";
import { bought, change, changeOf, giveBack, shopOfTwoPrices } from "../testing/after-sale.ts";
import { taker } from "../testing/passing.ts";
import { beginPayment, pay } from "../testing/purchase.ts";
import { readHistory } from "./order-history.ts";
import { readPurchaseHeads, withHistory } from "./purchases.ts";

const { db } = await testDatabase();
const shop = await shopOfTwoPrices(db, { rows: 4 });
const [dear, cheap] = [shop.seats[0]!, shop.seats[1]!];

const ownedBy = (accountId: string, orderId: string) =>
  db.update(orders).set({ accountId }).where(eq(orders.id, orderId));
const signedIn = (accountId: string) => ({ viewer: { cartId: null, accountId, token: null } });
const purchasesOf = async (accountId: string) =>
  withHistory(db, await readPurchaseHeads(db, accountId), accountId);
const kinds = (history: { kind: string; amountTiyn: number }[]) =>
  history.map(({ kind, amountTiyn }) => `${kind} ${amountTiyn / 100}`);

test("my purchases have every payment, change and refund, of my orders alone; what was only tried is not there", async () => {
  const [me, friend] = [await confirmedAccount(), await confirmedAccount()];
  const order = await bought(shop, [dear[0]!, dear[1]!]);
  await ownedBy(me.id, order.orderId);
  await change(shop, order, [cheap[0]!], -200_000, signedIn(me.id));
  const back = await db.select().from(tickets).where(eq(tickets.orderId, order.orderId));
  await giveBack(order, [order.ticketIds[1]!], 500_000, signedIn(me.id));
  expect(back).toHaveLength(2);
  const theirs = await bought(shop, [dear[2]!]);
  await ownedBy(friend.id, theirs.orderId);
  const tried = await beginPayment(shop, [dear[3]!]);
  await ownedBy(me.id, tried.orderId);

  const mine = await purchasesOf(me.id);
  expect(mine.map(({ code, isOwn, isSold }) => ({ code, isOwn, isSold }))).toEqual([
    { code: order.code, isOwn: true, isSold: true },
  ]);
  expect(mine[0]!.showings).toHaveLength(1);
  expect(kinds(mine[0]!.history).sort()).toEqual(
    ["paid 10000", "changed 0", "back -2000", "given-back 0", "back -5000"].sort(),
  );
});

test("what a later holder pays for another seat is in the holder's history, and not in the buyer's", async () => {
  const [buyer, holder] = [await confirmedAccount(), await confirmedAccount()];
  const order = await bought(shop, [cheap[2]!, cheap[3]!]);
  await ownedBy(buyer.id, order.orderId);
  const [first] = await db.select().from(tickets).where(eq(tickets.id, order.ticketIds[0]!));
  const now = new Date();
  const { token } = await offerTransfer(
    signedIn(buyer.id).viewer,
    first!.code,
    { toEmail: null, locale: "kk" },
    now,
  );
  const actor = {
    kind: "account" as const,
    accountId: holder.id,
    sessionId: newId(),
    cartId: null,
    address: "192.0.2.7",
  };
  await acceptTransfer(actor, token, taker(), now);
  await change(shop, order, [dear[4]!], 200_000, signedIn(holder.id));
  await pay((await changeOf(order.orderId)).paymentId);

  const theirs = await purchasesOf(holder.id);
  expect(theirs.map(({ isOwn }) => isOwn)).toEqual([false]);
  expect(kinds(theirs[0]!.history).sort()).toEqual(["changed 0", "paid-change 2000"]);
  const [own] = await purchasesOf(buyer.id);
  expect(kinds(own!.history)).toEqual(["paid 6000"]);
  expect(kinds(await readHistory(db, order.orderId))).toEqual(["paid 6000"]);
});
