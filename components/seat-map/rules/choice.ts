import type { Claimed } from "../types.ts";

/** Places of a standing area, a number for each rate. */
export type AreaChoice = { area: number; rates: Record<string, number> };

/** What went to somebody else: a seat, or so many (`count`) places of an area; `seat` is minus its id then, to be no seat's. */
export type Lost = Claimed & { count?: number };

/** What a visitor has picked. `seats` and `areas` are only chosen; `held` is in the cart; `lost` went to somebody else. */
export type Choice = { seats: Claimed[]; areas: AreaChoice[]; held: Claimed[]; lost: Lost[] };

export type ChoiceAction =
  | { type: "add"; seats: Claimed[] }
  | { type: "remove"; seats: number[] }
  | { type: "rate"; seat: number; rate: string }
  /** In a change a rate is a ticket: the places of two tickets, each the other's. */
  | { type: "swap"; rates: [string, string] }
  | { type: "area"; area: number; rate: string; count: number }
  /** What was kept over a reload. */
  | { type: "restore"; seats: Claimed[]; areas: AreaChoice[] }
  /** A hold succeeded for these; `held` is all that the cart has now, places of areas among it, where the server said so. */
  | { type: "held"; seats: number[]; areas: number[]; held: Claimed[] | null }
  | { type: "freed"; seats: number[] }
  | { type: "lost"; seats: number[] }
  /** The latest status: what was chosen and is no longer free is lost; held seats whose time is over are only chosen again. */
  | {
      type: "status";
      isFree: (seat: number) => boolean;
      isOver: (seat: number) => boolean;
      placesLeft: (area: number) => number;
    }
  | { type: "replace"; lost: number; by: number }
  | { type: "dismiss" };

export const emptyChoice: Choice = { seats: [], areas: [], held: [], lost: [] };

/** Seats and places chosen or held: what the limit of an order counts. */
export function countChosen(choice: Choice): number {
  return countNew(choice) + choice.held.length;
}

/** Seats and places that are chosen and not held yet: what the button holds. */
export function countNew(choice: Choice): number {
  return choice.areas.reduce((sum, area) => sum + areaCount(area), choice.seats.length);
}

export function areaCount(area: AreaChoice): number {
  return Object.values(area.rates).reduce((sum, count) => sum + count, 0);
}

/** In a change a rate is a ticket: whether it has its new seat, or place of an area, already. */
export const isPlaced = ({ seats, areas }: Choice, ticket: string): boolean =>
  seats.some(({ rate }) => rate === ticket) || areas.some(({ rates }) => rates[ticket]);

const without = <C extends Claimed>(claims: C[], seats: readonly number[]) =>
  claims.filter((its) => !seats.includes(its.seat));

function withArea(areas: AreaChoice[], area: number, rate: string, count: number): AreaChoice[] {
  const found = areas.find((its) => its.area === area) ?? { area, rates: {} };
  const next = { area, rates: { ...found.rates, [rate]: count } };
  const others = areas.filter((its) => its.area !== area);
  return areaCount(next) > 0 ? [...others, next] : others;
}

/** The next choice. Same action on the same choice, same answer: no time, no randomness, no requests. */
export function reduceChoice(choice: Choice, action: ChoiceAction): Choice {
  switch (action.type) {
    case "add": {
      const known = [...choice.seats, ...choice.held].map((its) => its.seat);
      const fresh = without(action.seats, known);
      return {
        ...choice,
        seats: [...choice.seats, ...fresh],
        lost: without(
          choice.lost,
          fresh.map((its) => its.seat),
        ),
      };
    }
    case "remove":
      return { ...choice, seats: without(choice.seats, action.seats) };
    case "rate": {
      const seats = choice.seats.map((its) =>
        its.seat === action.seat ? { ...its, rate: action.rate } : its,
      );
      return { ...choice, seats };
    }
    case "swap": {
      const swapped = (rate: string) => action.rates[action.rates.indexOf(rate) ^ 1] ?? rate;
      return {
        ...choice,
        seats: choice.seats.map(({ seat, rate }) => ({ seat, rate: swapped(rate) })),
        areas: choice.areas.map(({ area, rates }) => ({
          area,
          rates: Object.fromEntries(Object.entries(rates).map(([rate, count]) => [swapped(rate), count])),
        })),
      };
    }
    case "area":
      return { ...choice, areas: withArea(choice.areas, action.area, action.rate, action.count) };
    case "restore":
      return {
        ...choice,
        seats: without(
          action.seats,
          choice.held.map((its) => its.seat),
        ),
        areas: action.areas.filter((area) => areaCount(area) > 0),
      };
    case "held": {
      const won = choice.seats.filter((its) => action.seats.includes(its.seat));
      const areas = choice.areas.filter((its) => !action.areas.includes(its.area));
      const held = action.held ?? [...choice.held, ...won];
      return { ...choice, seats: without(choice.seats, action.seats), areas, held };
    }
    case "freed":
      return { ...choice, held: without(choice.held, action.seats) };
    case "lost":
      return lose(choice, action.seats);
    case "status": {
      choice = losePlaces(choice, action.placesLeft);
      const expired = choice.held.filter((its) => action.isOver(its.seat));
      const gone = choice.seats.filter((its) => !action.isFree(its.seat)).map((its) => its.seat);
      if (expired.length === 0) return gone.length === 0 ? choice : lose(choice, gone);
      const held = without(
        choice.held,
        expired.map((its) => its.seat),
      );
      return lose({ ...choice, held, seats: [...choice.seats, ...expired] }, gone);
    }
    case "replace": {
      const lost = choice.lost.find((its) => its.seat === action.lost);
      if (!lost) return choice;
      const next = reduceChoice(choice, { type: "add", seats: [{ seat: action.by, rate: lost.rate }] });
      return { ...next, lost: without(next.lost, [action.lost]) };
    }
    case "dismiss":
      return { ...choice, lost: [] };
  }
}

function lose(choice: Choice, seats: readonly number[]): Choice {
  const lost = choice.seats.filter((its) => seats.includes(its.seat));
  if (lost.length === 0) return choice;
  return { ...choice, seats: without(choice.seats, seats), lost: [...without(choice.lost, seats), ...lost] };
}

/** Takes out the places of areas that are no longer left, those at the last rates first. */
function losePlaces(choice: Choice, placesLeft: (area: number) => number): Choice {
  const lost: Lost[] = [];
  const areas = choice.areas.map((its) => {
    let left = placesLeft(its.area);
    const over = areaCount(its) - left;
    if (over <= 0) return its;
    const before = choice.lost.find(({ seat }) => seat === -its.area)?.count ?? 0;
    lost.push({ seat: -its.area, rate: "", count: before + over });
    const rates = { ...its.rates };
    for (const rate in rates) {
      rates[rate] = Math.min(rates[rate]!, left);
      left -= rates[rate];
    }
    return { ...its, rates };
  });
  if (lost.length === 0) return choice;
  const others = without(
    choice.lost,
    lost.map((its) => its.seat),
  );
  return { ...choice, areas: areas.filter(areaCount), lost: [...others, ...lost] };
}
