import { and, eq, like } from "drizzle-orm";
import { expect, it } from "vitest";
import { auditLog } from "#db/schema/audit-log.ts";
import { localMails } from "#db/schema/local-mails.ts";
import { outbox, outboxState } from "#db/schema/outbox.ts";
import { refunds } from "#db/schema/refunds.ts";
import { runBackgroundOnce } from "#lib/effects.ts";
import { newStaff } from "#lib/halls/testing/hall-people.ts";
import { newId } from "#lib/ids.ts";
import { tenge } from "#lib/money.ts";
import { bought, giveBack } from "#lib/orders/testing/after-sale.ts";
import { codeOf } from "#lib/orders/testing/purchase.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import { maxAttempts } from "#lib/outbox/rules/effects.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";
import { sendAgain } from "./send-again.ts";

const { db } = await testDatabase();

const rowOf = async (id: string) => (await db.select().from(outbox).where(eq(outbox.id, id)))[0]!;

/** A return whose refund and mail were given up on. */
async function parked() {
  const shop = await makeShop(db);
  const manager = await newStaff(db, shop.organizerId);
  const email = `${newId()}@mail.kz`;
  const order = await bought(shop, [1], { name: "Дана Ким", email });
  await giveBack(order, order.ticketIds, tenge(5_000));
  const [refund] = await db.select().from(refunds).where(eq(refunds.orderId, order.orderId));
  const park = async (dedupeKey: string) => {
    const these = and(eq(outbox.organizerId, shop.organizerId), like(outbox.dedupeKey, dedupeKey));
    await db.update(outbox).set({ state: outboxState.parked, attempts: maxAttempts }).where(these);
    const [row] = await db.select({ id: outbox.id }).from(outbox).where(these);
    return row!.id;
  };
  const refundRow = await park(`refund:${refund!.id}`);
  const mailRow = await park("tickets-cancelled:%");
  const mails = () => db.select().from(localMails).where(eq(localMails.recipient, email));
  return { shop, manager, refundId: refund!.id, refundRow, mailRow, mails };
}

it("a refund and a mail that were given up on leave once, however often it is pressed", async () => {
  const { manager, refundId, refundRow, mailRow, mails } = await parked();
  const refund = async () => (await db.select().from(refunds).where(eq(refunds.id, refundId)))[0]!;
  await runBackgroundOnce(20_000);
  const before = (await mails()).length;
  expect((await refund()).status).toBe("requested");
  const press = () => Promise.all([refundRow, refundRow, mailRow].map((id) => sendAgain(manager, id)));
  await press();
  expect(await rowOf(refundRow)).toMatchObject({ state: outboxState.waiting, attempts: 0 });
  await runBackgroundOnce(20_000);
  const done = await refund();
  expect([done.status, (await mails()).length]).toEqual(["succeeded", before + 1]);
  expect(await rowOf(refundRow)).toMatchObject({ state: outboxState.done, attempts: 1 });
  await press();
  expect(await rowOf(refundRow)).toMatchObject({ state: outboxState.done, attempts: 1 });
  const noted = eq(auditLog.organizerId, manager.organizerId);
  const subjects = (await db.select().from(auditLog).where(noted)).map(({ subject }) => subject);
  expect(subjects.toSorted()).toEqual([refundRow, mailRow].toSorted());
});

it("what had left before its worker died does not leave again: the row's id and the refund's are the keys", async () => {
  const { manager, refundId, refundRow, mailRow, mails } = await parked();
  const both = async () => [await db.select().from(refunds).where(eq(refunds.id, refundId)), await mails()];
  for (const id of [refundRow, mailRow]) await sendAgain(manager, id);
  await runBackgroundOnce(20_000);
  const before = await both();
  for (const id of [refundRow, mailRow]) {
    await db.update(outbox).set({ state: outboxState.parked }).where(eq(outbox.id, id));
    await sendAgain(manager, id);
  }
  await runBackgroundOnce(20_000);
  expect(await both()).toEqual(before);
  expect((await rowOf(refundRow)).state).toBe(outboxState.done);
});

it("is the organizer's own, and not for every role; the platform's rows are nobody's", async () => {
  const { shop, refundRow } = await parked();
  const stranger = await newStaff(db, (await makeShop(db)).organizerId, "owner");
  expect(await codeOf(sendAgain(stranger, refundRow))).toBe("NOT_FOUND");
  for (const role of ["door", "box-office"] as const)
    expect(await codeOf(sendAgain(await newStaff(db, shop.organizerId, role), refundRow))).toBe("FORBIDDEN");
  expect((await rowOf(refundRow)).state).toBe(outboxState.parked);
  const accountant = await newStaff(db, shop.organizerId, "accountant");
  const id = newId();
  await enqueue(db, {
    id,
    kind: "mail.account-exists",
    payload: { accountId: id },
    organizerId: null,
    dedupeKey: id,
    orderKey: id,
    runAt: new Date(),
  });
  expect(await codeOf(sendAgain(accountant, id))).toBe("NOT_FOUND");
  expect(await codeOf(sendAgain(accountant, refundRow))).toBe("ok");
});
