import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { localMails } from "#db/schema/local-mails.ts";
import { orders } from "#db/schema/orders.ts";
import { outbox, outboxState } from "#db/schema/outbox.ts";
import { refunds } from "#db/schema/refunds.ts";
import { orderAccessToken } from "#lib/orders/access-token.ts";
import { expireOrders } from "#lib/orders/commands/expire-orders.ts";
import { correctEmail } from "#lib/orders/commands/send-tickets.ts";
import { beginPayment, endClock, pay } from "#lib/orders/testing/purchase.ts";
import { viewerOf } from "#lib/orders/viewer.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";
import { effectHandlers, runBackgroundOnce } from "./effects.ts";

const { db, pool } = await testDatabase();
const shop = await makeShop(db, { rows: 10 });
let nextSeat = 1;

const begin = (over = {}, seats = 1) =>
  beginPayment(
    shop,
    Array.from({ length: seats }, () => nextSeat++),
    over,
  );
async function buy(over = {}, seats = 1) {
  const begun = await begin(over, seats);
  await pay(begun.paymentId);
  return begun;
}
const run = () => runBackgroundOnce(20_000);
const mails = () => db.select().from(localMails).orderBy(asc(localMails.createdAt));
const rowsOf = (orderId: string) =>
  db
    .select()
    .from(outbox)
    .where(eq(outbox.orderKey, `order:${orderId}`));

beforeEach(async () => {
  await run();
  await pool.query("DELETE FROM local_mails");
});

describe("the mail with the tickets", () => {
  it("leaves once, with links that open the order, the PDF and the seller", async () => {
    const { orderId, code } = await buy({}, 2);
    await run();
    await run();
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail!.recipient).toBe("asel@mail.kz");
    expect(mail!.attachments).toEqual([{ filename: `kametay-${code}.pdf`, size: expect.any(Number) }]);
    expect(mail!.attachments[0]!.size).toBeGreaterThan(10_000);
    const key = orderAccessToken(orderId);
    for (const part of [`/orders/${code}?key=${key}`, `tickets.pdf?key=${key}`, `tickets.ics?key=${key}`])
      expect(mail!.text).toContain(part);
    for (const part of ["Organizer LLP", "123456789012", "Terms"]) expect(mail!.text).toContain(part);
  });

  it("is the same mail when its row is run again, as after a worker that died before noting it", async () => {
    const { orderId } = await buy();
    const [row] = await rowsOf(orderId);
    const context = { rowId: row!.id, attempts: 1, createdAt: row!.createdAt, now: new Date() };
    await effectHandlers["mail.order-paid"]({ orderId }, context);
    const [first] = await mails();
    await effectHandlers["mail.order-paid"](
      { orderId },
      { ...context, attempts: 2, now: new Date("2090-01-01") },
    );
    expect(await mails()).toEqual([first]);
    await pool.query("DELETE FROM local_mails");
    await effectHandlers["mail.order-paid"]({ orderId }, { ...context, now: new Date("2091-01-01") });
    const [again] = await mails();
    expect({ ...again, createdAt: null }).toEqual({ ...first, createdAt: null });
  });

  it("shows HTML in a name as text", async () => {
    await buy({ name: "<b>Дана</b><img src=x onerror=alert(1)>" });
    await run();
    const [mail] = await mails();
    expect(mail!.html).toContain("&lt;b&gt;Дана&lt;/b&gt;");
    expect(mail!.html).not.toMatch(/<b>Дана|<img src=x/);
  });

  it("is in Kazakh and Russian where nobody chose a language", async () => {
    await buy({ localeChosen: false });
    await run();
    const [mail] = await mails();
    expect(mail!.subject).toMatch(/Билетіңіз.* \/ .*билет/);
  });

  it("is not sent to who refused the transfer abroad, not even when the effect is there", async () => {
    const { orderId } = await buy({ transferAbroad: false });
    await run();
    expect(await mails()).toEqual([]);
    const context = { rowId: orderId, attempts: 1, createdAt: new Date(), now: new Date() };
    await effectHandlers["mail.order-paid"]({ orderId }, context);
    expect(await mails()).toEqual([]);
    await db.update(orders).set({ mailAllowed: true }).where(eq(orders.id, orderId));
    await effectHandlers["mail.order-paid"]({ orderId }, context);
    expect(await mails()).toHaveLength(1);
  });

  it("comes once more, and says so, to the corrected address", async () => {
    const { buyer, code } = await buy();
    await run();
    await correctEmail(viewerOf(buyer), code, "asel@gmail.com", new Date());
    await run();
    const [first, second] = await mails();
    expect(second).toMatchObject({ recipient: "asel@gmail.com" });
    expect(second!.subject).not.toBe(first!.subject);
  });
});

describe("money that came too late", () => {
  it("goes back once, and a mail says so once", async () => {
    const late = await begin();
    await endClock(late.orderId);
    await expireOrders(new Date());
    await beginPayment(shop, [nextSeat - 1]);
    await pay(late.paymentId);
    await run();
    await run();
    const back = await db.select().from(refunds).where(eq(refunds.orderId, late.orderId));
    expect(back.map(({ status, reason }) => [status, reason])).toEqual([["succeeded", "late-payment"]]);
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail!.text).toContain(late.code);
  });
});

it("what cannot be done is parked at once, where it is seen", async () => {
  const { orderId } = await buy();
  const [row] = await rowsOf(orderId);
  await db
    .update(outbox)
    .set({ payload: { orderId: row!.id } })
    .where(eq(outbox.id, row!.id));
  await run();
  const [after] = await rowsOf(orderId);
  expect(after).toMatchObject({ state: outboxState.parked, attempts: 1 });
});
