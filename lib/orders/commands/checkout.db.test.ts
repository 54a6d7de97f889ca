import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { accounts } from "#db/schema/accounts.ts";
import { consents } from "#db/schema/consents.ts";
import { events } from "#db/schema/events.ts";
import { feeRules } from "#db/schema/fee-rules.ts";
import { orderLines } from "#db/schema/order-lines.ts";
import { orders } from "#db/schema/orders.ts";
import { performances } from "#db/schema/performances.ts";
import { newId } from "#lib/ids.ts";
import { tenge } from "#lib/money.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { checkInvariants } from "#scripts/testing/invariants.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";
import {
  addSeats,
  checkoutOf,
  claimsOf,
  codeOf,
  countOf,
  effectsOf,
  endClock,
  makePromo,
  statusOf,
  visitor,
  visitorWith,
} from "../testing/purchase.ts";
import { checkout } from "./checkout.ts";

const { db, pool } = await testDatabase();
const now = new Date();
const always = { validFrom: new Date("2020-01-01"), validUntil: new Date("2090-01-01") };
const rowOf = async (id: string) => (await db.select().from(orders).where(eq(orders.id, id)))[0]!;

describe("a checkout", () => {
  it("copies seats, labels and money of the catalogue and moves the claims to the payment's clock once", async () => {
    const shop = await makeShop(db, { organizer: { paymentLifetimeSeconds: 1_200 } });
    await db.insert(feeRules).values({
      id: newId(),
      organizerId: shop.organizerId,
      label: { kk: "Алым", ru: "Сбор", en: "Fee" },
      basisPoints: 500,
      ...always,
    });
    const buyer = await visitorWith(shop, 1, 2);
    const cartClock = (await claimsOf(buyer))[0]!.expiresAt as Date;
    const made = await checkout(buyer, checkoutOf(shop), now);
    expect(made.next).toBe("pay");
    const order = await rowOf(made.orderId);
    expect(order).toMatchObject({
      status: "pending",
      subtotalTiyn: tenge(9_500),
      feeTiyn: tenge(500),
      discountTiyn: 0,
      totalTiyn: tenge(10_000),
      cartExpiresAt: cartClock,
    });
    const lines = await db
      .select()
      .from(orderLines)
      .where(eq(orderLines.orderId, order.id))
      .orderBy(orderLines.seatId);
    expect(lines.map((line) => line.labels.seat)).toEqual(["1", "2"]);
    expect(lines[0]!.labels).toMatchObject({ row: "1", section: { en: "Parterre" }, rate: { en: "Adult" } });
    const claims = await claimsOf(buyer);
    expect(claims.every((claim) => claim.expiresAt.getTime() === order.expiresAt.getTime())).toBe(true);
    expect(claims[0]!.seconds).toBeGreaterThan(1_190);
    const kept = await db.select().from(consents).where(eq(consents.orderId, order.id));
    expect(kept.map((row) => row.kind).sort()).toEqual(["personal-data", "terms", "transfer-abroad"]);
  });

  it("makes one order of one key, whatever is pressed again, and of one cart, whatever tab it comes from", async () => {
    const shop = await makeShop(db);
    const buyer = await visitorWith(shop, 1);
    const input = checkoutOf(shop);
    const first = await checkout(buyer, input, now);
    expect(await checkout(buyer, input, now)).toEqual(first);
    expect(await checkout(buyer, checkoutOf(shop), now)).toEqual(first);
  });

  it("takes what was typed last into the order that is still to be paid, and its clock stays", async () => {
    const shop = await makeShop(db);
    const buyer = await visitorWith(shop, 1);
    const first = await checkout(buyer, checkoutOf(shop), now);
    const before = await rowOf(first.orderId);
    await checkout(buyer, checkoutOf(shop, { email: "other@mail.kz", transferAbroad: false }), now);
    const after = await rowOf(first.orderId);
    expect(after).toMatchObject({ buyerEmail: "other@mail.kz", mailAllowed: false, status: "pending" });
    expect(after.expiresAt).toEqual(before.expiresAt);
  });

  it("opens nothing of somebody else's: the same key from another cart is another order", async () => {
    const shop = await makeShop(db);
    const input = checkoutOf(shop);
    const mine = await checkout(await visitorWith(shop, 1), input, now);
    const other = await checkout(await visitorWith(shop, 2), input, now);
    expect(other.orderId).not.toBe(mine.orderId);
    expect(await codeOf(checkout(visitor(newId()), input, now))).toBe("CART_EMPTY");
    expect(await codeOf(checkout(visitor(null), input, now))).toBe("CART_EMPTY");
  });

  it("leaves the seats of another organizer in the cart", async () => {
    const [here, there] = [await makeShop(db), await makeShop(db)];
    const buyer = await visitorWith(here, 1);
    await addSeats(buyer.cartId, there, 2);
    const made = await checkout(buyer, checkoutOf(here), now);
    expect(await countOf("order_lines", made.orderId)).toBe(1);
    expect((await claimsOf(buyer)).filter((claim) => claim.orderId === null)).toHaveLength(1);
  });

  it("refuses what the clock took, and tells it from an empty cart", async () => {
    const shop = await makeShop(db);
    const buyer = await visitorWith(shop, 1);
    await pool.query(
      "UPDATE seat_claims SET expires_at = NOW(3) - INTERVAL 1 SECOND WHERE performance_id = ?",
      [Buffer.from(shop.performanceId.replaceAll("-", ""), "hex")],
    );
    expect(await codeOf(checkout(buyer, checkoutOf(shop), now))).toBe("HOLD_EXPIRED");
  });

  it("of an order whose clock ran out begins a new one with the same key", async () => {
    const shop = await makeShop(db);
    const buyer = await visitorWith(shop, 1);
    const input = checkoutOf(shop);
    const first = await checkout(buyer, input, now);
    await endClock(first.orderId);
    expect(await codeOf(checkout(buyer, input, now))).toBe("HOLD_EXPIRED");
    await addSeats(buyer.cartId, shop, 3);
    const second = await checkout(buyer, input, now);
    expect(second.orderId).not.toBe(first.orderId);
    expect(await countOf("order_lines", second.orderId)).toBe(1);
  });

  it("asks again whether the performance is on sale", async () => {
    const shop = await makeShop(db);
    const buyer = await visitorWith(shop, 1);
    const set = (values: Partial<typeof performances.$inferInsert>) =>
      db.update(performances).set(values).where(eq(performances.id, shop.performanceId));
    const tried = () => codeOf(checkout(buyer, checkoutOf(shop), now));
    await set({ saleEndsAt: now });
    expect(await tried()).toBe("SALE_OVER");
    await set({ saleEndsAt: always.validUntil, saleStartsAt: new Date(now.getTime() + 1_000) });
    expect(await tried()).toBe("SALE_NOT_STARTED");
    await set({ saleStartsAt: always.validFrom, status: "cancelled" });
    expect(await tried()).toBe("PERFORMANCE_CANCELLED");
    await set({ status: "scheduled", maxSeatsPerOrder: 0 });
    expect(await tried()).toBe("TOO_MANY_SEATS");
    await set({ maxSeatsPerOrder: 10 });
    await db.update(events).set({ status: "cancelled" }).where(eq(events.id, shop.eventId));
    expect(await tried()).toBe("PERFORMANCE_CANCELLED");
    await db.update(events).set({ status: "published" }).where(eq(events.id, shop.eventId));
    expect(await tried()).toBe("ok");
  });

  it("sells a whole table that seats more than an order may hold", async () => {
    const shop = await makeShop(db, { performance: { maxSeatsPerOrder: 3 } });
    const buyer = await visitorWith(shop, ...shop.table.seats);
    const { orderId } = await checkout(buyer, checkoutOf(shop), now);
    expect(await countOf("order_lines", orderId)).toBe(4);
  });

  it("asks an account's date of birth, and a guest's word", async () => {
    const shop = await makeShop(db, { event: { ageLimit: 16 } });
    const guest = await visitorWith(shop, 1);
    expect(await codeOf(checkout(guest, checkoutOf(shop), now))).toBe("AGE_NOT_DECLARED");
    const accountId = newId();
    const birthDate = `${now.getFullYear() - 12}-01-01`;
    await db
      .insert(accounts)
      .values({ id: accountId, firstName: "A", lastName: "B", birthDate, locale: "kk" });
    const child = {
      kind: "account" as const,
      accountId,
      sessionId: newId(),
      cartId: guest.cartId,
      address: "192.0.2.1",
    };
    const declared = checkoutOf(shop, { ageDeclared: true });
    expect(await codeOf(checkout(child, declared, now))).toBe("AGE_LIMIT");
    expect(await codeOf(checkout(guest, declared, now))).toBe("ok");
  });
});

