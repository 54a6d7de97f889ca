import { and, eq, isNull } from "drizzle-orm";
import type { ResultSetHeader } from "mysql2";
import { type Db, database, type Tx } from "#db/client.ts";
import { checkIns } from "#db/schema/check-ins.ts";
import { tickets } from "#db/schema/tickets.ts";
import { inTransaction } from "#db/transaction.ts";
import type { DoorActor, StaffActor } from "#lib/access/rules/actor.ts";
import { mayAdmit } from "#lib/access/rules/permissions.ts";
import { DomainError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";

/** What a genuine code says of its ticket, and the performance whose door reads it. */
export type Shown = { ticketId: string; performanceId: string; revision: number };

/** `used`: somebody is in with it since `at`. `old`: the seat or the holder changed since. `revoked`: it was given back. */
export type Admission =
  | { outcome: "admitted" }
  | { outcome: "used"; at: Date }
  | { outcome: "old" | "revoked" | "elsewhere" | "unknown" };

/**
 * Lets the bearer of a ticket in, once: the statement that marks it decides between two doors, and against a change, a
 * cancellation or a transfer at the same moment. What was refused is kept too. Refuses: FORBIDDEN to roles without the door.
 */
export async function admitTicket(
  actor: StaffActor | DoorActor,
  shown: Shown,
  now: Date,
  db: Db = database(),
): Promise<Admission> {
  if (actor.kind === "staff" && !mayAdmit(actor.role)) throw new DomainError("FORBIDDEN");
  const { organizerId } = actor;
  return inTransaction(db, async (tx) => {
    const [marked] = await tx
      .update(tickets)
      .set({ admittedAt: now })
      .where(
        and(
          eq(tickets.id, shown.ticketId),
          eq(tickets.organizerId, organizerId),
          eq(tickets.performanceId, shown.performanceId),
          eq(tickets.revision, shown.revision),
          eq(tickets.state, "valid"),
          isNull(tickets.admittedAt),
        ),
      );
    const isIn = (marked as ResultSetHeader).affectedRows === 1;
    const admission: Admission = isIn ? { outcome: "admitted" } : await refusalOf(tx, organizerId, shown);
    if (admission.outcome !== "unknown")
      await tx.insert(checkIns).values({
        id: newId(),
        organizerId,
        performanceId: shown.performanceId,
        ticketId: shown.ticketId,
        ticketRevision: shown.revision,
        kind: isIn ? "admitted" : "refused",
        actorAccountId: actor.kind === "staff" ? actor.accountId : null,
        device: actor.kind === "door" ? actor.deviceId : null,
      });
    return admission;
  });
}

async function refusalOf(tx: Tx, organizerId: string, shown: Shown): Promise<Admission> {
  const [ticket] = await tx
    .select()
    .from(tickets)
    .where(and(eq(tickets.id, shown.ticketId), eq(tickets.organizerId, organizerId)));
  if (!ticket) return { outcome: "unknown" };
  if (ticket.state !== "valid") return { outcome: "revoked" };
  if (ticket.admittedAt) return { outcome: "used", at: ticket.admittedAt };
  if (ticket.revision !== shown.revision) return { outcome: "old" };
  return { outcome: "elsewhere" };
}
