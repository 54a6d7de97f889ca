import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { orders } from "#db/schema/orders.ts";
import { payments } from "#db/schema/payments.ts";
import { inTransaction } from "#db/transaction.ts";
import { newId } from "#lib/ids.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";
import { beginPayment, pay } from "../testing/purchase.ts";
import { askRefund } from "./give-money-back.ts";

const { db } = await testDatabase();
const now = new Date();

it("never asks for more back than a payment took, in parts, at once or of a payment that took nothing", async () => {
  const shop = await makeShop(db);
  const [paid, open] = [await beginPayment(shop, [1]), await beginPayment(shop, [2])];
  await pay(paid.paymentId);
  const ask = async ({ orderId, paymentId }: typeof paid, amountTiyn: number) => {
    const [order] = await db.select().from(orders).where(eq(orders.id, orderId));
    const refund = { id: newId(), paymentId, amountTiyn, reason: "buyer" as const };
    return inTransaction(db, (tx) => askRefund(tx, order!, refund, now)).then(
      () => true,
      () => false,
    );
  };
  expect(await ask(open, 100)).toBe(false);
  expect(await ask(paid, 500_001)).toBe(false);
  const parts = await Promise.all(Array.from({ length: 8 }, () => ask(paid, 100_000)));
  expect(parts.filter(Boolean)).toHaveLength(5);
  expect(await ask(paid, 1)).toBe(false);
  const [payment] = await db.select().from(payments).where(eq(payments.id, paid.paymentId));
  expect(payment!.refundedTiyn).toBe(payment!.amountTiyn);
});
