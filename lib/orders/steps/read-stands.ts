import { asc, eq, getTableColumns, type InferSelectModel, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { exchangeLines } from "#db/schema/exchange-lines.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { type LineLabels, orderLines } from "#db/schema/order-lines.ts";
import { orders } from "#db/schema/orders.ts";
import { performances } from "#db/schema/performances.ts";
import { tickets } from "#db/schema/tickets.ts";
import { transfers } from "#db/schema/transfers.ts";
import { venues } from "#db/schema/venues.ts";
import type { ShowStand, TicketStand } from "../rules/after-sale.ts";
import type { LineMoney } from "../rules/totals.ts";

/** The line that holds for a ticket now: its order's, or that of its last change. */
export type CurrentLine = LineMoney & { rateId: string; priceId: string; labels: LineLabels };

export type StandingTicket = {
  ticket: InferSelectModel<typeof tickets>;
  line: CurrentLine;
  /** What the order's own payment stands behind it with. */
  boughtForTiyn: number;
  stand: TicketStand;
  show: ShowStand & { eventId: string; eventSlug: string; timeZone: string };
};

const isInChange = sql<number>`EXISTS (SELECT 1 FROM ${exchangeLines} el JOIN ${exchanges} ex ON ex.id = el.exchange_id
  WHERE el.ticket_id = ${tickets.id} AND ex.status = 'pending')`;
const isOffered = sql<number>`EXISTS (SELECT 1 FROM ${transfers} tr
  WHERE tr.ticket_id = ${tickets.id} AND tr.state = 'offered' AND tr.expires_at > NOW(3))`;

/** The tickets that `which` selects (over `tickets` and `orders`) with all that decides what may be done with them now. */
export async function readStands(tx: Tx, which: SQL | undefined): Promise<StandingTicket[]> {
  const rows = await tx
    .select({
      ticket: getTableColumns(tickets),
      bought: getTableColumns(orderLines),
      moved: getTableColumns(exchangeLines),
      show: {
        status: performances.status,
        eventStatus: events.status,
        startsAt: performances.startsAt,
        refundableUntil: performances.refundableUntil,
        policy: events.refundPolicy,
        eventId: events.id,
        eventSlug: events.slug,
        timeZone: venues.timeZone,
      },
      isInChange,
      isOffered,
    })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .innerJoin(orderLines, eq(orderLines.id, tickets.orderLineId))
    .leftJoin(exchangeLines, eq(exchangeLines.id, tickets.exchangeLineId))
    .innerJoin(performances, eq(performances.id, tickets.performanceId))
    .innerJoin(events, eq(events.id, performances.eventId))
    .innerJoin(venues, eq(venues.id, performances.venueId))
    .where(which)
    .orderBy(asc(performances.startsAt), asc(tickets.performanceId), asc(tickets.seatId), asc(tickets.id));
  return rows.map(({ ticket, bought, moved, show, ...open }) => ({
    ticket,
    line: moved ?? bought,
    boughtForTiyn: bought.totalTiyn,
    stand: {
      state: ticket.state,
      admittedAt: ticket.admittedAt,
      changes: ticket.changes,
      isInChange: Number(open.isInChange) === 1,
      isOffered: Number(open.isOffered) === 1,
    },
    show,
  }));
}
