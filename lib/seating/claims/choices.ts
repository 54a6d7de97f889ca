import { DomainError } from "#lib/errors.ts";
import { flagBits } from "#lib/halls/rules/open-plan.ts";
import type { PlanArea } from "#lib/halls/rules/plan.ts";
import { bestArea } from "../rules/best-area.ts";
import { type BestStep, chooseSeats } from "../rules/best-available.ts";
import { type HoldRequest, spreadRates } from "../rules/request.ts";
import { mostWith, tableInPieces } from "../rules/whole-tables.ts";
import { type CardPrice, findPrice, priceNow, type SaleCard, unpricedNow } from "../sale-card.ts";
import type { Ask, AskedSeat } from "./decide.ts";
import { singlesNow } from "./singles-now.ts";
import type { Taken } from "./taken.ts";

type BestWish = NonNullable<HoldRequest["best"]>;

/**
 * Turns what was asked into seats with their prices, or into a choice made inside the claim. Refuses with a code per fault.
 * `noSingles`: whether named seats may not leave one single.
 */
export function askFrom(request: HoldRequest, card: SaleCard, noSingles: boolean, now: Date): Ask {
  if (request.seats) return named(request.seats, card, noSingles, now);
  if (request.area) return fromArea(request.area, card, now);
  if (request.table) return fromTable(request.table, card, now);
  return best(request.best!, card, now);
}

function assertCount(count: number, card: SaleCard, seats: number[] = []): void {
  if (count < 1) throw new DomainError("BAD_QUANTITY");
  if (count > mostWith(card.hall.plan.tables, card.maxSeats, seats))
    throw new DomainError("TOO_MANY_SEATS", { limit: card.maxSeats });
}

function named(seats: { seat: number; rate: string }[], card: SaleCard, noSingles: boolean, now: Date): Ask {
  const ids = new Set(seats.map((asked) => asked.seat));
  if (ids.size !== seats.length) throw new DomainError("SEAT_TWICE");
  assertCount(seats.length, card, [...ids]);
  const asked = seats.map(({ seat, rate }) => seatAt(card, seat, rate, now));
  const table = tableInPieces(card.hall.plan.tables, [...ids]);
  if (table) throw new DomainError("TABLE_WHOLE", { table: table.label });
  const singles = noSingles ? singlesNow(card, [...ids], now) : null;
  return { kind: "named", seats: asked, singles };
}

/** A seat of this hall with its price at a rate now; places of standing areas are not chosen by number. */
function seatAt(card: SaleCard, seatId: number, rate: string, now: Date): AskedSeat {
  const { plan, sold } = card.hall;
  const index = plan.indexOf(seatId);
  if (index < 0) throw new DomainError("BAD_SEAT", { seat: seatId });
  const price = priceNow(card, plan.categories[sold.category[index]!]!.code, rate, now);
  return { seatId, rateId: price.rateId, priceId: price.id };
}

function fromArea(asked: { id: number; rates: Record<string, number> }, card: SaleCard, now: Date): Ask {
  const area = card.hall.plan.areas.find((its) => its.id === asked.id);
  if (!area) throw new DomainError("BAD_SEAT", { area: asked.id });
  const rates = spreadRates(asked.rates, card.rateCodes);
  assertCount(rates.length, card);
  const prices = rates.map((rate) => priceNow(card, area.category, rate, now));
  const capacity = capacityOf(area, card);
  return {
    kind: "choice",
    count: rates.length,
    range: [area.firstPlace, area.firstPlace + capacity - 1],
    choose: (taken) => {
      const free = freePlaces(area, card, taken);
      return free.length < prices.length ? null : { seats: anyOf(free, prices) };
    },
  };
}

const capacityOf = (area: PlanArea, card: SaleCard) => card.hall.sold.capacities.get(area.id) ?? 0;

/** The places of an area that nobody has, of as many as the performance sells. */
export function freePlaces(area: PlanArea, card: SaleCard, taken: Pick<Taken, "has">): number[] {
  const free: number[] = [];
  const end = area.firstPlace + capacityOf(area, card);
  for (let id = area.firstPlace; id < end; id++) if (!taken.has(id)) free.push(id);
  return free;
}

