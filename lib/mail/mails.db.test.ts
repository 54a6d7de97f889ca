import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { accounts } from "#db/schema/accounts.ts";
import { events } from "#db/schema/events.ts";
import { localMails } from "#db/schema/local-mails.ts";
import { orders } from "#db/schema/orders.ts";
import { outbox } from "#db/schema/outbox.ts";
import { performances } from "#db/schema/performances.ts";
import { tickets } from "#db/schema/tickets.ts";
import { confirmedAccount, visitor as guest } from "#lib/access/testing/people.ts";
import { effectHandlers } from "#lib/effects.ts";
import { newId } from "#lib/ids.ts";
import { acceptTransfer } from "#lib/orders/commands/accept-transfer.ts";
import { expireOrders } from "#lib/orders/commands/expire-orders.ts";
import { requestOrderLinks } from "#lib/orders/commands/find-orders.ts";
import { offerTransfer } from "#lib/orders/commands/offer-transfer.ts";
import { buyTickets, taker } from "#lib/orders/testing/passing.ts";
import { beginPayment, deliver, endClock, notificationOf, pay } from "#lib/orders/testing/purchase.ts";
import { drainOutbox } from "#lib/outbox/worker.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";
import { planOneReminder, planReminders } from "./reminders.ts";
import { stopMail } from "./stops.ts";

const { db, pool } = await testDatabase();
let shop: Awaited<ReturnType<typeof makeShop>>;
let people = 0;
const newBuyer = () => ({ email: `buyer${++people}@mail.kz` });

/** Runs all effects, also those that wait for their time. */
async function run(at = new Date()): Promise<void> {
  await pool.query("UPDATE outbox SET run_at = LEAST(run_at, NOW(3)) WHERE state = 0");
  await drainOutbox(db, effectHandlers, () => at);
}
const mailsTo = async (email: string) =>
  db.select().from(localMails).where(eq(localMails.recipient, email)).orderBy(asc(localMails.createdAt));

beforeEach(async () => {
  shop = await makeShop(db, { rows: 6 });
  await run();
});

describe("an order that was not paid", () => {
  it("is told once when its clock runs out", async () => {
    const buyer = newBuyer();
    const { orderId, code } = await beginPayment(shop, [1], buyer);
    await endClock(orderId);
    await expireOrders(new Date());
    await expireOrders(new Date());
    await run();
    const sent = await mailsTo(buyer.email);
    expect(sent).toHaveLength(1);
    expect(sent[0]!.text).toContain(code);
  });

  it("is told when the payment was declined, not when it was tried anew from the same cart", async () => {
    const [declined, anew] = [newBuyer(), newBuyer()];
    const first = await beginPayment(shop, [1], declined);
    await deliver(await notificationOf(first.paymentId, "declined"));
    const second = await beginPayment(shop, [2], anew);
    await deliver(await notificationOf(second.paymentId, "declined"));
    const again = await beginPayment(shop, [3], anew);
    const [row] = await db.select().from(orders).where(eq(orders.id, second.orderId));
    await db.update(orders).set({ cartId: row!.cartId }).where(eq(orders.id, again.orderId));
    await run();
    expect(await mailsTo(declined.email)).toHaveLength(1);
    expect(await mailsTo(anew.email)).toEqual([]);
  });
});

const hour = 3_600_000;
const startsIn = (hours: number) =>
  db
    .update(performances)
    .set({ startsAt: new Date(Date.now() + hours * hour) })
    .where(eq(performances.id, shop.performanceId));
async function bought(seats: number[], buyer = newBuyer(), daysAgo = 3) {
  const begun = await beginPayment(shop, seats, buyer);
  await pay(begun.paymentId);
  await db
    .update(tickets)
    .set({ createdAt: new Date(Date.now() - daysAgo * 24 * hour) })
    .where(eq(tickets.orderId, begun.orderId));
  await run();
  await db.delete(localMails).where(eq(localMails.recipient, buyer.email));
  return { ...begun, ...buyer };
}
async function remind() {
  await planReminders(new Date());
  await run();
}

