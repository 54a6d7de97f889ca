import type { InferSelectModel } from "drizzle-orm";
import { and, eq, exists, isNull, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { exchangeLines } from "#db/schema/exchange-lines.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { orders } from "#db/schema/orders.ts";
import { performances } from "#db/schema/performances.ts";
import { tickets } from "#db/schema/tickets.ts";
import { DomainError } from "#lib/errors.ts";
import type { Passing } from "../rules/transfer.ts";
import type { OrderRow } from "./complete-order.ts";

export type TicketRow = InferSelectModel<typeof tickets>;
export type LockedTicket = { order: OrderRow; ticket: TicketRow; passing: Passing };

/**
 * The ticket that `which` selects (over `orders` and `tickets`), its order locked first and then itself, and asked again under
 * the locks: what came between made it somebody else's. Refuses: NOT_FOUND.
 */
export async function lockTicket(tx: Tx, which: SQL): Promise<LockedTicket> {
  const [found] = await tx
    .select({ ticketId: tickets.id, orderId: orders.id })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .where(which);
  if (!found) throw new DomainError("NOT_FOUND");
  const [order] = await tx.select().from(orders).where(eq(orders.id, found.orderId)).for("update");
  const [locked] = await tx
    .select({ ticket: tickets })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .where(and(eq(tickets.id, found.ticketId), which))
    .for("update");
  if (!order || !locked) throw new DomainError("NOT_FOUND");
  const { ticket } = locked;
  // Read apart: a join would lock the performance's row with the ticket's, and every buyer there would wait.
  const [show] = await tx
    .select({
      status: performances.status,
      startsAt: performances.startsAt,
      eventStatus: events.status,
      policy: events.refundPolicy,
    })
    .from(performances)
    .innerJoin(events, eq(events.id, performances.eventId))
    .where(eq(performances.id, ticket.performanceId));
  if (!show) throw new Error(`performance ${ticket.performanceId} is gone`);
  return { order, ticket, passing: { state: ticket.state, admittedAt: ticket.admittedAt, ...show } };
}

/** A change of seat of this ticket waits for its payment. */
export const isInChange = exists(
  sql`(SELECT 1 FROM ${exchangeLines} INNER JOIN ${exchanges} ON ${exchanges.id} = ${exchangeLines.exchangeId}
    WHERE ${exchangeLines.ticketId} = ${tickets.id} AND ${exchanges.status} = 'pending')`,
);

/** A ticket that may still become another's: valid, not used at a door. */
export const isLoose = and(eq(tickets.state, "valid"), isNull(tickets.admittedAt)) ?? sql`FALSE`;
