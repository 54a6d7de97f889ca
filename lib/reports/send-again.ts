import { and, eq, sql } from "drizzle-orm";
import type { ResultSetHeader } from "mysql2";
import { database } from "#db/client.ts";
import { auditLog } from "#db/schema/audit-log.ts";
import { outbox, outboxState } from "#db/schema/outbox.ts";
import { inTransaction } from "#db/transaction.ts";
import type { StaffActor } from "#lib/access/rules/actor.ts";
import { maySendAgain } from "#lib/access/rules/permissions.ts";
import { DomainError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";

/**
 * Lets an effect that was given up on be tried anew, as often as at first; its id stays, so that what had left after all does not
 * leave twice. Pressing again changes nothing. Refuses: FORBIDDEN, NOT_FOUND (another organizer's, the platform's own).
 */
export async function sendAgain(actor: StaffActor, effectId: string): Promise<void> {
  if (!maySendAgain(actor.role)) throw new DomainError("FORBIDDEN");
  const { organizerId, accountId } = actor;
  const mine = and(eq(outbox.id, effectId), eq(outbox.organizerId, organizerId));
  await inTransaction(database(), async (tx) => {
    const [row] = await tx.select({ kind: outbox.kind }).from(outbox).where(mine);
    if (!row) throw new DomainError("NOT_FOUND");
    const [moved] = await tx
      .update(outbox)
      .set({ state: outboxState.waiting, attempts: 0, runAt: sql`NOW(3)`, leaseUntil: null })
      .where(and(mine, eq(outbox.state, outboxState.parked)));
    if ((moved as ResultSetHeader).affectedRows !== 1) return;
    await tx.insert(auditLog).values({
      id: newId(),
      organizerId,
      actorKind: "account",
      actorId: accountId,
      action: "effect.sent-again",
      subject: effectId,
      details: { kind: row.kind },
    });
  });
}
