import type { PlanTable } from "#lib/halls/rules/plan.ts";
import type { Claimed } from "../types.ts";
import type { AreaChoice } from "./choice.ts";
import type { BestWish } from "./filter.ts";

/** One request of the hold address without its key, and what of the choice it holds. */
export type HoldWish = { body: HoldBody; seats: number[]; area: number | null };
export type HoldBody =
  | { seats: Claimed[] }
  | { area: { id: number; rates: Record<string, number> } }
  | { best: BestWish };

/** The requests that hold a choice: the seats together, but each table that is sold whole and each standing area by itself. */
export function holdWishes(seats: Claimed[], areas: AreaChoice[], tables: readonly PlanTable[]): HoldWish[] {
  const wishes: HoldWish[] = [];
  const hold = (its: Claimed[]) =>
    wishes.push({ body: { seats: its }, seats: its.map(({ seat }) => seat), area: null });
  let rest = seats;
  for (const table of tables.filter((its) => its.whole)) {
    const at = rest.filter((its) => table.seats.includes(its.seat));
    if (at.length === 0) continue;
    rest = rest.filter((its) => !table.seats.includes(its.seat));
    hold(at);
  }
  if (rest.length > 0) hold(rest);
  for (const { area, rates } of areas) {
    const wanted = Object.fromEntries(Object.entries(rates).filter(([, count]) => count > 0));
    wishes.push({ body: { area: { id: area, rates: wanted } }, seats: [], area });
  }
  return wishes;
}

/**
 * How a request ended. After `unreachable` nobody knows whether it was done: the same key has to be sent again. `held` is what the
 * cart now has of this performance, null where the answer did not say.
 */
export type HoldAnswer =
  | { kind: "done"; held: Claimed[] | null; step: string | null }
  | { kind: "taken"; seats: number[] }
  | { kind: "refused"; code: string; details: Record<string, string | number> }
  | { kind: "unreachable"; code: string | null };

type Json = Record<string, unknown>;
const asObject = (value: unknown): Json =>
  typeof value === "object" && value !== null ? (value as Json) : {};

/** Reads the server's answer; `body` is whatever JSON it sent, null when it sent none. */
export function readHoldAnswer(status: number, body: unknown): HoldAnswer {
  const { code, seats, cart } = asObject(body);
  if (status >= 200 && status < 300) return { kind: "done", ...readCart(asObject(cart)) };
  if (status >= 500) return { kind: "unreachable", code: typeof code === "string" ? code : null };
  if (status === 409 && Array.isArray(seats)) return { kind: "taken", seats: seats.map(Number) };
  return {
    kind: "refused",
    code: typeof code === "string" ? code : "BAD_INPUT",
    details: plainDetails(body),
  };
}

function readCart({ seats, step }: Json): { held: Claimed[] | null; step: string | null } {
  const held = Array.isArray(seats)
    ? seats.map((entry) => ({ seat: Number(asObject(entry).seat), rate: String(asObject(entry).rate) }))
    : null;
  return { held, step: typeof step === "string" ? step : null };
}

function plainDetails(body: unknown): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(asObject(body)).filter((entry): entry is [string, string | number] =>
      ["string", "number"].includes(typeof entry[1]),
    ),
  );
}
