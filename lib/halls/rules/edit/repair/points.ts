import type { Plan, PlanRow, PlanSeat } from "../../plan.ts";
import { tidy } from "../coordinates.ts";
import { usualPitch } from "../row-form.ts";
import { mapRowSeats, mapRows, withParts } from "../sharing.ts";
import type { Point } from "../types.ts";
import { isPlace, type Mend, type Note } from "./mend.ts";

/** Seats without a place get one beside their neighbour, and of seats on one point the later ones step aside. */
export const mendPoints: Mend = (draft, note) => {
  const focal = {
    x: isPlace(draft.plan.focal.x) ? draft.plan.focal.x : 0,
    y: isPlace(draft.plan.focal.y) ? draft.plan.focal.y : 0,
  };
  if (focal.x !== draft.plan.focal.x || focal.y !== draft.plan.focal.y) note("BAD_COORDINATE");
  const placed = mapRows(withParts(draft.plan, { focal: withParts(draft.plan.focal, focal) }), (row) =>
    placeSeats(row, note),
  );
  const plan = pushApart(placed, note);
  return plan === draft.plan ? draft : { ...draft, plan };
};

function placeSeats(row: PlanRow, note: Note): PlanRow {
  let last: Point | null = null;
  return mapRowSeats(row, (seat) => {
    const isSound = isPlace(seat.x) && isPlace(seat.y);
    if (!isSound) note("BAD_COORDINATE");
    const placed: PlanSeat = isSound ? seat : { ...seat, x: (last?.x ?? 0) + usualPitch, y: last?.y ?? 0 };
    last = placed;
    return placed;
  });
}

function pushApart(plan: Plan, note: Note): Plan {
  const taken = new Set<string>();
  return mapRows(plan, (row) => {
    const step = halfPitch(row);
    return mapRowSeats(row, (seat) => {
      const free = freePoint(seat, step, taken);
      taken.add(keyOf(free));
      if (free === seat) return seat;
      note("SAME_POINT");
      return { ...seat, ...free };
    });
  });
}

const keyOf = ({ x, y }: Point) => `${Math.round(x)} ${Math.round(y)}`;

/** Half a pitch along the row and, should somebody be there already, half a pitch further. */
function freePoint(seat: PlanSeat, step: Point, taken: ReadonlySet<string>): Point {
  let free: Point = seat;
  for (let far = 1; taken.has(keyOf(free)); far++)
    free = { x: tidy(seat.x + far * step.x), y: tidy(seat.y + far * step.y) };
  return free;
}

function halfPitch(row: PlanRow): Point {
  const seats = row.segments.flat();
  const gaps = seats.slice(1).map((seat, at) => ({ x: seat.x - seats[at]!.x, y: seat.y - seats[at]!.y }));
  const apart = gaps.filter(({ x, y }) => Math.hypot(x, y) >= 4);
  const usual = apart.toSorted((one, other) => Math.hypot(one.x, one.y) - Math.hypot(other.x, other.y));
  const pitch = usual[usual.length >> 1] ?? { x: usualPitch, y: 0 };
  return { x: pitch.x / 2, y: pitch.y / 2 };
}
