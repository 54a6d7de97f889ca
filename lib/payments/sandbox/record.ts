import { and, eq, isNull, sql } from "drizzle-orm";
import type { ResultSetHeader } from "mysql2";
import { database } from "#db/client.ts";
import { payments } from "#db/schema/payments.ts";
import { inTransaction } from "#db/transaction.ts";
import { FinalFailure } from "#lib/outbox/rules/effects.ts";

/** What was decided on the sandbox's page. `expired`: nobody pressed anything before it was closed. */
export type SandboxDecision = "succeeded" | "declined" | "left" | "expired";

/**
 * The sandbox's own memory of a payment, apart from our status of it, so that the two can differ as with any provider. It lies in
 * the payment's row and so survives a restart.
 */
export type SandboxRecord = { decision: SandboxDecision; refunds: Record<string, number> };

const mine = (paymentId: string) => and(eq(payments.id, paymentId), eq(payments.provider, "sandbox"));

/** The record of a payment; null while nothing was pressed. */
export async function readRecord(paymentId: string): Promise<SandboxRecord | null> {
  const [row] = await database()
    .select({ data: payments.providerData })
    .from(payments)
    .where(mine(paymentId));
  return (row?.data as SandboxRecord | null | undefined) ?? null;
}

/** Decides a payment once: answers the decision that stands, which is the first. Buttons work only until the session ends. */
export async function decideOnce(
  paymentId: string,
  decision: SandboxDecision,
): Promise<SandboxDecision | null> {
  const record: SandboxRecord = { decision, refunds: {} };
  const [result] = await database()
    .update(payments)
    .set({ providerData: record })
    .where(
      and(
        mine(paymentId),
        isNull(payments.providerData),
        decision === "expired" ? undefined : sql`${payments.expiresAt} > NOW(3)`,
      ),
    );
  if ((result as ResultSetHeader).affectedRows === 1) return decision;
  return (await readRecord(paymentId))?.decision ?? null;
}

/** Gives money back once per key, and never more than was taken. */
export async function refundOnce(paymentId: string, amountTiyn: number, key: string): Promise<void> {
  await inTransaction(database(), async (tx) => {
    const [row] = await tx
      .select({ data: payments.providerData, amountTiyn: payments.amountTiyn })
      .from(payments)
      .where(mine(paymentId))
      .for("update");
    const record = row?.data as SandboxRecord | null | undefined;
    if (!row || record?.decision !== "succeeded") throw new FinalFailure("sandbox: nothing was paid");
    if (key in record.refunds) return;
    const given = Object.values(record.refunds).reduce((sum, amount) => sum + amount, 0);
    if (given + amountTiyn > row.amountTiyn) throw new FinalFailure("sandbox: more than was paid");
    const refunds = { ...record.refunds, [key]: amountTiyn };
    await tx
      .update(payments)
      .set({ providerData: { ...record, refunds } })
      .where(mine(paymentId));
  });
}
