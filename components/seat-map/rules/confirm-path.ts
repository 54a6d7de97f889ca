import { type AreaLine, formFields, type SeatChange } from "../types.ts";
import type { Choice } from "./choice.ts";

/**
 * Where a change is looked at once more and confirmed: seats and tickets in the same order; any place of an area stands for the
 * area. Loaded when it is needed.
 */
export function confirmPath(change: SeatChange, { seats, areas }: Choice, lines: AreaLine[]): string {
  const query = new URLSearchParams(change.fields.filter(([name]) => name !== "ticket"));
  const move = (seat: number, ticket: string) => {
    query.append(formFields.seat, String(seat));
    query.append("ticket", ticket);
  };
  for (const { seat, rate } of seats) move(seat, rate);
  for (const { area, rates } of areas) {
    const place = lines.find(({ id }) => id === area)?.firstPlace;
    for (const [ticket, count] of Object.entries(rates)) if (place && count > 0) move(place, ticket);
  }
  return `${change.confirmUrl}?${query}`;
}
