import { and, asc, eq, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { categories } from "#db/schema/categories.ts";
import { events } from "#db/schema/events.ts";
import { halls } from "#db/schema/halls.ts";
import type { LineLabels } from "#db/schema/order-lines.ts";
import { performances } from "#db/schema/performances.ts";
import { prices } from "#db/schema/prices.ts";
import { rates } from "#db/schema/rates.ts";
import { seatClaims } from "#db/schema/seat-claims.ts";
import { venues } from "#db/schema/venues.ts";
import { openHall } from "#lib/halls/open-plans.ts";
import { describePlace } from "#lib/halls/rules/overlay.ts";
import { mostWith } from "#lib/seating/rules/whole-tables.ts";
import type { OnSale } from "../rules/selling.ts";

/** A claimed seat with all that an order's line copies. */
export type ClaimedSeat = {
  performanceId: string;
  seatId: number;
  rateId: string;
  priceId: string;
  amountTiyn: number;
  eventId: string;
  vatBasisPoints: number;
  expiresAt: Date;
  labels: LineLabels;
  onSale: OnSale;
};

/** The claimed seats that `which` selects, with their prices from the catalogue: what the browser says of money is never asked. */
export async function readSeats(tx: Tx, which: SQL | undefined): Promise<ClaimedSeat[]> {
  const rows = await selectSeats(tx, which);
  return Promise.all(rows.map((row) => describeSeat(tx, row)));
}

function selectSeats(tx: Tx, which: SQL | undefined) {
  return tx
    .select({
      claim: seatClaims,
      amountTiyn: prices.amountTiyn,
      performance: performances,
      event: {
        id: events.id,
        title: events.title,
        status: events.status,
        ageLimit: events.ageLimit,
        vatBasisPoints: events.vatBasisPoints,
      },
      timeZone: venues.timeZone,
      hall: halls.name,
      categoryCode: categories.code,
      categoryName: categories.name,
      rate: rates.name,
    })
    .from(seatClaims)
    .innerJoin(
      prices,
      and(
        eq(prices.id, seatClaims.priceId),
        eq(prices.performanceId, seatClaims.performanceId),
        eq(prices.rateId, seatClaims.rateId),
      ),
    )
    .innerJoin(performances, eq(performances.id, seatClaims.performanceId))
    .innerJoin(events, eq(events.id, performances.eventId))
    .innerJoin(venues, eq(venues.id, performances.venueId))
    .innerJoin(halls, eq(halls.id, performances.hallId))
    .innerJoin(categories, eq(categories.id, prices.categoryId))
    .innerJoin(rates, eq(rates.id, seatClaims.rateId))
    .where(which)
    .orderBy(asc(performances.startsAt), asc(seatClaims.seatId));
}

type SeatRow = Awaited<ReturnType<typeof selectSeats>>[number];

async function describeSeat(tx: Tx, row: SeatRow): Promise<ClaimedSeat> {
  const { claim, performance, event } = row;
  const hall = await openHall(tx, performance.planHash, performance.overlayHash);
  const place = hall && describePlace(hall.plan, claim.seatId, hall.sold.category);
  if (!place) throw new Error(`performance ${performance.id} has no place ${claim.seatId}`);
  const isSeat = place.kind === "seat";
  const shown = hall.plan.categories.find((its) => its.code === row.categoryCode);
  return {
    performanceId: claim.performanceId,
    seatId: claim.seatId,
    rateId: claim.rateId!,
    priceId: claim.priceId!,
    amountTiyn: row.amountTiyn,
    eventId: event.id,
    vatBasisPoints: event.vatBasisPoints,
    expiresAt: claim.expiresAt,
    labels: {
      event: event.title,
      hall: row.hall,
      section: isSeat ? place.section : place.area.name,
      row: isSeat ? place.row : null,
      seat: isSeat ? place.seat : null,
      category: shown?.name ?? row.categoryName,
      rate: row.rate,
    },
    onSale: {
      performanceId: performance.id,
      status: performance.status,
      eventStatus: event.status,
      saleStartsAt: performance.saleStartsAt,
      saleEndsAt: performance.saleEndsAt,
      startsAt: performance.startsAt,
      timeZone: row.timeZone,
      ageLimit: event.ageLimit,
      maxSeats: mostWith(hall.plan.tables, performance.maxSeatsPerOrder, [claim.seatId]),
    },
  };
}