describe("a promo code at checkout", () => {
  it("takes its part off, and is refused where it does not count", async () => {
    const shop = await makeShop(db);
    const promo = await makePromo(shop, { basisPoints: 1_500 });
    const buyer = await visitorWith(shop, 1);
    const tried = (promoCode: string) => codeOf(checkout(buyer, checkoutOf(shop, { promoCode }), now));
    expect(await tried("NOSUCH")).toBe("PROMO_UNKNOWN");
    expect(await tried((await makePromo(await makeShop(db))).code)).toBe("PROMO_UNKNOWN");
    expect(await tried((await makePromo(shop, { validUntil: always.validFrom })).code)).toBe("PROMO_OVER");
    expect(await tried((await makePromo(shop, { eventId: newId() })).code)).toBe("PROMO_NOT_HERE");
    expect(await tried((await makePromo(shop, { useLimit: 0 })).code)).toBe("PROMO_USED_UP");
    const made = await checkout(buyer, checkoutOf(shop, { promoCode: promo.code }), now);
    expect(await rowOf(made.orderId)).toMatchObject({
      discountTiyn: tenge(750),
      totalTiyn: tenge(4_250),
      promoCodeId: promo.id,
    });
  });

  it("changed later replaces the order, frees the old use and starts no new clock", async () => {
    const shop = await makeShop(db);
    const promo = await makePromo(shop, { useLimit: 1 });
    const buyer = await visitorWith(shop, 1);
    const input = checkoutOf(shop, { promoCode: promo.code });
    const first = await checkout(buyer, input, now);
    await pool.query("UPDATE seat_claims SET expires_at = NOW(3) + INTERVAL 60 SECOND WHERE order_id = ?", [
      Buffer.from(first.orderId.replaceAll("-", ""), "hex"),
    ]);
    await pool.query("UPDATE orders SET expires_at = NOW(3) + INTERVAL 60 SECOND WHERE id = ?", [
      Buffer.from(first.orderId.replaceAll("-", ""), "hex"),
    ]);
    const second = await checkout(buyer, { ...input, promoCode: null }, now);
    expect(second.orderId).not.toBe(first.orderId);
    expect(await statusOf(first.orderId)).toBe("cancelled");
    expect(await countOf("promo_slots", first.orderId)).toBe(0);
    expect((await claimsOf(buyer))[0]!.seconds).toBeLessThan(61);
    expect(await rowOf(second.orderId)).toMatchObject({ discountTiyn: 0, totalTiyn: tenge(5_000) });
    const other = await checkout(
      await visitorWith(shop, 2),
      checkoutOf(shop, { promoCode: promo.code }),
      now,
    );
    expect(other.next).toBe("pay");
  });

  it("of everything is paid at once, without a payment, with tickets and the mail", async () => {
    const shop = await makeShop(db);
    const promo = await makePromo(shop, { basisPoints: 10_000, useLimit: 1 });
    const input = checkoutOf(shop, { promoCode: promo.code });
    const made = await checkout(await visitorWith(shop, 1, 2), input, now);
    expect(made.next).toBe("paid");
    expect(await statusOf(made.orderId)).toBe("paid");
    expect(await countOf("tickets", made.orderId)).toBe(2);
    expect(await countOf("payments", made.orderId)).toBe(0);
    expect(await effectsOf(made.orderId)).toEqual(["mail.order-paid"]);
    expect(await checkInvariants(pool)).toEqual([]);
  });

  it("reserved by an order that expired is free for the next, and one that was used is not", async () => {
    const shop = await makeShop(db);
    const promo = await makePromo(shop, { useLimit: 1 });
    const withCode = checkoutOf(shop, { promoCode: promo.code });
    const first = await checkout(await visitorWith(shop, 1), withCode, now);
    const next = await visitorWith(shop, 2);
    expect(await codeOf(checkout(next, withCode, now))).toBe("PROMO_USED_UP");
    await endClock(first.orderId);
    expect(await codeOf(checkout(next, withCode, now))).toBe("ok");
    expect(await checkInvariants(pool)).toEqual([]);
  });
});
