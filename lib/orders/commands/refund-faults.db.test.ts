import { eq } from "drizzle-orm";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import { outbox, outboxState } from "#db/schema/outbox.ts";
import { payments } from "#db/schema/payments.ts";
import { refunds } from "#db/schema/refunds.ts";
import { effectHandlers } from "#lib/effects.ts";
import { newId } from "#lib/ids.ts";
import { tenge } from "#lib/money.ts";
import { readParked } from "#lib/outbox/queries.ts";
import { maxAttempts } from "#lib/outbox/rules/effects.ts";
import { drainOutbox } from "#lib/outbox/worker.ts";
import { sandboxAdapter } from "#lib/payments/sandbox/adapter.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { checkInvariants } from "#scripts/testing/invariants.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";
import { readOrderView } from "../queries/order-view.ts";
import { bought, giveBack } from "../testing/after-sale.ts";
import { gate } from "../testing/gate.ts";
import { viewerOf } from "../viewer.ts";
import { refundPayment } from "./refund-payment.ts";

const { db, pool } = await testDatabase();
const now = new Date();

afterEach(async () => {
  expect(await checkInvariants(pool)).toEqual([]);
});

type Given = { providerRefundId: string };
const drain = () => drainOutbox(db, effectHandlers, () => now);

/** Stands between the shop and its provider until the test is over. */
function between(fault: (give: () => Promise<Given>) => Promise<Given>): () => void {
  const { refund } = sandboxAdapter;
  sandboxAdapter.refund = (...asked) => fault(() => refund(...asked));
  const mend = () => {
    sandboxAdapter.refund = refund;
  };
  onTestFinished(mend);
  return mend;
}

async function owed() {
  const shop = await makeShop(db);
  const order = await bought(shop, [1]);
  // The mails are not what is looked at here.
  await drain();
  await giveBack(order, order.ticketIds, tenge(5_000));
  const [refund] = await db.select().from(refunds).where(eq(refunds.orderId, order.orderId));
  const status = async () =>
    (await readOrderView(db, order.code, viewerOf(order.buyer)))!.refunds.map((its) => its.status);
  const given = async () => {
    const [row] = await db.select().from(payments).where(eq(payments.id, order.paymentId));
    return Object.values((row!.providerData as { refunds: Record<string, number> }).refunds);
  };
  return { refundId: refund!.id, organizerId: shop.organizerId, status, given };
}

describe("a provider that fails while money goes back", () => {
  it("before it did anything: the order says that the money is on its way, and a later try gives it", async () => {
    const { refundId, status, given } = await owed();
    const mend = between(async () => {
      throw new Error("the provider answered 500");
    });
    for (const _ of [1, 2, 3]) await expect(refundPayment(refundId, now)).rejects.toThrow("500");
    expect([await status(), await given()]).toEqual([["requested"], []]);
    mend();
    await refundPayment(refundId, now);
    expect([await status(), await given()]).toEqual([["succeeded"], [tenge(5_000)]]);
  });

  it("after it did it: the money goes back once, however often it is tried", async () => {
    const { refundId, status, given } = await owed();
    const mend = between(async (give) => {
      await give();
      throw new Error("the connection was lost");
    });
    for (const _ of [1, 2]) await expect(refundPayment(refundId, now)).rejects.toThrow("lost");
    expect(await status()).toEqual(["requested"]);
    mend();
    await Promise.all([refundPayment(refundId, now), refundPayment(refundId, now)]);
    expect([await status(), await given()]).toEqual([["succeeded"], [tenge(5_000)]]);
  });

  it("for longer than a worker's lease: another one asks too, and the money goes back once", async () => {
    const { refundId, status, given } = await owed();
    const [asked, answer] = [gate(), gate()];
    const mend = between(async (give) => {
      asked.open();
      await answer.opened;
      return give();
    });
    const slow = drain();
    await asked.opened;
    expect(await status()).toEqual(["requested"]);
    mend();
    await pool.query("UPDATE outbox SET lease_until = NOW(3) WHERE dedupe_key = ?", [`refund:${refundId}`]);
    await drain();
    answer.open();
    await slow;
    expect([await status(), await given()]).toEqual([["succeeded"], [tenge(5_000)]]);
  });

  it("by refusing: tried to the end, then parked where the organizer sees it, and still on its way for the holder", async () => {
    const { refundId, organizerId, status, given } = await owed();
    between(async () => {
      throw new Error("refund refused");
    });
    const isRow = eq(outbox.dedupeKey, `refund:${refundId}`);
    for (let tried = 1; tried <= maxAttempts + 1; tried++) {
      await pool.query("UPDATE outbox SET run_at = NOW(3) WHERE state = 0");
      await drain();
    }
    const [row] = await db.select().from(outbox).where(isRow);
    expect(row).toMatchObject({ state: outboxState.parked, attempts: maxAttempts });
    expect(await readParked(db, [organizerId])).toMatchObject([
      { id: row!.id, kind: "payment.refund", lastError: "refund refused" },
    ]);
    expect(await readParked(db, [newId()])).toEqual([]);
    expect([await status(), await given()]).toEqual([["requested"], []]);
  });
});
