import { and, eq, gt, inArray, lte, ne } from "drizzle-orm";
import { database, type Tx } from "#db/client.ts";
import { accounts } from "#db/schema/accounts.ts";
import { events } from "#db/schema/events.ts";
import { orders } from "#db/schema/orders.ts";
import { outbox } from "#db/schema/outbox.ts";
import { performances } from "#db/schema/performances.ts";
import { tickets } from "#db/schema/tickets.ts";
import { inTransaction } from "#db/transaction.ts";
import { holderAccount } from "#lib/orders/viewer.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import type { EffectHandlers, EffectPayloads } from "#lib/outbox/rules/effects.ts";

/** The two reminders, and how many hours before the start each is too late to be worth sending. */
const reminders = [
  { hours: 24, latestHours: 6 },
  { hours: 2, latestHours: 0.25 },
];
const defaultHours = [24, 2];
const msPerHour = 3_600_000;

/**
 * The sweep that has the reminders of each performance written once its hour has come: one row a performance and hour. The start is
 * in the key, so that a performance that was moved is reminded of anew. Answers how many are due.
 */
export async function planReminders(now: Date): Promise<number> {
  let due = 0;
  for (const { hours, latestHours } of reminders) {
    const rows = await database()
      .select({ id: performances.id, startsAt: performances.startsAt })
      .from(performances)
      .innerJoin(events, eq(events.id, performances.eventId))
      .where(
        and(
          gt(performances.startsAt, new Date(now.getTime() + latestHours * msPerHour)),
          lte(performances.startsAt, new Date(now.getTime() + hours * msPerHour)),
          ne(performances.status, "cancelled"),
          ne(events.status, "cancelled"),
        ),
      );
    const plans = rows.map((row) => ({
      payload: { performanceId: row.id, startsAtMs: row.startsAt.getTime(), hours },
      key: `reminders:${hours}:${row.startsAt.getTime()}:${row.id}`,
    }));
    due += await enqueueNew(plans, now);
  }
  return due;
}

type Plan = { key: string; payload: EffectPayloads["reminders.plan"] };

/** Writes those that are not written yet: the sweep comes every minute, and a day long they are due. */
async function enqueueNew(plans: readonly Plan[], now: Date): Promise<number> {
  if (plans.length === 0) return 0;
  const keys = plans.map((plan) => plan.key);
  const known = await database()
    .select({ key: outbox.dedupeKey })
    .from(outbox)
    .where(inArray(outbox.dedupeKey, keys));
  const written = new Set(known.map((row) => row.key));
  const fresh = plans.filter((plan) => !written.has(plan.key));
  if (fresh.length === 0) return 0;
  await inTransaction(database(), async (tx) => {
    for (const { key, payload } of fresh) {
      await enqueue(tx, {
        kind: "reminders.plan",
        payload,
        organizerId: null,
        dedupeKey: key,
        orderKey: key,
        runAt: now,
      });
    }
  });
  return fresh.length;
}

/** Writes the reminders of one performance: a mail for each holder who wants one at this hour, whatever the number of tickets. */
export const planOneReminder: Pick<EffectHandlers, "reminders.plan"> = {
  "reminders.plan": async ({ performanceId, startsAtMs, hours }, { now }) => {
    await inTransaction(database(), async (tx) => {
      const chosen = new Map<string, { id: string; organizerId: string }>();
      for (const row of await holdersOf(tx, performanceId, startsAtMs)) {
        const wants = (row.reminderHours ?? defaultHours).includes(hours);
        const isMailed = row.mailAllowed ?? row.orderMailAllowed;
        // Bought after the hour of the reminder: they have just read all of it.
        const isFresh = row.createdAt.getTime() > startsAtMs - hours * msPerHour;
        if (!wants || !isMailed || isFresh || row.email === "" || chosen.has(row.email)) continue;
        chosen.set(row.email, row);
      }
      for (const { id, organizerId } of chosen.values()) {
        await enqueue(tx, {
          kind: "mail.reminder",
          payload: { ticketId: id, startsAtMs, hours },
          organizerId,
          dedupeKey: `reminder:${hours}:${startsAtMs}:${id}`,
          orderKey: `reminder:${id}:${hours}`,
          runAt: now,
        });
      }
    });
  },
};

function holdersOf(tx: Tx, performanceId: string, startsAtMs: number) {
  return tx
    .select({
      id: tickets.id,
      organizerId: tickets.organizerId,
      email: tickets.holderEmail,
      mailAllowed: tickets.holderMailAllowed,
      orderMailAllowed: orders.mailAllowed,
      createdAt: tickets.createdAt,
      reminderHours: accounts.reminderHours,
    })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .innerJoin(performances, eq(performances.id, tickets.performanceId))
    .leftJoin(accounts, eq(accounts.id, holderAccount))
    .where(
      and(
        eq(tickets.performanceId, performanceId),
        eq(tickets.state, "valid"),
        eq(performances.startsAt, new Date(startsAtMs)),
      ),
    )
    .orderBy(tickets.id);
}
