import { and, asc, eq, gt } from "drizzle-orm";
import { database } from "#db/client.ts";
import { tickets } from "#db/schema/tickets.ts";
import { inTransaction } from "#db/transaction.ts";
import { enqueueCalendar } from "#lib/orders/steps/enqueue-calendar.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import type { EffectHandlers } from "#lib/outbox/rules/effects.ts";

const ticketsATime = 300;

/**
 * Asks for the calendar entries of a performance's tickets, a batch at a time. The next batch is a row named by this one's last
 * ticket, so that a worker that died after writing it does not begin a second chain.
 */
export const syncPerformance: EffectHandlers["calendar.performance"] = (
  { performanceId, after },
  { rowId, now },
) =>
  inTransaction(database(), async (tx) => {
    const batch = await tx
      .select({ id: tickets.id })
      .from(tickets)
      .where(
        and(eq(tickets.performanceId, performanceId), after === null ? undefined : gt(tickets.id, after)),
      )
      .orderBy(asc(tickets.id))
      .limit(ticketsATime);
    const ids = batch.map(({ id }) => id);
    await enqueueCalendar(tx, ids, now);
    const last = ids.at(-1);
    if (ids.length < ticketsATime || last === undefined) return;
    await enqueue(tx, {
      kind: "calendar.performance",
      payload: { performanceId, after: last },
      organizerId: null,
      dedupeKey: `calendar:${rowId}:next`,
      orderKey: `calendar:${performanceId}`,
      runAt: now,
    });
  });