describe("a reminder", () => {
  it("goes once to a holder, with all of their seats, and carries the way out of the list", async () => {
    const me = await bought([1, 2]);
    await startsIn(20);
    await remind();
    await remind();
    const sent = await mailsTo(me.email);
    expect(sent).toHaveLength(1);
    expect(sent[0]!.text.match(/1-орын|2-орын/g)).toHaveLength(2);
    expect(sent[0]!.text).toContain("/unsubscribe?to=");
    await startsIn(1.5);
    await remind();
    expect(await mailsTo(me.email)).toHaveLength(2);
  });

  it("comes at the hours that were chosen, and at none when none were", async () => {
    const account = await confirmedAccount();
    const me = await bought([1], { email: account.email });
    await db.update(orders).set({ accountId: account.id }).where(eq(orders.id, me.orderId));
    const choose = (reminderHours: number[]) =>
      db.update(accounts).set({ reminderHours }).where(eq(accounts.id, account.id));
    await choose([2]);
    await startsIn(20);
    await remind();
    expect(await mailsTo(me.email)).toEqual([]);
    await startsIn(1.5);
    await remind();
    expect(await mailsTo(me.email)).toHaveLength(1);
    await choose([]);
    await startsIn(1.4);
    await remind();
    expect(await mailsTo(me.email)).toHaveLength(1);
  });

  it("is planned anew for a performance that was moved, and an old one does not leave", async () => {
    const me = await bought([1]);
    await startsIn(20);
    await planReminders(new Date());
    await startsIn(50);
    await run();
    expect(await mailsTo(me.email)).toEqual([]);
    await startsIn(22);
    await remind();
    expect(await mailsTo(me.email)).toHaveLength(1);
  });

  it("is not sent for what was called off or given back, nor to who left the list or bought just now", async () => {
    const [back, left, late] = [await bought([1]), await bought([2]), await bought([3], newBuyer(), 0)];
    await db.update(tickets).set({ state: "refunded" }).where(eq(tickets.orderId, back.orderId));
    await stopMail(db, left.email, "reminder", "unsubscribed");
    await startsIn(20);
    await remind();
    for (const person of [back, left, late]) expect(await mailsTo(person.email)).toEqual([]);
    const off = await bought([4]);
    await startsIn(21);
    await db.update(performances).set({ status: "cancelled" }).where(eq(performances.id, shop.performanceId));
    await remind();
    expect(await mailsTo(off.email)).toEqual([]);
  });

  it("does not leave once it has begun, as when it was given up on and is sent again", async () => {
    const me = await bought([1]);
    await startsIn(20);
    const { performanceId } = shop;
    const [row] = await db.select().from(performances).where(eq(performances.id, performanceId));
    const plan = { performanceId, startsAtMs: row!.startsAt.getTime(), hours: 24 };
    const told = { rowId: newId(), attempts: 1, createdAt: new Date(), now: new Date() };
    await planOneReminder["reminders.plan"](plan, told);
    await run(new Date(Date.now() + 21 * hour));
    expect(await mailsTo(me.email)).toEqual([]);
  });

  it("that is written already does not leave when the performance was moved or called off meanwhile", async () => {
    const off = { status: "cancelled" } as const;
    const meanwhile = {
      nothing: async () => {},
      moved: () => startsIn(50),
      "called off": () => db.update(performances).set(off).where(eq(performances.id, shop.performanceId)),
      "the whole event called off": () => db.update(events).set(off).where(eq(events.id, shop.eventId)),
    };
    const got: Record<string, number> = {};
    for (const [what, happens] of Object.entries(meanwhile)) {
      shop = await makeShop(db);
      const me = await bought([1]);
      await startsIn(20);
      const { performanceId } = shop;
      const [row] = await db.select().from(performances).where(eq(performances.id, performanceId));
      const told = { rowId: newId(), attempts: 1, createdAt: new Date(), now: new Date() };
      const plan = { performanceId, startsAtMs: row!.startsAt.getTime(), hours: 24 };
      await planOneReminder["reminders.plan"](plan, told);
      await happens();
      await run();
      got[what] = (await mailsTo(me.email)).length;
    }
    expect(got).toEqual({ nothing: 1, moved: 0, "called off": 0, "the whole event called off": 0 });
  });
});

describe("a guest's way back", () => {
  it("is one letter with a link to each of their orders, to their own address", async () => {
    const buyer = newBuyer();
    const [a, b] = [await bought([1], buyer), await bought([2], buyer)];
    const other = await bought([3]);
    await requestOrderLinks(guest(), { email: buyer.email }, new Date());
    await run();
    const [mail, ...more] = await mailsTo(buyer.email);
    expect(more).toEqual([]);
    for (const code of [a.code, b.code]) expect(mail!.text).toContain(`/orders/${code}?key=`);
    expect(mail!.text).not.toContain(other.code);
  });

  it("leads to the tickets they were given as well, by the link of their holder, also who has bought nothing", async () => {
    const holder = { email: newBuyer().email, name: "Ерлан Жүнісов" };
    const { viewer, ticketCodes } = await buyTickets(shop, 1, 2);
    const keys: string[] = [];
    for (const code of ticketCodes) {
      const { token } = await offerTransfer(viewer, code, { toEmail: null, locale: "kk" }, new Date());
      const to = taker(code === ticketCodes[0] ? holder : {});
      keys.push((await acceptTransfer(guest(), token, to, new Date())).key);
    }
    await run();
    await requestOrderLinks(guest(), { email: holder.email }, new Date());
    await run();
    const [, again, ...more] = await mailsTo(holder.email);
    expect(more).toEqual([]);
    expect(again!.text).toContain(`/ru/tickets/${ticketCodes[0]}?key=${keys[0]}`);
    expect(again!.text).not.toContain(ticketCodes[1]);
    expect(again!.text).not.toContain("/orders/");
  });

  it("answers an unknown address alike and writes nothing", async () => {
    const before = await db.select().from(outbox);
    await requestOrderLinks(guest(), { email: "nobody@mail.kz" }, new Date());
    expect(await db.select().from(outbox)).toHaveLength(before.length);
  });
});

it("an address that bounced gets no mail of any kind", async () => {
  const buyer = newBuyer();
  await stopMail(db, buyer.email, null, "bounced");
  const { paymentId } = await beginPayment(shop, [1], buyer);
  await pay(paymentId);
  await run();
  expect(await mailsTo(buyer.email)).toEqual([]);
});
