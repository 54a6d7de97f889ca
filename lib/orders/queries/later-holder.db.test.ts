import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { orders } from "#db/schema/orders.ts";
import { confirmedAccount } from "#lib/access/testing/people.ts";
import { newId } from "#lib/ids.ts";
import { tenge } from "#lib/money.ts";
import { readMyData } from "#lib/reports/my-data.ts";
import { readTicketDocument } from "#lib/tickets/documents.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import {
  anotherPerformance,
  bought,
  change,
  changeOf,
  giveBack,
  shopOfTwoPrices,
} from "../testing/after-sale.ts";
import { passOn } from "../testing/passing.ts";
import { pay } from "../testing/purchase.ts";
import { visibleTo } from "../viewer.ts";
import { readMyTickets } from "./my-tickets.ts";
import { readOrderView } from "./order-view.ts";
import { hasHoldersReceipt, readReceipt } from "./receipt.ts";

const { db } = await testDatabase();
let passed: Awaited<ReturnType<typeof passedOn>>;

/**
 * Two cheap seats of a buyer with an account. The second was passed on to another account, which took a dear seat of another evening
 * and paid the difference.
 */
async function passedOn() {
  const rule = { windows: [{ hoursBefore: 3, basisPoints: 10_000 }], changesUntilHours: 3 };
  const shop = await shopOfTwoPrices(db, {
    event: { refundPolicy: { ...rule, changesBetweenPerformances: true } },
  });
  const [buyer, holder] = [await confirmedAccount(), await confirmedAccount()];
  const order = await bought(shop, [11, 12]);
  await db.update(orders).set({ accountId: buyer.id }).where(eq(orders.id, order.orderId));
  const ticketId = order.ticketIds[1]!;
  const actor = { kind: "account", accountId: holder.id, sessionId: newId(), cartId: null } as const;
  const asBuyer = { cartId: null, accountId: buyer.id, token: null };
  const taken = await passOn(asBuyer, ticketId, {}, { ...actor, address: "192.0.2.7" });
  const performanceId = await anotherPerformance(db, shop);
  const moving = { ...order, ticketIds: [ticketId] };
  await change(shop, moving, [2], tenge(2_000), { viewer: taken.viewer, performanceId });
  await pay((await changeOf(order.orderId)).paymentId);
  return { shop, order, moving, buyer, holder, performanceId, ...taken, asBuyer };
}
const sums = (rows: readonly { amountTiyn: number }[] | undefined) =>
  rows?.map(({ amountTiyn }) => amountTiyn / 100);
const giveItBack = () =>
  giveBack(passed.moving, passed.moving.ticketIds, tenge(5_000), { viewer: passed.viewer });

beforeEach(async () => {
  passed = await passedOn();
});

it("the buyer's order, tickets and list keep the place and the price they knew, and the evening", async () => {
  const { order, asBuyer, shop, buyer } = passed;
  const view = (await readOrderView(db, order.code, asBuyer))!;
  expect(view.showings.map(({ performanceId }) => performanceId)).toEqual([shop.performanceId]);
  expect(view.showings[0]!.lines).toMatchObject([
    { row: "2", seat: "1", totalTiyn: tenge(3_000), before: null },
    { row: "2", seat: "2", totalTiyn: tenge(3_000), before: null },
  ]);
  const document = (await readTicketDocument(db, visibleTo(order.code, asBuyer)))!;
  expect(document.showings.map(({ performanceId }) => performanceId)).toEqual([shop.performanceId]);
  const theirs = document.showings[0]!.tickets[1]!;
  expect(theirs).toMatchObject({ place: { row: "2", seat: "2" }, priceTiyn: tenge(3_000), passedTo: "Е." });
  expect(await readMyTickets(db, buyer.id)).toMatchObject([
    { performanceId: shop.performanceId, passedOn: 1, places: [{ row: "2", seat: "1" }] },
  ]);
});

it("the holder's own is where they took it", async () => {
  const { holder, performanceId } = passed;
  expect(await readMyTickets(db, holder.id)).toMatchObject([
    { performanceId, passedOn: 0, places: [{ row: "1", seat: "2" }] },
  ]);
});

it("the buyer sees what comes back to the buyer, and the holder what comes back to the holder", async () => {
  await giveItBack();
  const view = (await readOrderView(db, passed.order.code, passed.asBuyer))!;
  expect(sums(view.refunds)).toEqual([3_000]);
  const paper = (await readReceipt(db, passed.order.code, passed.asBuyer))!;
  expect(paper.order?.code).toBe(passed.order.code);
  expect(sums(paper.receipts)).toEqual([6_000, 3_000]);
  expect(sums(paper.history)).toEqual([6_000, -3_000]);
});

it("who paid for another seat has the receipts of that, by the ticket's link and by the account, and of nothing else", async () => {
  await giveItBack();
  const { code } = passed.order;
  for (const viewer of [
    passed.viewer,
    { ...passed.viewer, token: null },
    { ...passed.viewer, accountId: null },
  ]) {
    expect(await hasHoldersReceipt(db, code, viewer)).toBe(true);
    const paper = (await readReceipt(db, code, viewer))!;
    expect(paper).toMatchObject({ order: null, ticketCode: passed.code });
    expect(paper.receipts.map(({ kind }) => kind)).toEqual(["sale", "return"]);
    expect(sums(paper.receipts)).toEqual([2_000, 2_000]);
    expect(sums(paper.history)).toEqual([2_000, -2_000]);
  }
});

it("a holder who paid nothing and a stranger have no receipt, and who passed the ticket on keeps theirs", async () => {
  const { code } = passed.order;
  const next = await passOn(passed.viewer, passed.moving.ticketIds[0]!);
  expect(await readReceipt(db, code, next.viewer)).toBeNull();
  expect(await hasHoldersReceipt(db, code, next.viewer)).toBe(false);
  expect(await readReceipt(db, code, { cartId: newId(), accountId: newId(), token: null })).toBeNull();
  const kept = await readReceipt(db, code, { cartId: null, accountId: passed.holder.id, token: null });
  expect(sums(kept?.receipts)).toEqual([2_000]);
  expect(kept?.ticketCode).toBeNull();
});

it("the data of each account is its own money: the buyer's without the holder's, the holder's with theirs", async () => {
  await giveItBack();
  const [buyers, holders] = [await readMyData(db, passed.buyer.id), await readMyData(db, passed.holder.id)];
  for (const [data, paid, back] of [
    [buyers, [6_000], [3_000]],
    [holders, [2_000], [2_000]],
  ] as const) {
    expect(sums(data.payments)).toEqual(paid);
    expect(sums(data.refunds)).toEqual(back);
    expect(sums(data.receipts)).toEqual([...paid, ...back]);
  }
  expect([buyers.exchanges.length, holders.exchanges.length]).toEqual([0, 1]);
  expect(JSON.stringify(buyers)).not.toContain(passed.holder.id);
  expect(buyers.cancellations).toEqual([expect.not.objectContaining({ backTiyn: tenge(5_000) })]);
  expect(JSON.stringify(holders)).not.toMatch(/Өтегенова|asel@/);
});
