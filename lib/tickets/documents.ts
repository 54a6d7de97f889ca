import { asc, eq, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { exchangeLines } from "#db/schema/exchange-lines.ts";
import { orderLines } from "#db/schema/order-lines.ts";
import { orders } from "#db/schema/orders.ts";
import { organizers } from "#db/schema/organizers.ts";
import { performances } from "#db/schema/performances.ts";
import { rates } from "#db/schema/rates.ts";
import { tickets } from "#db/schema/tickets.ts";
import { venues } from "#db/schema/venues.ts";
import { msPerMinute } from "#lib/clock.ts";
import { openHall } from "#lib/halls/open-plans.ts";
import { describePlace } from "#lib/halls/rules/overlay.ts";
import { documentLanguages } from "#lib/i18n/document-languages.ts";
import { initialOf } from "#lib/orders/rules/transfer.ts";
import { lineOfBuyer, type OrderViewer, ticketHeldBy } from "#lib/orders/viewer.ts";
import { refundLine } from "./refund-line.ts";
import { signTicket } from "./rules/code.ts";
import type { IssuedDocument, IssuedShowing, IssuedTicket } from "./rules/issued.ts";
import { zoneOf } from "./rules/zone.ts";
import { signingKeyOf } from "./signing-keys.ts";

/**
 * The tickets of the order that `which` selects (`visibleTo` for a visitor, the id for the worker), labels as they were bought,
 * each valid one with the text of its QR code; what was passed on is there without it, with a letter for a name and the place it had
 * then. Null when there is no such order, or no tickets in it.
 */
export async function readTicketDocument(db: Db, which: SQL): Promise<IssuedDocument | null> {
  return issue(db, await selectTickets(db, which, false), false);
}

/** The one ticket of a code for whoever holds it now, in the language of a holder it was passed on to; null for everybody else. */
export async function readHeldTicket(
  db: Db,
  code: string,
  viewer: OrderViewer,
): Promise<IssuedDocument | null> {
  return issue(db, await selectTickets(db, ticketHeldBy(code, viewer), true), true);
}

/** As `readHeldTicket`, for the worker. */
export async function readTicketById(db: Db, ticketId: string): Promise<IssuedDocument | null> {
  return issue(db, await selectTickets(db, eq(tickets.id, ticketId), true), true);
}

async function issue(db: Db, rows: Row[], forHolder: boolean): Promise<IssuedDocument | null> {
  const first = rows[0];
  if (!first) return null;
  const { order, seller } = first;
  const key = await signingKeyOf(db, order.organizerId);
  const showings = new Map<string, IssuedShowing>();
  for (const row of rows) {
    const showing = showings.get(row.performance.id) ?? showingOf(row);
    showings.set(row.performance.id, showing);
    const ticket = await ticketOf(db, row, key);
    showing.tickets.push(forHolder || row.ticket.holderTokenHash === null ? ticket : passedOn(ticket));
  }
  return {
    orderId: order.id,
    orderCode: order.code,
    languages:
      forHolder && first.ticket.holderLocale
        ? [first.ticket.holderLocale]
        : documentLanguages(order.locale, order.localeChosen),
    currency: order.currency,
    issuedAt: order.paidAt ?? order.createdAt,
    seller: {
      name: seller.legalName,
      bin: seller.bin,
      contact: `${seller.phone}, ${seller.email}`,
      terms: seller.terms,
    },
    showings: [...showings.values()],
  };
}

/** Each ticket with the line that holds now: the order's, or that of its last change; for the buyer, as far as they know them. */
async function selectTickets(db: Db, which: SQL, forHolder: boolean) {
  const rows = await selectLines(db, which, forHolder);
  return rows.map(({ bought, moved, ...row }) => ({
    ...row,
    line: moved ?? bought,
    seatId: moved?.toSeatId ?? bought.seatId,
  }));
}

function selectLines(db: Db, which: SQL, forHolder: boolean) {
  return db
    .select({
      order: orders,
      seller: organizers,
      ticket: tickets,
      bought: orderLines,
      moved: exchangeLines,
      performance: performances,
      event: events,
      venue: venues,
      rateNote: rates.note,
    })
    .from(orders)
    .innerJoin(organizers, eq(organizers.id, orders.organizerId))
    .innerJoin(tickets, eq(tickets.orderId, orders.id))
    .innerJoin(orderLines, eq(orderLines.id, tickets.orderLineId))
    .leftJoin(exchangeLines, eq(exchangeLines.id, forHolder ? tickets.exchangeLineId : lineOfBuyer))
    .innerJoin(
      performances,
      eq(performances.id, sql`COALESCE(${exchangeLines.toPerformanceId}, ${orderLines.performanceId})`),
    )
    .innerJoin(events, eq(events.id, performances.eventId))
    .innerJoin(venues, eq(venues.id, performances.venueId))
    .leftJoin(rates, eq(rates.id, orderLines.rateId))
    .where(which)
    .orderBy(
      asc(performances.startsAt),
      asc(performances.id),
      sql`COALESCE(${exchangeLines.toSeatId}, ${orderLines.seatId})`,
    );
}

type Row = Awaited<ReturnType<typeof selectTickets>>[number];

function showingOf({ performance, event, venue, line }: Row): IssuedShowing {
  return {
    performanceId: performance.id,
    eventSlug: event.slug,
    kind: event.kind,
    status: event.status === "cancelled" ? "cancelled" : performance.status,
    title: line.labels.event,
    ageLimit: event.ageLimit,
    colors: event.colors,
    hasPhonogram: event.hasPhonogram,
    foreignArtistApproval: event.foreignArtistApproval,
    startsAt: performance.startsAt,
    endsAt: new Date(performance.startsAt.getTime() + event.durationMinutes * msPerMinute),
    doorsAt: performance.doorsAt,
    refundableUntil: performance.refundableUntil,
    timeZone: venue.timeZone,
    venue: venue.name,
    address: venue.address,
    hall: line.labels.hall,
    refundRule: refundLine(event.refundPolicy),
    tickets: [],
  };
}

async function ticketOf(
  db: Db,
  row: Row,
  key: Awaited<ReturnType<typeof signingKeyOf>>,
): Promise<IssuedTicket> {
  const { ticket, line, performance, seatId } = row;
  const hall = await openHall(db, performance.planHash, performance.overlayHash);
  const place = hall && describePlace(hall.plan, seatId);
  const asksProof = Object.values(row.rateNote ?? {}).some((note) => note.trim() !== "");
  const facts = {
    ticketId: ticket.id,
    performanceId: performance.id,
    revision: ticket.revision,
    zone: hall ? zoneOf(hall.plan, seatId) : 0,
    asksProof,
  };
  return {
    id: ticket.id,
    state: ticket.state,
    calendarSequence: ticket.calendarSequence,
    issuedAt: ticket.createdAt,
    code: ticket.code,
    qrText: ticket.state === "valid" ? signTicket(facts, key) : "",
    place: { section: line.labels.section, row: line.labels.row, seat: line.labels.seat },
    entrance: place?.kind === "seat" ? hall!.plan.sections[hall!.plan.section[place.index]!]!.entrance : null,
    category: line.labels.category,
    rate: line.labels.rate,
    asksProof,
    priceTiyn: line.totalTiyn,
    fullPriceTiyn: line.priceTiyn + line.feeTiyn,
    holder: ticket.holderName,
    passedTo: null,
  };
}

/** What is left of a ticket for its order's buyer once somebody else holds it. */
function passedOn(ticket: IssuedTicket): IssuedTicket {
  const passedTo = initialOf(ticket.holder);
  return { ...ticket, qrText: "", holder: passedTo, passedTo };
}
