import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { localMails } from "#db/schema/local-mails.ts";
import { receipts } from "#db/schema/receipts.ts";
import { tickets } from "#db/schema/tickets.ts";
import { runBackgroundOnce } from "#lib/effects.ts";
import { newStaff } from "#lib/halls/testing/hall-people.ts";
import { formatMoment } from "#lib/i18n/document-languages.ts";
import { tenge } from "#lib/money.ts";
import { acceptTransfer } from "#lib/orders/commands/accept-transfer.ts";
import { cancelPerformance, movePerformanceTime } from "#lib/orders/commands/call-off.ts";
import { offerTransfer } from "#lib/orders/commands/offer-transfer.ts";
import { receiptNumber } from "#lib/orders/rules/receipt-number.ts";
import { type Bought, bought, change, giveBack, shopOfTwoPrices } from "#lib/orders/testing/after-sale.ts";
import { taker } from "#lib/orders/testing/passing.ts";
import { visitor } from "#lib/orders/testing/purchase.ts";
import { viewerOf } from "#lib/orders/viewer.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import type { ShopFixture } from "#scripts/testing/shop-fixture.ts";

const { db, pool } = await testDatabase();
const now = new Date();
const day = 86_400_000;
let shop: ShopFixture;

beforeEach(async () => {
  shop = await shopOfTwoPrices(db);
});

/** What leaves from here on, by its recipient, each text with ordinary spaces; run twice, for nothing leaves twice. */
async function mailed() {
  for (const _ of [1, 2]) await runBackgroundOnce(20_000);
  const rows = await db.select().from(localMails).orderBy(asc(localMails.recipient));
  return rows.map((row) => ({ ...row, text: row.text.replaceAll("\u00a0", " ") }));
}
async function clear(): Promise<void> {
  await runBackgroundOnce(20_000);
  await pool.query("DELETE FROM local_mails");
}
/** Two tickets, of which the second was passed on. */
async function halfPassedOn(): Promise<Bought & { link: string }> {
  const order = await bought(shop, [1, 2], { locale: "ru" });
  const [ticket] = await db.select().from(tickets).where(eq(tickets.id, order.ticketIds[1]!));
  const offer = { toEmail: null, locale: "ru" } as const;
  const { token } = await offerTransfer(viewerOf(order.buyer), ticket!.code, offer, now);
  const { key } = await acceptTransfer(visitor(null), token, taker(), now);
  await clear();
  return { ...order, link: `/ru/tickets/${ticket!.code}?key=${key}` };
}

describe("the mail about", () => {
  it("a changed seat: from where to where, what comes back, the new ticket, once", async () => {
    const order = await bought(shop, [1], { locale: "ru" });
    await clear();
    await change(shop, order, [11], -tenge(2_000));
    const [mail, ...more] = await mailed();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ recipient: "asel@mail.kz" });
    expect(mail!.attachments.map(({ filename }) => filename)).toContain(`kametay-${order.code}.pdf`);
    expect(mail!.attachments.some(({ filename }) => filename.endsWith(".ics"))).toBe(true);
    for (const part of ["Было: Parterre, ряд 1, место 1", "Стало: Parterre, ряд 2, место 1", "2 000 ₸"])
      expect(mail!.text).toContain(part);
  });

  it("tickets given back: the places, what comes back and the number of its return receipt, once", async () => {
    const order = await bought(shop, [1, 11], { locale: "ru" });
    await clear();
    await giveBack(order, order.ticketIds, tenge(8_000));
    const [mail, ...more] = await mailed();
    expect(more).toEqual([]);
    const rows = await db.select().from(receipts).where(eq(receipts.orderId, order.orderId));
    const [returned, ...others] = rows.filter(({ kind }) => kind === "return");
    expect(others).toEqual([]);
    for (const part of [
      "ряд 1, место 1",
      "ряд 2, место 1",
      "Вернём: 8 000 ₸",
      `Чек возврата: ${receiptNumber(returned!.id)}, 8 000 ₸`,
    ])
      expect(mail!.text).toContain(part);
  });

  it("a performance that was moved: to each holder by their own link, with the day until which all comes back", async () => {
    const order = await halfPassedOn();
    const startsAt = new Date(now.getTime() + 40 * day);
    const to = {
      startsAt,
      doorsAt: new Date(startsAt.getTime() - 3_600_000),
      refundableUntil: new Date(now.getTime() + 7 * day),
    };
    await movePerformanceTime(await newStaff(db, shop.organizerId), shop.performanceId, to, now);
    const [buyer, holder, ...more] = await mailed();
    expect(more).toEqual([]);
    expect([buyer!.recipient, holder!.recipient]).toEqual(["asel@mail.kz", "erlan@mail.kz"]);
    expect(buyer!.text).toContain(`/ru/orders/${order.code}?key=`);
    expect(holder!.text).toContain(order.link);
    expect(holder!.text).not.toContain("/orders/");
    const until = formatMoment(to.refundableUntil, "Asia/Almaty", "ru");
    for (const { text } of [buyer!, holder!])
      expect(text).toContain(
        `билет можно вернуть и получить все деньги. Срок: ${until.replaceAll("\u00a0", " ")}.`,
      );
  });

  it("a performance that was called off: to each holder, by itself, once", async () => {
    const order = await halfPassedOn();
    await cancelPerformance(await newStaff(db, shop.organizerId), shop.performanceId, now);
    const sent = await mailed();
    expect(sent.map(({ recipient }) => recipient)).toEqual(["asel@mail.kz", "erlan@mail.kz"]);
    expect(sent[0]!.text).toContain("10 000 ₸");
    expect(sent[0]!.text, "the number of the return receipt").toMatch(
      /[0-9A-F]{4}(-[0-9A-F]{4}){2}, 10 000 ₸/,
    );
    expect(sent[1]!.text).toContain(order.link);
  });
});
