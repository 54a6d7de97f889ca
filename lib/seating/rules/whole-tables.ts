import type { OpenPlan } from "#lib/halls/rules/open-plan.ts";
import type { PlanTable } from "#lib/halls/rules/plan.ts";

const touched = (tables: readonly PlanTable[], seats: readonly number[]) =>
  tables.filter((table) => table.whole && table.seats.some((seat) => seats.includes(seat)));

/** Seats (by id) with those that come and go together with them: all of each table that is sold whole. */
export function withWholeTables(tables: readonly PlanTable[], seats: readonly number[]): number[] {
  return [...new Set([...seats, ...touched(tables, seats).flatMap((table) => table.seats)])];
}

/** The first table sold whole of which these seats (by id) are some and not all; null: none is in pieces. */
export function tableInPieces(tables: readonly PlanTable[], seats: readonly number[]): PlanTable | null {
  return touched(tables, seats).find((table) => table.seats.some((seat) => !seats.includes(seat))) ?? null;
}

/** How many seats an order with these may come to: a table that is sold whole is sold, however many it seats. */
export function mostWith(tables: readonly PlanTable[], maxSeats: number, seats: readonly number[]): number {
  return Math.max(maxSeats, ...touched(tables, seats).map((table) => table.seats.length));
}

/** The seats, by index, of all tables that are sold whole: nobody is given one of them alone. */
export function wholeTableSeats(plan: OpenPlan): Set<number> {
  return new Set(plan.tables.flatMap((table) => (table.whole ? table.seats.map(plan.indexOf) : [])));
}
