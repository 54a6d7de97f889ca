import type { Tx } from "#db/client.ts";
import { performances } from "#db/schema/performances.ts";
import { prices } from "#db/schema/prices.ts";
import { momentOf } from "#lib/catalogue/rules/days.ts";
import { msPerDay, msPerMinute } from "#lib/clock.ts";
import { tenge } from "#lib/money.ts";
import { rates } from "../data/organizers.ts";
import type { SeedEvent } from "../data/types.ts";
import { timeZone } from "../data/venues.ts";
import type { Showing } from "../season.ts";
import type { SeededHall } from "./halls.ts";
import { seedId } from "./ids.ts";
import { insertNew } from "./rows.ts";

export type SeededPerformance = {
  id: string;
  showing: Showing;
  hall: SeededHall;
  startsAt: Date;
  saleStartsAt: Date;
  saleEndsAt: Date;
};

const usualLeadDays = 100;

/** A showing with the ids and moments that follow from it. */
export function performanceOf(showing: Showing, halls: Map<string, SeededHall>): SeededPerformance {
  const { event, day, time } = showing;
  const startsAt = momentOf(day, time, timeZone);
  return {
    id: seedId.performance(event.slug, day, time),
    showing,
    hall: halls.get(event.hall)!,
    startsAt,
    saleStartsAt: new Date(startsAt.getTime() - (event.saleLeadDays ?? usualLeadDays) * msPerDay),
    saleEndsAt: new Date(startsAt.getTime() + 30 * msPerMinute),
  };
}

/** Writes performances with their prices; those that are there already stay where they are. */
export async function writePerformances(tx: Tx, list: readonly SeededPerformance[]): Promise<void> {
  const rows = list.map(({ id, showing: { event }, hall, startsAt, saleStartsAt, saleEndsAt }) => ({
    id,
    organizerId: seedId.organizer(event.organizer),
    eventId: seedId.event(event.slug),
    hallId: seedId.hall(event.organizer, event.hall),
    venueId: seedId.venue(hall.hall.venue),
    planHash: hall.planHash,
    startsAt,
    doorsAt: new Date(startsAt.getTime() - (hall.plan.seatCount > 1000 ? 90 : 45) * msPerMinute),
    saleStartsAt,
    saleEndsAt,
    maxSeatsPerOrder: event.maxSeatsPerOrder ?? 10,
    capacity: hall.plan.seatCount + hall.plan.areas.reduce((sum, area) => sum + area.capacity, 0),
  }));
  await insertNew(tx, performances, rows, performances.id);
  await insertNew(tx, prices, list.flatMap(pricesOf), prices.id);
}

type Part = { part: string; percent: number; validFrom: Date; validUntil: Date };

/** The parts of a sale's time with their share of the price; they meet and never overlap. */
function partsOf(event: SeedEvent, from: Date, startsAt: Date): Part[] {
  const until = new Date(startsAt.getTime() + msPerDay);
  if (!event.earlyBird) return [{ part: "full", percent: 100, validFrom: from, validUntil: until }];
  const turn = new Date(startsAt.getTime() - event.earlyBird.untilDaysBefore * msPerDay);
  return [
    { part: "early", percent: event.earlyBird.percent, validFrom: from, validUntil: turn },
    { part: "full", percent: 100, validFrom: turn, validUntil: until },
  ];
}

function pricesOf(performance: SeededPerformance) {
  const { id, showing, saleStartsAt, startsAt } = performance;
  const { event } = showing;
  const sold = event.reducedRates === false ? rates.slice(0, 1) : rates;
  return partsOf(event, saleStartsAt, startsAt).flatMap((part) =>
    Object.keys(event.prices).flatMap((category) =>
      sold.map((rate) => ({
        id: seedId.price(id, category, rate.code, part.part),
        organizerId: seedId.organizer(event.organizer),
        performanceId: id,
        categoryId: seedId.category(event.organizer, event.hall, category),
        rateId: seedId.rate(event.organizer, rate.code),
        amountTiyn: amountOf(event, category, rate.percent, part),
        validFrom: part.validFrom,
        validUntil: part.validUntil,
      })),
    ),
  );
}

/** The price that held at a moment of the sale. */
export function priceOf(performance: SeededPerformance, category: string, rateCode: string, at: Date) {
  const { id, showing, saleStartsAt, startsAt } = performance;
  const part = partsOf(showing.event, saleStartsAt, startsAt).find(({ validUntil }) => at < validUntil)!;
  const rate = rates.find(({ code }) => code === rateCode)!;
  return {
    id: seedId.price(id, category, rateCode, part.part),
    amountTiyn: amountOf(showing.event, category, rate.percent, part),
  };
}

/** Prices on posters end in two noughts. */
function amountOf(event: SeedEvent, category: string, ratePercent: number, part: Part): number {
  const exact = (event.prices[category]! * part.percent * ratePercent) / 10_000;
  return tenge(Math.ceil(exact / 100) * 100);
}
