import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { carts } from "#db/schema/carts.ts";
import { localMails } from "#db/schema/local-mails.ts";
import { recordConsents } from "#lib/access/commands/sign-up.ts";
import { confirmedAccount } from "#lib/access/testing/people.ts";
import { effectHandlers } from "#lib/effects.ts";
import { addSeats, beginPayment, deliver, notificationOf, pay } from "#lib/orders/testing/purchase.ts";
import { drainOutbox } from "#lib/outbox/worker.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";
import { warnOfEndingHolds } from "./hold-sweep.ts";
import { stopMail } from "./stops.ts";

const { db, pool } = await testDatabase();
let shop: Awaited<ReturnType<typeof makeShop>>;
let people = 0;
const newBuyer = () => ({ email: `guest${++people}@mail.kz` });

beforeEach(async () => {
  shop = await makeShop(db, { rows: 6 });
  await pool.query("DELETE FROM seat_claims");
});

/** Lets the clock of what is held stand short before its end, looks twice, and answers what came to an address. */
async function warned(email: string) {
  await pool.query("UPDATE seat_claims SET expires_at = NOW(3) + INTERVAL 150 SECOND WHERE state = 1");
  for (const _ of [1, 2]) await warnOfEndingHolds(new Date());
  await drainOutbox(db, effectHandlers, () => new Date());
  return db
    .select()
    .from(localMails)
    .where(eq(localMails.recipient, email))
    .orderBy(asc(localMails.createdAt));
}
async function memberWith(seat: number) {
  const account = await confirmedAccount();
  await db.transaction((tx) =>
    recordConsents(tx, account.id, [{ kind: "transfer-abroad", isGranted: true }], "kk"),
  );
  const cart = await addSeats(null, shop, seat);
  await db.update(carts).set({ accountId: account.id }).where(eq(carts.id, cart));
  return { ...account, cart };
}
/** A guest whose payment was declined: the seats are in the cart again. */
async function declined(over = {}) {
  const buyer = newBuyer();
  const begun = await beginPayment(shop, [++people % 40], { ...buyer, ...over });
  await deliver(await notificationOf(begun.paymentId, "declined"));
  return { ...begun, ...buyer };
}

describe("that seats are about to go", () => {
  it("is told once to who is signed in, allows mail abroad and has not left that list", async () => {
    const [told, left] = [await memberWith(1), await memberWith(2)];
    const silent = await confirmedAccount();
    const cart = await addSeats(null, shop, 3);
    await db.update(carts).set({ accountId: silent.id }).where(eq(carts.id, cart));
    await stopMail(db, left.email, "cart", "unsubscribed");
    const [mail, ...more] = await warned(told.email);
    expect(mail!.text).toContain("/unsubscribe?");
    expect(more).toEqual([]);
    expect(await warned(silent.email)).toEqual([]);
    expect(await warned(left.email)).toEqual([]);
  });

  it("is told again of what the same cart holds another time", async () => {
    const me = await memberWith(1);
    expect(await warned(me.email)).toHaveLength(1);
    await pool.query("DELETE FROM seat_claims");
    await addSeats(me.cart, shop, 2, 3);
    expect(await warned(me.email)).toHaveLength(2);
  });

  it("is told to a guest whose payment was declined, with the reason and the browser", async () => {
    const guest = await declined({ locale: "ru" });
    const [mail, ...more] = await warned(guest.email);
    expect(more).toEqual([]);
    for (const part of ["в том браузере", "указан при покупке билетов", "/unsubscribe?"])
      expect(mail!.text).toContain(part);
  });

  it("is not told to a guest who refused mail abroad, nor at an address of a purchase before", async () => {
    const silent = await declined({ transferAbroad: false });
    expect(await warned(silent.email)).toEqual([]);
    const buyer = newBuyer();
    const begun = await beginPayment(shop, [41], buyer);
    await pay(begun.paymentId);
    await addSeats(begun.buyer.cartId, shop, 42);
    await warned(buyer.email);
    const subjects = (await warned(buyer.email)).map(({ html }) => html.includes("/cart"));
    expect(subjects).not.toContain(true);
  });
});
