import { eq } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { ledgerEntries } from "#db/schema/ledger-entries.ts";
import { payments } from "#db/schema/payments.ts";
import { refunds } from "#db/schema/refunds.ts";
import { tickets } from "#db/schema/tickets.ts";
import { derivedId, newId } from "#lib/ids.ts";
import { tenge } from "#lib/money.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { checkInvariants } from "#scripts/testing/invariants.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";
import {
  type Begun,
  beginPayment,
  checkoutOf,
  claimsOf,
  countOf,
  deliver,
  effectsOf,
  makePromo,
  notificationOf,
  pay,
  statusOf,
} from "../testing/purchase.ts";
import { checkout } from "./checkout.ts";
import { refundPayment } from "./refund-payment.ts";

const { db, pool } = await testDatabase();
const now = new Date();

afterEach(async () => {
  expect(await checkInvariants(pool)).toEqual([]);
});

const paymentRow = async (id: string) => (await db.select().from(payments).where(eq(payments.id, id)))[0]!;
const refundsOf = (orderId: string) => db.select().from(refunds).where(eq(refunds.orderId, orderId));

async function expectUnchanged({ orderId, paymentId }: Begun) {
  expect(await statusOf(orderId)).toBe("pending");
  expect((await paymentRow(paymentId)).status).toBe("pending");
  expect(await countOf("tickets", orderId)).toBe(0);
  const [events] = await pool.query("SELECT * FROM payment_events WHERE payment_id = ?", [
    Buffer.from(paymentId.replaceAll("-", ""), "hex"),
  ]);
  expect(events).toEqual([]);
}

describe("money in time", () => {
  it("makes the order paid with a ticket a seat, receipt, ledger and mail", async () => {
    const shop = await makeShop(db);
    const { orderId, paymentId, buyer } = await beginPayment(shop, [1, 2]);
    expect(await pay(paymentId)).toBe(200);
    expect(await statusOf(orderId)).toBe("paid");
    const issued = await db.select().from(tickets).where(eq(tickets.orderId, orderId));
    expect(issued.map((ticket) => ticket.seatId).sort()).toEqual([1, 2]);
    expect(new Set(issued.map((ticket) => ticket.code)).size).toBe(2);
    expect((await claimsOf(buyer)).every((claim) => claim.state === 2)).toBe(true);
    expect(await countOf("receipts", orderId)).toBe(1);
    expect(await effectsOf(orderId)).toEqual(["mail.order-paid"]);
    const entries = await db.select().from(ledgerEntries).where(eq(ledgerEntries.orderId, orderId));
    expect(Object.fromEntries(entries.map((entry) => [entry.account, entry.amountTiyn]))).toEqual({
      provider: tenge(10_000),
      sales: -(tenge(10_000) - 2 * 68_966),
      vat: -2 * 68_966, // 5000 * 16 / 116, rounded on each line
    });
  });

  it("is what the same checkout comes to when it is pressed once more, though the cart is empty now", async () => {
    const shop = await makeShop(db);
    const input = checkoutOf(shop);
    const { orderId, paymentId, buyer } = await beginPayment(shop, [1], input);
    await pay(paymentId);
    expect(await checkout(buyer, input, now)).toMatchObject({ orderId, next: "paid" });
  });

  it("changes nothing when its notification comes twice, or under another id", async () => {
    const shop = await makeShop(db);
    const { orderId, paymentId } = await beginPayment(shop, [1]);
    const body = await notificationOf(paymentId, "succeeded");
    expect([await deliver(body), await deliver(body), await pay(paymentId)]).toEqual([200, 200, 200]);
    expect(await countOf("tickets", orderId)).toBe(1);
    expect(await refundsOf(orderId)).toEqual([]);
  });

  it("mails nothing to who refused it", async () => {
    const shop = await makeShop(db);
    const { orderId, paymentId } = await beginPayment(shop, [1], { transferAbroad: false });
    await pay(paymentId);
    expect(await statusOf(orderId)).toBe("paid");
    expect(await effectsOf(orderId)).toEqual([]);
  });

  it("uses the promo code's reservation for good", async () => {
    const shop = await makeShop(db);
    const promo = await makePromo(shop, { useLimit: 1 });
    const { orderId, paymentId } = await beginPayment(shop, [1], { promoCode: promo.code });
    await pay(paymentId);
    const [slots] = await pool.query("SELECT state FROM promo_slots WHERE order_id = ?", [
      Buffer.from(orderId.replaceAll("-", ""), "hex"),
    ]);
    expect(slots).toEqual([{ state: 2 }]);
  });
});