/** As many of the free places as there are prices; from where on differs between buyers. */
function anyOf(free: number[], prices: CardPrice[]): AskedSeat[] {
  const start = Math.floor(Math.random() * free.length);
  return prices.map((price, at) => ({
    seatId: free[(start + at) % free.length]!,
    rateId: price.rateId,
    priceId: price.id,
  }));
}

function fromTable(asked: { id: number; rates: Record<string, number> }, card: SaleCard, now: Date): Ask {
  const table = card.hall.plan.tables.find((its) => its.id === asked.id);
  if (!table) throw new DomainError("BAD_SEAT", { table: asked.id });
  const rates = spreadRates(asked.rates, card.rateCodes);
  if (rates.length !== table.seats.length) throw new DomainError("TABLE_WHOLE", { table: table.label });
  assertCount(rates.length, card, table.seats);
  const seats = table.seats.map((seat, index) => seatAt(card, seat, rates[index]!, now));
  return { kind: "named", seats, singles: null };
}

/**
 * The best seats together, or places of a standing area where no seats are left: decided on the server from the state read for the
 * claim, varied between simultaneous buyers.
 */
function best(asked: BestWish, card: SaleCard, now: Date): Ask {
  const { plan, sold } = card.hall;
  const rates = spreadRates(asked.rates, card.rateCodes);
  assertCount(rates.length, card);
  const unknown = rates.find((rate) => !card.rateCodes.includes(rate));
  if (unknown !== undefined) throw new DomainError("RATE_UNKNOWN", { rate: unknown });
  const allowed = allowedCategories(asked, rates, card, now);
  if (allowed.size === 0) throw new DomainError("NOT_ENOUGH_PLACES");
  const flags = {
    any: 0,
    all:
      (asked.hearingLoop ? flagBits["hearing-loop"] : 0) |
      (asked.liftUpArmrest ? flagBits["lift-up-armrest"] : 0),
    none: asked.clearView ? flagBits["restricted-view"] : 0,
  };
  // What is asked of a seat no standing place has.
  const isSeatWish = asked.accessible || flags.all > 0 || flags.none > 0;
  const standing = (already: Taken) => {
    const area = bestArea(plan, allowed, (its) => freePlaces(its, card, already).length >= rates.length);
    if (!area) return null;
    const prices = rates.map((rate) => priceNow(card, area.category, rate, now));
    return { seats: anyOf(freePlaces(area, card, already), prices), step: "f" satisfies BestStep };
  };
  const unpriced = unpricedNow(card, now);
  const choose = (already: Taken) => {
    const taken = sold.category.map((category) => Number(unpriced.has(category)));
    already.each((id) => {
      const index = plan.indexOf(id);
      if (index >= 0) taken[index] = 1;
    });
    const found = chooseSeats({
      plan,
      category: sold.category,
      taken,
      count: rates.length,
      allowedCategories: allowed,
      accessible: asked.accessible ?? false,
      flags,
      salt: Math.floor(Math.random() * 2 ** 31),
      avoidOrphans: card.orphanRule,
    });
    if (!found) return isSeatWish ? null : standing(already);
    const seats = found.indexes.map((index, at) => seatAt(card, plan.ids[index]!, rates[at]!, now));
    return { seats, step: found.step };
  };
  return { kind: "choice", count: rates.length, range: [0, 4_294_967_295], choose };
}

/** The categories, by index, that are wished for and sold now at each of the rates for no more than the limit. */
function allowedCategories(asked: BestWish, rates: string[], card: SaleCard, now: Date): Set<number> {
  const limitTiyn = asked.maxPrice === undefined ? Number.POSITIVE_INFINITY : asked.maxPrice * 100;
  const allowed = new Set<number>();
  card.hall.plan.categories.forEach(({ code }, index) => {
    if (asked.category !== undefined && asked.category !== code) return;
    const prices = rates.map((rate) => findPrice(card, code, rate, now));
    if (prices.every((price) => price && price.amountTiyn <= limitTiyn)) allowed.add(index);
  });
  return allowed;
}
