import { and, eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { cancellationLines } from "#db/schema/cancellation-lines.ts";
import { cancellations } from "#db/schema/cancellations.ts";
import { tickets } from "#db/schema/tickets.ts";
import { readMoneyBack } from "#lib/orders/queries/money-back.ts";
import type { EffectHandlers } from "#lib/outbox/rules/effects.ts";
import { common, head } from "./change-mails.ts";
import { deliver } from "./deliver.ts";
import { readOrder, readShowing } from "./order-facts.ts";
import type { Invite } from "./order-mails.ts";
import { shareOf } from "./own-share.ts";
import { personOf, recipientsOf } from "./recipients.ts";

type ShowingMails = Pick<EffectHandlers, "mail.performance-moved" | "mail.performance-cancelled">;

/** The mails about a performance that was moved or called off, for each order one to each person whose tickets or money it is about. */
export const showingMails = (invite: Invite): ShowingMails => ({
  "mail.performance-moved": async (payload, context) => {
    const { performanceId, orderId } = payload;
    const [found, { performance, event, venue }] = await Promise.all([
      readOrder(orderId),
      readShowing(performanceId),
    ]);
    const told = await recipientsOf(found, await livingTicketsOf(orderId, performanceId));
    const people = told.filter(({ ticketIds }) => ticketIds.length > 0);
    const person = await personOf("mail.performance-moved", payload, people, found.order, context);
    if (!person) return;
    const { ticketIds } = person;
    await deliver({
      kind: "performance-moved",
      ...head(found, person, context.rowId),
      props: {
        ...common(found, person, { title: event.title, timeZone: venue.timeZone }),
        movedFrom: performance.movedFrom,
        startsAt: performance.startsAt,
        venue: venue.name,
        refundableUntil: performance.refundableUntil,
      },
      attachments: await invite({ ticketIds, method: "REQUEST", to: person, changedAt: context.createdAt }),
    });
  },
  "mail.performance-cancelled": async (payload, context) => {
    const { performanceId, orderId } = payload;
    const [found, { performance, event, venue }] = await Promise.all([
      readOrder(orderId),
      readShowing(performanceId),
    ]);
    const called = await calledOffTicketsOf(orderId, performanceId);
    const back = await readMoneyBack(database(), orderId, {
      cancellationIds: [...new Set(called.map(({ cancellationId }) => cancellationId))],
    });
    const told = await recipientsOf(
      found,
      called.map(({ ticketId }) => ticketId),
    );
    const people = told.filter((its) => its.ticketIds.length > 0 || shareOf(back, its).backTiyn > 0);
    const person = await personOf("mail.performance-cancelled", payload, people, found.order, context);
    if (!person) return;
    const { ticketIds } = person;
    await deliver({
      kind: "performance-cancelled",
      ...head(found, person, context.rowId),
      props: {
        ...common(found, person, { title: event.title, timeZone: venue.timeZone }),
        currency: found.order.currency,
        startsAt: performance.startsAt,
        ...shareOf(back, person),
      },
      attachments: await invite({ ticketIds, method: "CANCEL", to: person, changedAt: context.createdAt }),
    });
  },
});

async function livingTicketsOf(orderId: string, performanceId: string): Promise<string[]> {
  const rows = await database()
    .select({ id: tickets.id })
    .from(tickets)
    .where(
      and(eq(tickets.orderId, orderId), eq(tickets.performanceId, performanceId), eq(tickets.state, "valid")),
    );
  return rows.map(({ id }) => id);
}

/** The tickets that ended with the performance; what was given back before is another matter. */
function calledOffTicketsOf(orderId: string, performanceId: string) {
  return database()
    .select({ ticketId: tickets.id, cancellationId: cancellations.id })
    .from(cancellationLines)
    .innerJoin(cancellations, eq(cancellations.id, cancellationLines.cancellationId))
    .innerJoin(tickets, eq(tickets.id, cancellationLines.ticketId))
    .where(
      and(
        eq(cancellations.orderId, orderId),
        eq(cancellations.reason, "event-cancelled"),
        eq(tickets.performanceId, performanceId),
      ),
    );
}