describe("a notification that does not fit is refused, and nothing is changed", () => {
  it("with a wrong signature, or one of another body", async () => {
    const begun = await beginPayment(await makeShop(db), [1]);
    const body = await notificationOf(begun.paymentId, "succeeded");
    for (const signature of ["", "0".repeat(64), "not a signature"])
      expect(await deliver(body, signature)).toBe(401);
    await expectUnchanged(begun);
  });

  it("with another amount, currency, order, reference or payment, signed as it is", async () => {
    const shop = await makeShop(db);
    const begun = await beginPayment(shop, [1]);
    const other = await beginPayment(shop, [2]);
    for (const over of [
      { amount: 1 },
      { amount: tenge(5_000) + 1 },
      { amount: 0 },
      { currency: "USD" },
      { order: other.code },
      { reference: `sandbox-${other.paymentId}` },
      { reference: "sandbox-of-nobody" },
      { payment: newId() },
    ])
      expect(
        await deliver(await notificationOf(begun.paymentId, "succeeded", over)),
        JSON.stringify(over),
      ).toBe(409);
    await expectUnchanged(begun);
    await expectUnchanged(other);
  });

  it("replayed on another order", async () => {
    const shop = await makeShop(db);
    const [mine, other] = [await beginPayment(shop, [1]), await beginPayment(shop, [2])];
    const body = await notificationOf(mine.paymentId, "succeeded");
    expect(await deliver(body)).toBe(200);
    const replayed = await notificationOf(other.paymentId, "succeeded", { event: body.event });
    expect(await deliver(replayed)).toBe(409);
    await expectUnchanged(other);
  });

  it("in another form, or too long", async () => {
    const begun = await beginPayment(await makeShop(db), [1]);
    const body = await notificationOf(begun.paymentId, "succeeded");
    expect(await deliver({ ...body, amount: -1 })).toBe(401);
    expect(await deliver({ ...body, status: "complete" as never })).toBe(401);
    expect(await deliver({ ...body, reference: "x".repeat(70_000) })).toBe(413);
    await expectUnchanged(begun);
  });

  it("before our side has noted the provider's reference, if that is another payment's", async () => {
    const shop = await makeShop(db);
    const [mine, other] = [await beginPayment(shop, [1]), await beginPayment(shop, [2])];
    await db
      .update(payments)
      .set({ status: "created", providerPaymentId: null })
      .where(eq(payments.id, mine.paymentId));
    const stolen = { reference: `sandbox-${other.paymentId}` };
    expect(await deliver(await notificationOf(mine.paymentId, "succeeded", stolen))).toBe(409);
    expect(await statusOf(mine.orderId)).toBe("pending");
    expect(await pay(mine.paymentId)).toBe(200);
    expect(await statusOf(mine.orderId)).toBe("paid");
  });
});

describe("a second payment of one order", () => {
  it("goes back, and the tickets stay as they are", async () => {
    const shop = await makeShop(db);
    const { orderId, paymentId } = await beginPayment(shop, [1]);
    await pay(paymentId);
    const first = await paymentRow(paymentId);
    const second = derivedId("second", paymentId);
    await db.insert(payments).values({
      ...first,
      id: second,
      status: "pending",
      providerPaymentId: `sandbox-${second}`,
      succeededAt: null,
    });
    expect(await pay(second)).toBe(200);
    expect(await countOf("tickets", orderId)).toBe(1);
    const [refund] = await refundsOf(orderId);
    expect(refund).toMatchObject({ paymentId: second, reason: "double-payment" });
    expect(await effectsOf(orderId)).toEqual(["mail.order-paid", "payment.refund"]);
    await refundPayment(refund!.id, now);
  });
});
