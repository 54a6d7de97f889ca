import { eq } from "drizzle-orm";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import { payments } from "#db/schema/payments.ts";
import { refunds } from "#db/schema/refunds.ts";
import { tenge } from "#lib/money.ts";
import { sandboxAdapter } from "#lib/payments/sandbox/adapter.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { checkInvariants } from "#scripts/testing/invariants.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";
import { readOrderView } from "../queries/order-view.ts";
import { bought, giveBack } from "../testing/after-sale.ts";
import { viewerOf } from "../viewer.ts";
import { refundPayment } from "./refund-payment.ts";

const { db, pool } = await testDatabase();
const now = new Date();

afterEach(async () => {
  expect(await checkInvariants(pool)).toEqual([]);
});

/** Stands between the shop and its provider until the test is over. */
function between(fault: (give: () => Promise<{ providerRefundId: string }>) => Promise<never>): () => void {
  const { refund } = sandboxAdapter;
  sandboxAdapter.refund = (...asked) => fault(() => refund(...asked));
  const mend = () => {
    sandboxAdapter.refund = refund;
  };
  onTestFinished(mend);
  return mend;
}

async function owed() {
  const order = await bought(await makeShop(db), [1]);
  await giveBack(order, order.ticketIds, tenge(5_000));
  const [refund] = await db.select().from(refunds).where(eq(refunds.orderId, order.orderId));
  const status = async () =>
    (await readOrderView(db, order.code, viewerOf(order.buyer)))!.refunds.map((its) => its.status);
  const given = async () => {
    const [row] = await db.select().from(payments).where(eq(payments.id, order.paymentId));
    return Object.values((row!.providerData as { refunds: Record<string, number> }).refunds);
  };
  return { refundId: refund!.id, status, given };
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
});
