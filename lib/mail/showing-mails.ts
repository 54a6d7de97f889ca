import { and, eq, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { cancellationLines } from "#db/schema/cancellation-lines.ts";
import { cancellations } from "#db/schema/cancellations.ts";
import { tickets } from "#db/schema/tickets.ts";
import type { EffectHandlers } from "#lib/outbox/rules/effects.ts";
import { common, head } from "./change-mails.ts";
import { deliver } from "./deliver.ts";
import { readOrder, readShowing } from "./order-facts.ts";
import type { Invite } from "./order-mails.ts";
import { recipientsOf } from "./recipients.ts";
import { readReturnReceipts } from "./return-receipts.ts";

type ShowingMails = Pick<EffectHandlers, "mail.performance-moved" | "mail.performance-cancelled">;

/** The mails about a performance that was moved or called off, an order each. */
export const showingMails = (invite: Invite): ShowingMails => ({
  "mail.performance-moved": async ({ performanceId, orderId }, { rowId, createdAt }) => {
    const [found, { performance, event, venue }] = await Promise.all([
      readOrder(orderId),
      readShowing(performanceId),
    ]);
    const living = await ticketsOf(orderId, performanceId, "valid");
    if (living.length === 0) return;
    for (const person of await recipientsOf(found, living, rowId)) {
      await deliver({
        kind: "performance-moved",
        ...head(found, person),
        props: {
          ...common(found, person, { title: event.title, timeZone: venue.timeZone }),
          movedFrom: performance.movedFrom,
          startsAt: performance.startsAt,
          venue: venue.name,
          refundableUntil: performance.refundableUntil,
        },
        attachments: await invite({
          ticketIds: living,
          method: "REQUEST",
          to: person,
          changedAt: createdAt,
        }),
      });
    }
  },
  "mail.performance-cancelled": async ({ performanceId, orderId }, { rowId, createdAt }) => {
    const [found, { performance, event, venue }] = await Promise.all([
      readOrder(orderId),
      readShowing(performanceId),
    ]);
    const backs = await database()
      .select({ id: cancellations.id, tiyn: sql<number>`SUM(${cancellationLines.backTiyn})` })
      .from(cancellationLines)
      .innerJoin(cancellations, eq(cancellations.id, cancellationLines.cancellationId))
      .innerJoin(tickets, eq(tickets.id, cancellationLines.ticketId))
      .where(
        and(
          eq(cancellations.orderId, orderId),
          eq(cancellations.reason, "event-cancelled"),
          eq(tickets.performanceId, performanceId),
        ),
      )
      .groupBy(cancellations.id);
    const returned = await readReturnReceipts(backs.map(({ id }) => id));
    const all = await ticketsOf(orderId, performanceId);
    for (const person of await recipientsOf(found, all, rowId)) {
      await deliver({
        kind: "performance-cancelled",
        ...head(found, person),
        props: {
          ...common(found, person, { title: event.title, timeZone: venue.timeZone }),
          currency: found.order.currency,
          startsAt: performance.startsAt,
          backTiyn: backs.reduce((sum, { tiyn }) => sum + Number(tiyn), 0),
          receipts: returned,
        },
        attachments: await invite({ ticketIds: all, method: "CANCEL", to: person, changedAt: createdAt }),
      });
    }
  },
});

async function ticketsOf(orderId: string, performanceId: string, state?: "valid"): Promise<string[]> {
  const rows = await database()
    .select({ id: tickets.id })
    .from(tickets)
    .where(
      and(
        eq(tickets.orderId, orderId),
        eq(tickets.performanceId, performanceId),
        state ? eq(tickets.state, state) : undefined,
      ),
    );
  return rows.map((row) => row.id);
}
