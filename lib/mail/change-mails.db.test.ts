import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { localMails } from "#db/schema/local-mails.ts";
import { receipts } from "#db/schema/receipts.ts";
import { runBackgroundOnce } from "#lib/effects.ts";
import { newStaff } from "#lib/halls/testing/hall-people.ts";
import { formatMoment } from "#lib/i18n/document-languages.ts";
import { tenge } from "#lib/money.ts";
import { cancelPerformance, movePerformanceTime } from "#lib/orders/commands/call-off.ts";
import { receiptNumber } from "#lib/orders/rules/receipt-number.ts";
import { bought, change, changeOf, giveBack, shopOfTwoPrices } from "#lib/orders/testing/after-sale.ts";
import { passOn } from "#lib/orders/testing/passing.ts";
import { pay } from "#lib/orders/testing/purchase.ts";
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
async function halfPassedOn() {
  const order = await bought(shop, [1, 12], { locale: "ru" });
  const ticketId = order.ticketIds[1]!;
  const { code, key, viewer } = await passOn(viewerOf(order.buyer), ticketId);
  await clear();
  const passed = { ...order, ticketIds: [ticketId] };
  return { order, passed, viewer, file: `kametay-${code}.pdf`, link: `/ru/tickets/${code}?key=${key}` };
}
/** The holder takes a dearer seat and pays the difference. */
async function dearer({ passed, viewer }: Awaited<ReturnType<typeof halfPassedOn>>) {
  await change(shop, passed, [2], tenge(2_000), { viewer });
  await pay((await changeOf(passed.orderId)).paymentId);
}
const filesOf = (mail: { attachments: { filename: string }[] } | undefined) =>
  mail?.attachments.map(({ filename }) => filename) ?? [];
const whom = (mails: { recipient: string }[]) => mails.map(({ recipient }) => recipient);

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
    const { order, link } = await halfPassedOn();
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
    expect(holder!.text).toContain(link);
    expect(holder!.text).not.toContain("/orders/");
    const until = formatMoment(to.refundableUntil, "Asia/Almaty", "ru");
    for (const { text } of [buyer!, holder!])
      expect(text).toContain(
        `билет можно вернуть: вся сумма вернётся туда, откуда пришла оплата. Срок: ${until.replaceAll("\u00a0", " ")}.`,
      );
  });

  it("a performance that was called off: to each, of their own money alone, by itself, once", async () => {
    const half = await halfPassedOn();
    await dearer(half);
    await clear();
    await cancelPerformance(await newStaff(db, shop.organizerId), shop.performanceId, now);
    const [buyer, holder, ...more] = await mailed();
    expect(more).toEqual([]);
    expect(whom([buyer!, holder!])).toEqual(["asel@mail.kz", "erlan@mail.kz"]);
    const receipt = (sum: string) => new RegExp(`[0-9A-F]{4}(-[0-9A-F]{4}){2}, ${sum} ₸`);
    expect(buyer!.text).toContain("Вернём: 8 000 ₸");
    expect(buyer!.text).toMatch(receipt("8 000"));
    expect(buyer!.text).not.toMatch(/2 000 ₸|10 000 ₸|Вам передали/);
    expect(holder!.text).toContain("Вернём: 2 000 ₸");
    expect(holder!.text).toMatch(receipt("2 000"));
    expect(holder!.text).not.toMatch(/8 000 ₸|10 000 ₸|\/orders\//);
    expect(holder!.text).toContain("которые за него заплатили другие, вернутся им");
    expect(holder!.text).toContain(half.link);
  });
});

describe("of a ticket that was passed on", () => {
  it("a dearer seat is told to the holder, with the new file, and not to the buyer", async () => {
    const half = await halfPassedOn();
    await dearer(half);
    const [mail, ...more] = await mailed();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ recipient: "erlan@mail.kz" });
    expect(filesOf(mail)).toContain(half.file);
    expect(filesOf(mail).some((name) => name.includes(half.order.code))).toBe(false);
    for (const part of ["приложен к письму", "Доплачено: 2 000 ₸", "ряд 1, место 2", half.link])
      expect(mail!.text).toContain(part);
  });

  it("a cheaper seat sends the buyer's money to the buyer, and does not promise it to the holder", async () => {
    const order = await bought(shop, [1], { locale: "ru" });
    const { viewer } = await passOn(viewerOf(order.buyer), order.ticketIds[0]!);
    await clear();
    await change(shop, order, [11], -tenge(2_000), { viewer });
    const [mail, ...more] = await mailed();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ recipient: "erlan@mail.kz" });
    expect(mail!.text).not.toMatch(/Вернём|Вы платили|2 000 ₸/);
    expect(mail!.text).toContain("которые за него заплатили другие, вернутся им");
  });

  it("a return tells each what comes back to them, and the buyer nothing of the holder's seat", async () => {
    const half = await halfPassedOn();
    await dearer(half);
    await clear();
    await giveBack(half.passed, half.passed.ticketIds, tenge(5_000), { viewer: half.viewer });
    const [buyer, holder, ...more] = await mailed();
    expect(more).toEqual([]);
    for (const part of ["Вернём: 3 000 ₸", "вернул его новый владелец", "ряд 2, место 2"])
      expect(buyer!.text).toContain(part);
    expect(buyer!.text).not.toMatch(/2 000 ₸|5 000 ₸|ряд 1,|Ерлан/);
    for (const part of ["Вернём: 2 000 ₸", "заплатили другие, вернутся им", "ряд 1, место 2"])
      expect(holder!.text).toContain(part);
    expect(holder!.text).not.toMatch(/3 000 ₸|5 000 ₸|новый владелец/);
  });

  it("what is kept is told to who paid it alone", async () => {
    const half = { windows: [{ hoursBefore: 3, basisPoints: 5_000 }], changesUntilHours: 3 };
    shop = await shopOfTwoPrices(db, { event: { refundPolicy: half } });
    const passed = await halfPassedOn();
    await dearer(passed);
    await clear();
    await giveBack(passed.passed, passed.passed.ticketIds, tenge(2_500), { viewer: passed.viewer });
    const [buyer, holder] = await mailed();
    expect(buyer!.text).toContain("Удержано: 500 ₸");
    expect(buyer!.text).toContain("Вернём: 2 500 ₸");
    expect(holder!.text).toContain("Удержано: 2 000 ₸");
    expect(holder!.text).not.toContain("Вернём:");
  });
});
