import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { localMails } from "#db/schema/local-mails.ts";
import { outbox } from "#db/schema/outbox.ts";
import { tickets } from "#db/schema/tickets.ts";
import { effectHandlers, runBackgroundOnce } from "#lib/effects.ts";
import { newId } from "#lib/ids.ts";
import { tenge } from "#lib/money.ts";
import { acceptTransfer } from "#lib/orders/commands/accept-transfer.ts";
import { expireExchanges } from "#lib/orders/commands/expire-exchanges.ts";
import { offerTransfer } from "#lib/orders/commands/offer-transfer.ts";
import { correctEmail } from "#lib/orders/commands/send-tickets.ts";
import {
  type Bought,
  bought,
  change,
  changeOf,
  endChangeClock,
  shopOfTwoPrices,
} from "#lib/orders/testing/after-sale.ts";
import { taker } from "#lib/orders/testing/passing.ts";
import { deliver, notificationOf, pay, visitor, visitorWith } from "#lib/orders/testing/purchase.ts";
import { type OrderViewer, viewerOf } from "#lib/orders/viewer.ts";
import type { EffectPayloads } from "#lib/outbox/rules/effects.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import type { ShopFixture } from "#scripts/testing/shop-fixture.ts";

const { db, pool } = await testDatabase();
const now = new Date();
let shop: ShopFixture;

beforeEach(async () => {
  shop = await shopOfTwoPrices(db);
  await clear();
});

async function clear(): Promise<void> {
  await runBackgroundOnce(20_000);
  await pool.query("DELETE FROM local_mails");
}
async function mailed() {
  await runBackgroundOnce(20_000);
  return db.select().from(localMails).orderBy(asc(localMails.recipient));
}

/** A change whose clock ran out, and whose new seat somebody else has by now. */
async function missed(order: Bought, viewer?: OrderViewer): Promise<string> {
  await change(shop, order, [1], tenge(2_000), viewer ? { viewer } : {});
  const { exchange, paymentId } = await changeOf(order.orderId);
  await endChangeClock(pool, exchange.id);
  await expireExchanges(now);
  await visitorWith(shop, 1);
  return paymentId;
}
async function passOn(order: Bought, from: OrderViewer, over: Parameters<typeof taker>[0] = {}) {
  const [row] = await db.select().from(tickets).where(eq(tickets.id, order.ticketIds[0]!));
  const { token } = await offerTransfer(from, row!.code, { toEmail: null, locale: "ru" }, now);
  const { key } = await acceptTransfer(visitor(null), token, taker(over), now);
  return { key, code: row!.code, viewer: viewerOf(visitor(null), key) };
}

/** Runs what waits for its time too: the letter leaves room to try again. */
async function afterPause() {
  await pool.query("UPDATE outbox SET run_at = LEAST(run_at, NOW(3)) WHERE state = 0");
  return mailed();
}

describe("the mail about a change whose payment was declined", () => {
  const declined = async (order: Bought, viewer?: OrderViewer, page = {}) => {
    await change(shop, order, [1], tenge(2_000), { ...page, ...(viewer && { viewer }) });
    const { paymentId } = await changeOf(order.orderId);
    for (const _ of [1, 2]) await deliver(await notificationOf(paymentId, "declined"));
    return paymentId;
  };

  it("tells who wanted to pay, once, that the seat stays", async () => {
    const order = await bought(shop, [11], { locale: "ru" });
    await clear();
    await declined(order);
    const [mail, ...more] = await afterPause();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ recipient: "asel@mail.kz" });
    for (const part of [
      "Доплата не поступила, место не изменено",
      order.code,
      "ряд 2, место 1",
      "/ru/orders/",
    ])
      expect(mail!.text).toContain(part);
    expect(await afterPause()).toHaveLength(1);
  });

  it("goes to the holder who wanted to pay, and not to the buyer", async () => {
    const order = await bought(shop, [11]);
    const holder = await passOn(order, viewerOf(order.buyer));
    await clear();
    await declined(order, holder.viewer);
    const [mail, ...more] = await afterPause();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ recipient: "erlan@mail.kz" });
    expect(mail!.text).toContain(`/ru/tickets/${holder.code}?key=${holder.key}`);
  });

  it("does not leave when the change was begun anew, or its money came after all", async () => {
    const [again, late] = [await bought(shop, [11]), await bought(shop, [12])];
    await clear();
    const page = { requestKey: newId() };
    await declined(again, undefined, page);
    await change(shop, again, [1], tenge(2_000), page);
    await change(shop, late, [2], tenge(2_000));
    const { paymentId } = await changeOf(late.orderId);
    await deliver(await notificationOf(paymentId, "declined"));
    await pay(paymentId);
    expect((await afterPause()).map(({ subject }) => subject).join()).not.toContain("төленбеді");
  });

  it("leaves when the time to pay ran out too, and not when the money came late: that has a letter of its own", async () => {
    const [never, late] = [await bought(shop, [11], { locale: "ru" }), await bought(shop, [12])];
    await clear();
    await change(shop, never, [1], tenge(2_000));
    const { exchange } = await changeOf(never.orderId);
    await endChangeClock(pool, exchange.id);
    await expireExchanges(now);
    const latePayment = await missed(late);
    await pay(latePayment);
    const texts = (await afterPause()).map(({ text }) => text);
    expect(texts.filter((text) => text.includes("Доплата не поступила"))).toHaveLength(1);
    expect(texts.filter((text) => text.includes("төленбеді"))).toEqual([]);
  });
});

