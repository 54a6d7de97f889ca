import type { EventKind } from "#db/schema/events.ts";
import { type Day, daysOfChip, isDay, type When, whenChips } from "./days.ts";

export const eventKinds = [
  "concert",
  "theatre",
  "sport",
  "children",
  "conference",
] as const satisfies readonly EventKind[];

/** What somebody looks for; all of it stands in the address. `date` and `when` exclude each other. */
export type EventFilters = {
  q: string;
  when: When | null;
  date: Day | null;
  kind: EventKind | null;
  venue: string | null;
  page: number;
};

export const noFilters: EventFilters = { q: "", when: null, date: null, kind: null, venue: null, page: 1 };

const longestQuery = 100;
const mostPages = 1_000;
const slugForm = /^[a-z0-9-]{1,64}$/;

/** Reads filters from an address; what makes no sense there is as if it were not there. */
export function readFilters(params: Record<string, string | string[] | undefined>): EventFilters {
  const one = (name: string) => {
    const value = params[name];
    return (Array.isArray(value) ? value[0] : value)?.trim() ?? "";
  };
  const date = isDay(one("date")) ? one("date") : null;
  const page = Number(one("page"));
  return {
    q: one("q").slice(0, longestQuery),
    when: date ? null : (whenChips.find((chip) => chip === one("when")) ?? null),
    date,
    kind: eventKinds.find((kind) => kind === one("kind")) ?? null,
    venue: slugForm.test(one("venue")) ? one("venue") : null,
    page: Number.isInteger(page) && page >= 1 && page <= mostPages ? page : 1,
  };
}

/** The address's query for filters, with some of them changed; changing one goes back to the first page. */
export function filtersQuery(filters: EventFilters, change: Partial<EventFilters> = {}): string {
  const next = { ...filters, page: 1, ...change };
  if (change.date) next.when = null;
  if (change.when) next.date = null;
  const query = new URLSearchParams();
  for (const name of ["q", "when", "date", "kind", "venue"] as const) {
    const value = next[name];
    if (value) query.set(name, value);
  }
  if (next.page > 1) query.set("page", String(next.page));
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}

/** Tells whether anything but the page is chosen. */
export function hasFilters(filters: EventFilters): boolean {
  return filtersQuery(filters) !== "";
}

/** What filters ask of one performance. */
export type FilterFacts = { eventId: string; kind: EventKind; venue: string; day: Day };

type Dimension = "time" | "kind" | "venue";

function fits(facts: FilterFacts, filters: EventFilters, today: Day, leaveOut?: Dimension): boolean {
  if (leaveOut !== "kind" && filters.kind && facts.kind !== filters.kind) return false;
  if (leaveOut !== "venue" && filters.venue && facts.venue !== filters.venue) return false;
  if (leaveOut === "time") return true;
  if (filters.date) return facts.day === filters.date;
  if (!filters.when) return true;
  const { first, last } = daysOfChip(filters.when, today);
  return facts.day >= first && facts.day <= last;
}

/** The performances that filters let through. */
export function filterPerformances<F extends FilterFacts>(
  all: readonly F[],
  filters: EventFilters,
  today: Day,
): F[] {
  return all.filter((facts) => fits(facts, filters, today));
}

export type FilterCounts = {
  when: Record<When, number>;
  kind: Record<EventKind, number>;
  venue: Record<string, number>;
};

/** How many events each choice would show, with the other filters as they are. */
export function countFilters(all: readonly FilterFacts[], filters: EventFilters, today: Day): FilterCounts {
  const events = (leaveOut: Dimension, accept: (facts: FilterFacts) => boolean) =>
    new Set(all.filter((its) => fits(its, filters, today, leaveOut) && accept(its)).map((its) => its.eventId))
      .size;
  const inDays = (when: When) => {
    const { first, last } = daysOfChip(when, today);
    return events("time", ({ day }) => day >= first && day <= last);
  };
  const venues = [...new Set(all.map(({ venue }) => venue))];
  return {
    when: { today: inDays("today"), tomorrow: inDays("tomorrow"), weekend: inDays("weekend") },
    kind: Object.fromEntries(
      eventKinds.map((kind) => [kind, events("kind", (its) => its.kind === kind)]),
    ) as Record<EventKind, number>,
    venue: Object.fromEntries(venues.map((venue) => [venue, events("venue", (its) => its.venue === venue)])),
  };
}
