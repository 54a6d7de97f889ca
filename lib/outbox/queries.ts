import { and, count, desc, eq, inArray, isNull, lte, min, or, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { outbox, outboxState } from "#db/schema/outbox.ts";
import type { ParkedEffect } from "./rules/effects.ts";

export type OutboxHealth = { waiting: number; parked: number; lagSeconds: number };

/** How far the effects are behind: seconds since the oldest one that should have run. */
export async function readOutboxHealth(db: Db, now: Date): Promise<OutboxHealth> {
  const [due] = await db
    .select({ waiting: count(), oldest: min(outbox.runAt) })
    .from(outbox)
    .where(and(eq(outbox.state, outboxState.waiting), lte(outbox.runAt, now)));
  const [parked] = await db
    .select({ parked: count() })
    .from(outbox)
    .where(eq(outbox.state, outboxState.parked));
  const lagMs = due?.oldest ? now.getTime() - due.oldest.getTime() : 0;
  return { waiting: due?.waiting ?? 0, parked: parked?.parked ?? 0, lagSeconds: Math.max(0, lagMs) / 1_000 };
}

/** What was given up on, newest first: an organizer's own rows only; the platform's own (no organizer) for its staff is apart. */
export async function readParked(db: Db, organizerIds: string[]): Promise<ParkedEffect[]> {
  if (organizerIds.length === 0) return [];
  return db
    .select({
      id: outbox.id,
      kind: outbox.kind,
      lastError: outbox.lastError,
      attempts: outbox.attempts,
      createdAt: outbox.createdAt,
    })
    .from(outbox)
    .where(and(eq(outbox.state, outboxState.parked), inArray(outbox.organizerId, organizerIds)))
    .orderBy(desc(outbox.createdAt))
    .limit(50);
}

/** Whether a row may be taken now: waiting, due, not leased, and nothing older of its order key still waits. */
export function takeable() {
  return and(
    eq(outbox.state, outboxState.waiting),
    lte(outbox.runAt, sql`NOW(3)`),
    or(isNull(outbox.leaseUntil), lte(outbox.leaseUntil, sql`NOW(3)`)),
    sql`NOT EXISTS (SELECT 1 FROM outbox AS earlier WHERE earlier.order_key = ${outbox.orderKey} AND earlier.state = ${outboxState.waiting} AND earlier.id < ${outbox.id})`,
  );
}