describe("the mail about a change that was paid too late", () => {
  it("tells the buyer once what goes back and which seat stays, in the order's language", async () => {
    const order = await bought(shop, [11], { locale: "ru" });
    const paymentId = await missed(order);
    await clear();
    await pay(paymentId);
    await pay(paymentId);
    const [mail, ...more] = await mailed();
    expect(more).toEqual([]);
    expect(await mailed()).toHaveLength(1);
    expect(mail).toMatchObject({ recipient: "asel@mail.kz", attachments: [] });
    const text = mail!.text.replaceAll("\u00a0", " ");
    for (const part of [
      order.code,
      "2 000 ₸",
      "Действует билет",
      "ряд 2, место 1",
      `/ru/orders/${order.code}?key=`,
    ])
      expect(text).toContain(part);
    expect(text).not.toContain("ряд 1,");
  });

  it("is the same mail when its row is run again", async () => {
    const order = await bought(shop, [11]);
    const paymentId = await missed(order);
    await clear();
    await pay(paymentId);
    const [first] = await mailed();
    const [row] = await db.select().from(outbox).where(eq(outbox.id, first!.id));
    await pool.query("DELETE FROM local_mails");
    const told = { rowId: row!.id, attempts: 2, createdAt: row!.createdAt, now: new Date("2090-01-01") };
    await effectHandlers["mail.change-late"](row!.payload as EffectPayloads["mail.change-late"], told);
    const [again] = await db.select().from(localMails);
    expect({ ...again, createdAt: null }).toEqual({ ...first, createdAt: null });
  });

  it("goes to the corrected address, and to nobody who refused mail", async () => {
    const order = await bought(shop, [11]);
    const paymentId = await missed(order);
    await clear();
    await correctEmail(viewerOf(order.buyer), order.code, "asel@gmail.com", now);
    await clear();
    await pay(paymentId);
    expect((await mailed()).map(({ recipient }) => recipient)).toEqual(["asel@gmail.com"]);
    shop = await shopOfTwoPrices(db);
    const silent = await bought(shop, [11], { transferAbroad: false });
    const silentPayment = await missed(silent);
    await clear();
    await pay(silentPayment);
    expect(await mailed()).toEqual([]);
  });

  it("goes to the holder who paid, with the ticket's link, and not to the buyer", async () => {
    const order = await bought(shop, [11]);
    const holder = await passOn(order, viewerOf(order.buyer));
    const paymentId = await missed(order, holder.viewer);
    await clear();
    await pay(paymentId);
    const [mail, ...more] = await mailed();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ recipient: "erlan@mail.kz" });
    expect(mail!.text).toContain(`/ru/tickets/${holder.code}?key=${holder.key}`);
    expect(mail!.text).not.toContain("/orders/");
  });

  it("tells a buyer whose ticket is somebody else's by now of the money alone, and no later holder", async () => {
    const order = await bought(shop, [11], { locale: "ru" });
    const paymentId = await missed(order);
    const holder = await passOn(order, viewerOf(order.buyer));
    await clear();
    await pay(paymentId);
    const [mail, ...more] = await mailed();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ recipient: "asel@mail.kz" });
    expect(mail!.text).not.toMatch(/Действу|место 1/);
    expect(mail!.text).not.toContain(holder.key);
  });

  it("goes to nobody where who paid has passed the ticket on", async () => {
    const order = await bought(shop, [11]);
    const holder = await passOn(order, viewerOf(order.buyer));
    const paymentId = await missed(order, holder.viewer);
    await passOn(order, holder.viewer, { email: "third@mail.kz" });
    await clear();
    await pay(paymentId);
    expect(await mailed()).toEqual([]);
  });
});
