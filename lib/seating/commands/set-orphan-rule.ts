import { and, eq, ne } from "drizzle-orm";
import type { ResultSetHeader } from "mysql2";
import { database } from "#db/client.ts";
import { auditLog } from "#db/schema/audit-log.ts";
import { performances } from "#db/schema/performances.ts";
import { inTransaction } from "#db/transaction.ts";
import type { StaffActor } from "#lib/access/rules/actor.ts";
import { mayChangeSale } from "#lib/access/rules/permissions.ts";
import { DomainError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { forgetSaleCard } from "../sale-card.ts";

/**
 * Says whether a performance spares single seats: a choice that would leave one alone is then refused where moving along avoids it.
 * It counts from the next hold on, in other processes within two seconds. Again it changes nothing. Refuses: FORBIDDEN, NOT_FOUND
 * (another organizer's).
 */
export async function setOrphanRule(
  actor: StaffActor,
  performanceId: string,
  orphanRule: boolean,
): Promise<void> {
  if (!mayChangeSale(actor.role)) throw new DomainError("FORBIDDEN");
  const { organizerId } = actor;
  const mine = and(eq(performances.id, performanceId), eq(performances.organizerId, organizerId));
  await inTransaction(database(), async (tx) => {
    const [changed] = await tx
      .update(performances)
      .set({ orphanRule })
      .where(and(mine, ne(performances.orphanRule, orphanRule)));
    if ((changed as ResultSetHeader).affectedRows === 0) {
      const [found] = await tx.select({ id: performances.id }).from(performances).where(mine);
      if (!found) throw new DomainError("NOT_FOUND");
      return;
    }
    await tx.insert(auditLog).values({
      ...{ id: newId(), organizerId, actorKind: "staff", actorId: actor.accountId },
      ...{ action: "performance.orphan-rule", subject: performanceId, details: { orphanRule } },
    });
  });
  forgetSaleCard(performanceId);
}
