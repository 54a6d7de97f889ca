import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { orders } from "#db/schema/orders.ts";
import { tickets } from "#db/schema/tickets.ts";
import { confirmedAccount } from "#lib/access/testing/people.ts";
import { hashToken, newToken } from "#lib/ids.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";
import { beginPayment, pay } from "../testing/purchase.ts";
import { readMyTickets } from "./my-tickets.ts";

const { db } = await testDatabase();
const shop = await makeShop(db, { rows: 4 });

async function bought(accountId: string, seats: number[], isPaid = true) {
  const begun = await beginPayment(shop, seats);
  if (isPaid) await pay(begun.paymentId);
  await db.update(orders).set({ accountId }).where(eq(orders.id, begun.orderId));
  return begun;
}

test("my tickets are what I bought and what was passed on to me, with what of it is gone, and nobody else's", async () => {
  const [me, friend] = [await confirmedAccount(), await confirmedAccount()];
  const mine = await bought(me.id, [1, 2, 3]);
  await bought(friend.id, [4]);
  const [given, passed] = await db
    .select()
    .from(tickets)
    .where(eq(tickets.orderId, mine.orderId))
    .orderBy(tickets.seatId);
  await db.update(tickets).set({ state: "refunded" }).where(eq(tickets.id, given!.id));
  await db
    .update(tickets)
    .set({ holderAccountId: friend.id, holderTokenHash: hashToken(newToken()) })
    .where(eq(tickets.id, passed!.id));
  const unpaid = await bought(me.id, [5], false);
  const lines = await readMyTickets(db, me.id);
  expect(lines.map(({ orderCode, status }) => [orderCode, status])).toEqual([
    [unpaid.code, "pending"],
    [mine.code, "paid"],
  ]);
  expect(lines[1]).toMatchObject({ givenBack: 1, passedOn: 1, receivedCode: null });
  expect(lines[1]!.places).toHaveLength(1);
  const theirs = await readMyTickets(db, friend.id);
  expect(theirs.map((line) => line.receivedCode).filter(Boolean)).toEqual([passed!.code]);
  expect(theirs).toHaveLength(2);
});
