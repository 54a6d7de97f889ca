import { canCount, type LabelStyle, labelSequence } from "./labels.ts";
import type { Point } from "./types.ts";

/**
 * Left and right are those of who sits there and looks at the focal point. `left` counts from the left end, `right` from the right
 * one; `odd-even` gives odd numbers from the left end and even ones from the right end; `middle-odd-right` gives odd ones to the
 * right and even ones to the left of the hall's middle, both growing outwards, `middle-odd-left` the other way round; `middle`
 * counts outwards from the row's middle, right and left in turns.
 */
export type SeatScheme = "left" | "right" | "odd-even" | "middle-odd-right" | "middle-odd-left" | "middle";

export type SeatNumbering = {
  scheme: SeatScheme;
  start?: number;
  step?: number;
  style?: LabelStyle;
  skip?: readonly string[];
};

/** The labels of a row's seats in the row's order, each once; null when it cannot be counted so. */
export function seatLabels(seats: readonly Point[], focal: Point, numbering: SeatNumbering): string[] | null {
  const { scheme, style = "number", start = 1, step = 1, skip } = numbering;
  if (!canCount(style, start, step)) return null;
  const row = asSeenFromSeats(seats, focal);
  const labels = new Array<string>(seats.length);
  const count = (places: readonly number[], first: number, by: number) => {
    const next = labelSequence(style, first, by, skip);
    for (const place of places) labels[row.order[place]!] = next();
  };
  const places = seats.map((_, place) => place);
  if (scheme === "left") count(places, start, step);
  else if (scheme === "right") count(places.toReversed(), start, step);
  else if (scheme === "middle") count(outwards(seats.length), start, step);
  else {
    const split = scheme === "odd-even" ? Math.ceil(seats.length / 2) : row.split;
    const [left, right] = [places.slice(0, split), places.slice(split)];
    const [odd, even] = {
      "odd-even": [left, right.toReversed()],
      "middle-odd-right": [right, left.toReversed()],
      "middle-odd-left": [left.toReversed(), right],
    }[scheme];
    count(odd!, start, step * 2);
    count(even!, start + step, step * 2);
  }
  return labels;
}

type SeenRow = {
  /** For each place from the left its index in the row. */
  order: number[];
  /** The first place right of the middle. */
  split: number;
};

function asSeenFromSeats(seats: readonly Point[], focal: Point): SeenRow {
  const indexes = seats.map((_, index) => index);
  if (seats.length < 2) return { order: indexes, split: 0 };
  const [first, last] = [seats[0]!, seats.at(-1)!];
  const ahead = { x: last.x - first.x, y: last.y - first.y };
  const [lookX, lookY] = [focal.x - (first.x + last.x) / 2, focal.y - (first.y + last.y) / 2];
  // Facing (lookX, lookY) with y downwards, the right hand points to (-lookY, lookX).
  const turned = ahead.y * lookX - ahead.x * lookY;
  const along = Math.hypot(ahead.x, ahead.y) || 1;
  // A row that points at the stage has no left; it is counted as it lies.
  const isReversed = turned < -0.05 * along * Math.hypot(lookX, lookY);
  const order = isReversed ? indexes.toReversed() : indexes;
  const sign = isReversed ? -1 / along : 1 / along;
  // The first seat that does not lie left of the line from the stage; a row aside of it is halved.
  const right = order.findIndex((index) => {
    const seat = seats[index]!;
    return ((seat.x - focal.x) * ahead.x + (seat.y - focal.y) * ahead.y) * sign > -1;
  });
  return { order, split: right > 0 ? right : Math.floor(seats.length / 2) };
}

/** Places by their nearness to the row's middle, right before left. */
function outwards(count: number): number[] {
  const middle = (count - 1) / 2;
  return Array.from({ length: count }, (_, place) => place).sort(
    (one, other) => Math.abs(one - middle) - Math.abs(other - middle) || other - one,
  );
}
