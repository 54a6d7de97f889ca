import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { orderLines } from "#db/schema/order-lines.ts";
import { orders } from "#db/schema/orders.ts";
import { organizers } from "#db/schema/organizers.ts";
import { performances } from "#db/schema/performances.ts";
import { venues } from "#db/schema/venues.ts";
import { FinalFailure } from "#lib/outbox/rules/effects.ts";
import type { MailSeller } from "./rules/mails.ts";

/** What the mails of an order read of it. */
export type FoundOrder = Awaited<ReturnType<typeof readOrder>>;

/** An order and who sells it; parks the mail when it is gone. */
export async function readOrder(orderId: string) {
  const [row] = await database()
    .select({ order: orders, organizer: organizers })
    .from(orders)
    .innerJoin(organizers, eq(organizers.id, orders.organizerId))
    .where(eq(orders.id, orderId));
  if (!row) throw new FinalFailure(`order ${orderId} is gone`);
  return row;
}

export function sellerOf({ legalName, bin, phone, email, terms }: FoundOrder["organizer"]): MailSeller {
  return { name: legalName, bin, contact: `${phone}, ${email}`, terms };
}

/** The event of an order's first performance, named as it was bought. */
export async function readEvent(orderId: string) {
  const [row] = await database()
    .select({ title: orderLines.labels, slug: events.slug })
    .from(orderLines)
    .innerJoin(performances, eq(performances.id, orderLines.performanceId))
    .innerJoin(events, eq(events.id, performances.eventId))
    .where(eq(orderLines.orderId, orderId))
    .orderBy(performances.startsAt)
    .limit(1);
  return row ? { title: row.title.event, slug: row.slug } : null;
}

/** When and where a performance is, as of now; parks the mail when it is gone. */
export async function readShowing(performanceId: string) {
  const [row] = await database()
    .select({ performance: performances, event: events, venue: venues })
    .from(performances)
    .innerJoin(events, eq(events.id, performances.eventId))
    .innerJoin(venues, eq(venues.id, performances.venueId))
    .where(eq(performances.id, performanceId));
  if (!row) throw new FinalFailure(`performance ${performanceId} is gone`);
  return row;
}
