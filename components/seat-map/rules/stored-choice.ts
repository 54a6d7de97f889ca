import type { Claimed } from "../types.ts";
import type { AreaChoice, Choice } from "./choice.ts";

/** What survives a reload and the way back: the seats and places that are chosen and not held. */
export function storeChoice({ seats, areas }: Choice): string {
  return JSON.stringify({ seats: seats.map((its) => [its.seat, its.rate]), areas });
}

/** Reads it back; anything odd (an older form, a curious hand) is nothing at all. */
export function readStoredChoice(text: string | null): { seats: Claimed[]; areas: AreaChoice[] } {
  try {
    const stored = JSON.parse(text ?? "null") as { seats: unknown[]; areas: unknown[] };
    const seats = stored.seats.map((entry) => {
      const [seat, rate] = entry as [unknown, unknown];
      if (!Number.isInteger(seat) || typeof rate !== "string") throw new TypeError("not a seat");
      return { seat: seat as number, rate };
    });
    const areas = stored.areas.map((entry) => {
      const { area, rates } = entry as AreaChoice;
      const counts = Object.values(rates);
      if (!Number.isInteger(area) || counts.some((count) => !Number.isInteger(count) || count < 0))
        throw new TypeError("not an area");
      return { area, rates };
    });
    return { seats, areas };
  } catch {
    return { seats: [], areas: [] };
  }
}
