import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkout } from "#lib/orders/commands/checkout.ts";
import {
  beginPayment,
  checkoutOf,
  endClock,
  makePromo,
  pay,
  visitorWith,
} from "#lib/orders/testing/purchase.ts";
import { testDatabase } from "./database.ts";
import { checkInvariants } from "./invariants.ts";
import { makeShop } from "./shop-fixture.ts";

const { db, pool } = await testDatabase();

/** What a fault of the code could leave behind, and the invariant that must name it. */
const faults: [string, string, string][] = [
  ["I1", "a sold seat without its ticket", "DELETE FROM tickets WHERE seat_id = 1"],
  [
    "I1",
    "a ticket whose seat is somebody else's",
    "UPDATE seat_claims SET order_id = x'01' WHERE seat_id = 1 AND state = 2",
  ],
  ["I1", "a ticket whose seat is free again", "DELETE FROM seat_claims WHERE seat_id = 1"],
  ["I2", "more sold than there is room for", "UPDATE performances SET capacity = 1"],
  [
    "I2",
    "a claim of a place that the hall does not have",
    "UPDATE seat_claims SET seat_id = 9999 WHERE state = 1 AND seat_id = 3",
  ],
  [
    "I3",
    "a total that is not its lines'",
    "UPDATE orders SET total_tiyn = total_tiyn + 100 WHERE status = 'paid'",
  ],
  ["I3", "a line with a price from elsewhere", "UPDATE order_lines SET price_tiyn = 100, total_tiyn = 100"],
  [
    "I4",
    "a ledger out of balance",
    "UPDATE ledger_entries SET amount_tiyn = amount_tiyn + 1 WHERE account = 'sales'",
  ],
  ["I4", "money that the ledger does not know", "DELETE FROM ledger_entries"],
  ["I4", "more refunded than captured", "UPDATE payments SET refunded_tiyn = amount_tiyn + 1"],
  ["I5", "a payment that succeeded by itself", "DELETE FROM payment_events"],
  [
    "I5",
    "an order paid twice",
    "INSERT INTO payment_events SELECT provider, 'other', payment_id, status, amount_tiyn, outcome, created_at FROM payment_events WHERE outcome = 'paid'",
  ],
  ["I6", "an expired order with tickets", "UPDATE orders SET status = 'expired' WHERE status = 'paid'"],
  ["I6", "a paid order without tickets", "UPDATE orders SET status = 'paid' WHERE status = 'pending'"],
  ["I7", "a promo code used too often", "UPDATE promo_codes SET use_limit = 0"],
  ["I7", "a discount without a use", "DELETE FROM promo_slots WHERE state = 2"],
  ["I8", "late money that stays", "DELETE FROM refunds"],
  ["I8", "tickets for nothing", "UPDATE payments SET status = 'declined'"],
  ["I9", "a ticket marked without an admission", "UPDATE tickets SET admitted_at = NOW(3)"],
  [
    "I9",
    "a ticket changed after its holder was in",
    "INSERT INTO check_ins (id, organizer_id, performance_id, ticket_id, ticket_revision, kind) SELECT id, organizer_id, performance_id, id, revision + 1, 'admitted' FROM tickets",
  ],
  ["I11", "a claim that another organizer has", "UPDATE seat_claims SET organizer_id = x'02'"],
  ["I10", "a mail that nobody will send", "DELETE FROM outbox WHERE kind = 'mail.order-paid'"],
  ["I10", "a refund that nobody will carry out", "DELETE FROM outbox WHERE kind = 'payment.refund'"],
];

describe("the check of what must always hold", () => {
  beforeEach(async () => {
    const shop = await makeShop(db);
    const promo = await makePromo(shop, { useLimit: 1 });
    await pay((await beginPayment(shop, [1], { promoCode: promo.code })).paymentId);
    const late = await beginPayment(shop, [2]);
    await endClock(late.orderId);
    await visitorWith(shop, 2);
    await pay(late.paymentId);
    await checkout(await visitorWith(shop, 3), checkoutOf(shop), new Date());
  });

  afterEach(async () => {
    for (const table of [
      "check_ins",
      "tickets",
      "receipts",
      "refunds",
      "payment_events",
      "payments",
      "order_lines",
      "consents",
      "orders",
      "seat_claims",
      "promo_slots",
      "promo_codes",
      "ledger_entries",
      "outbox",
    ])
      await pool.query(`DELETE FROM ${table}`);
  });

  it("finds nothing in a sound shop", async () => {
    expect(await checkInvariants(pool)).toEqual([]);
  });

  it.each(faults)("%s names %s", async (invariant, _what, sql) => {
    await pool.query(sql);
    const found = await checkInvariants(pool);
    expect(found.filter((violation) => violation.startsWith(`${invariant} `))).not.toEqual([]);
  });

  it("leaves out what it is told to", async () => {
    await pool.query("DELETE FROM outbox");
    expect(await checkInvariants(pool, ["I10"])).toEqual([]);
  });
});
