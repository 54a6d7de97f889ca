import { and, eq, gt, ne, sql } from "drizzle-orm";
import type { ResultSetHeader } from "mysql2";
import { database, type Tx } from "#db/client.ts";
import { auditLog } from "#db/schema/audit-log.ts";
import { events } from "#db/schema/events.ts";
import { performances } from "#db/schema/performances.ts";
import { tickets } from "#db/schema/tickets.ts";
import { inTransaction } from "#db/transaction.ts";
import type { StaffActor } from "#lib/access/rules/actor.ts";
import { mayCallOff } from "#lib/access/rules/permissions.ts";
import { DomainError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import { forgetSaleCard } from "#lib/seating/sale-card.ts";
import { enqueueCalendarOfPerformance } from "../steps/enqueue-calendar.ts";

/**
 * Calls a performance off: nothing more is sold, and everybody gets all of the money back, fees too, by itself. Again it changes
 * nothing. Refuses: FORBIDDEN, NOT_FOUND (another organizer's).
 */
export async function cancelPerformance(actor: StaffActor, performanceId: string, now: Date): Promise<void> {
  assertMayCallOff(actor);
  await inTransaction(database(), async (tx) => {
    if (!(await callOff(tx, actor, performanceId, now))) throw new DomainError("NOT_FOUND");
  });
  forgetSaleCard(performanceId);
}

/** The same for an event and all of its performances that are still to come. Refuses: FORBIDDEN, NOT_FOUND. */
export async function cancelEvent(actor: StaffActor, eventId: string, now: Date): Promise<void> {
  assertMayCallOff(actor);
  const ids = await inTransaction(database(), async (tx) => {
    const [ended] = await tx
      .update(events)
      .set({ status: "cancelled" })
      .where(and(eq(events.id, eventId), eq(events.organizerId, actor.organizerId)));
    if ((ended as ResultSetHeader).affectedRows !== 1) throw new DomainError("NOT_FOUND");
    const coming = await tx
      .select({ id: performances.id })
      .from(performances)
      .where(and(eq(performances.eventId, eventId), gt(performances.startsAt, now)));
    for (const { id } of coming) await callOff(tx, actor, id, now);
    return coming.map(({ id }) => id);
  });
  for (const id of ids) forgetSaleCard(id);
}

async function callOff(tx: Tx, actor: StaffActor, performanceId: string, now: Date): Promise<boolean> {
  const { organizerId } = actor;
  const mine = and(eq(performances.id, performanceId), eq(performances.organizerId, organizerId));
  const [found] = await tx.select({ id: performances.id }).from(performances).where(mine);
  if (!found) return false;
  const [ended] = await tx
    .update(performances)
    .set({ status: "cancelled" })
    .where(and(mine, ne(performances.status, "cancelled")));
  if ((ended as ResultSetHeader).affectedRows !== 1) return true;
  await note(tx, actor, "performance.cancelled", performanceId, {});
  await enqueue(tx, {
    kind: "performance.refund-all",
    payload: { performanceId, after: null },
    organizerId,
    dedupeKey: `refund-all:${performanceId}`,
    orderKey: `performance:${performanceId}`,
    runAt: now,
  });
  return true;
}

export type NewTime = { startsAt: Date; doorsAt: Date; refundableUntil: Date };

/**
 * Moves a performance to another time: each holder is told, silence keeps the ticket, and until `refundableUntil` all of the money
 * comes back to who does not want it. The sale ends as long before the beginning as it did. Refuses: FORBIDDEN, NOT_FOUND (another's,
 * cancelled, over), BAD_INPUT (a time that is past or a date to decide by after the beginning).
 */
export async function movePerformanceTime(
  actor: StaffActor,
  performanceId: string,
  to: NewTime,
  now: Date,
): Promise<void> {
  assertMayCallOff(actor);
  if (to.startsAt <= now || to.doorsAt > to.startsAt || to.refundableUntil <= now)
    throw new DomainError("BAD_INPUT");
  if (to.refundableUntil > to.startsAt) throw new DomainError("BAD_INPUT");
  const { organizerId } = actor;
  await inTransaction(database(), async (tx) => {
    const mine = and(
      eq(performances.id, performanceId),
      eq(performances.organizerId, organizerId),
      ne(performances.status, "cancelled"),
      gt(performances.startsAt, now),
    );
    const [before] = await tx.select().from(performances).where(mine).for("update");
    if (!before) throw new DomainError("NOT_FOUND");
    const shiftMs = to.startsAt.getTime() - before.startsAt.getTime();
    await tx
      .update(performances)
      .set({
        ...to,
        status: "moved",
        movedFrom: before.startsAt,
        saleEndsAt: new Date(before.saleEndsAt.getTime() + shiftMs),
      })
      .where(eq(performances.id, performanceId));
    await tx
      .update(tickets)
      .set({ calendarSequence: sql`${tickets.calendarSequence} + 1` })
      .where(and(eq(tickets.performanceId, performanceId), eq(tickets.state, "valid")));
    const noted = await note(tx, actor, "performance.moved", performanceId, {
      from: before.startsAt.toISOString(),
      to: to.startsAt.toISOString(),
    });
    await enqueue(tx, {
      kind: "performance.tell-moved",
      payload: { performanceId, after: null },
      organizerId,
      dedupeKey: `tell-moved:${noted}`,
      orderKey: `performance:${performanceId}`,
      runAt: now,
    });
    await enqueueCalendarOfPerformance(tx, performanceId, now);
  });
  forgetSaleCard(performanceId);
}

function assertMayCallOff(actor: StaffActor): void {
  if (!mayCallOff(actor.role)) throw new DomainError("FORBIDDEN");
}

async function note(
  tx: Tx,
  actor: StaffActor,
  action: string,
  subject: string,
  details: Record<string, string>,
): Promise<string> {
  const id = newId();
  await tx.insert(auditLog).values({
    id,
    organizerId: actor.organizerId,
    actorKind: "account",
    actorId: actor.accountId,
    action,
    subject,
    details,
  });
  return id;
}
