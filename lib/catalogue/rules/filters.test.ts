import { expect, it } from "vitest";
import {
  countFilters,
  type FilterFacts,
  filterPerformances,
  filtersQuery,
  hasFilters,
  noFilters,
  readFilters,
} from "./filters.ts";

const today = "2026-11-27";
const showing = (eventId: string, kind: FilterFacts["kind"], venue: string, day: string): FilterFacts => ({
  eventId,
  kind,
  venue,
  day,
});
const all = [
  showing("abai", "theatre", "abai-theatre", "2026-11-27"),
  showing("abai", "theatre", "abai-theatre", "2026-11-28"),
  showing("jazz", "concert", "abai-theatre", "2026-11-28"),
  showing("derby", "sport", "spartak", "2026-11-29"),
];

it("reads what an address says and passes over what makes no sense", () => {
  expect(readFilters({ q: " абай ", when: "today", kind: "theatre", venue: "spartak", page: "2" })).toEqual({
    ...noFilters,
    q: "абай",
    when: "today",
    kind: "theatre",
    venue: "spartak",
    page: 2,
  });
  const nonsense = { when: "never", kind: "__proto__", venue: "../etc", page: "1e9", date: "2026-02-30" };
  expect(readFilters(nonsense)).toEqual(noFilters);
  expect(readFilters({ q: ["a", "b"], page: "-1" })).toEqual({ ...noFilters, q: "a" });
});

it("writes an address that reads back as the same filters, without what is not chosen", () => {
  const filters = { ...noFilters, q: "қыз & жібек", kind: "theatre" as const, page: 3 };
  const query = filtersQuery(filters, { page: 3 });
  expect(readFilters(Object.fromEntries(new URLSearchParams(query)))).toEqual(filters);
  expect(filtersQuery(noFilters)).toBe("");
  expect(hasFilters(noFilters)).toBe(false);
});

it("goes back to the first page when a filter changes, and lets a day and a chip exclude each other", () => {
  const filters = { ...noFilters, when: "today" as const, page: 4 };
  expect(filtersQuery(filters, { kind: "sport" })).toBe("?when=today&kind=sport");
  expect(filtersQuery(filters, { date: "2026-12-01" })).toBe("?date=2026-12-01");
  expect(filtersQuery({ ...noFilters, date: "2026-12-01" }, { when: "today" })).toBe("?when=today");
});

it("counts events, not dates, each choice with the other filters as they are", () => {
  const counts = countFilters(all, noFilters, today);
  expect(counts.when).toEqual({ today: 1, tomorrow: 2, weekend: 3 });
  expect(counts.kind).toMatchObject({ theatre: 1, concert: 1, sport: 1, conference: 0 });
  const inTheatre = countFilters(all, { ...noFilters, venue: "abai-theatre", when: "weekend" }, today);
  expect(inTheatre.venue).toEqual({ "abai-theatre": 2, spartak: 1 });
  expect(inTheatre.kind).toMatchObject({ theatre: 1, concert: 1, sport: 0 });
});

it("shows exactly as many events as the count on a chip promised", () => {
  const counts = countFilters(all, noFilters, today);
  for (const when of ["today", "tomorrow", "weekend"] as const) {
    const shown = filterPerformances(all, { ...noFilters, when }, today);
    expect(new Set(shown.map(({ eventId }) => eventId)).size).toBe(counts.when[when]);
  }
});
