import type { PlanSeat } from "../../plan.ts";
import { distanceOf } from "../coordinates.ts";
import { mapRows } from "../sharing.ts";
import type { Mend } from "./mend.ts";

/** As in the check of a plan: neighbours further apart than so many usual gaps have an aisle between them. */
const widestGap = 4;

/** Ends a segment where the next seat is too far away to be a neighbour. */
export const mendNeighbours: Mend = (draft, note) => {
  const gaps = draft.plan.sections.flatMap((section) =>
    section.rows.flatMap((row) => row.segments.flatMap(gapsOf)),
  );
  const usual = gaps.sort((one, other) => one - other)[gaps.length >> 1] ?? 0;
  const plan = mapRows(draft.plan, (row) => {
    if (!row.segments.some((segment) => gapsOf(segment).some((gap) => gap > usual * widestGap))) return row;
    const segments = row.segments.flatMap((segment) => {
      const gaps = gapsOf(segment);
      const parts: PlanSeat[][] = [];
      segment.forEach((seat, at) => {
        const isApart = at > 0 && gaps[at - 1]! > usual * widestGap;
        if (isApart) note("NEIGHBOURS_APART");
        if (at === 0 || isApart) parts.push([]);
        parts.at(-1)!.push(seat);
      });
      return parts;
    });
    return { ...row, segments };
  });
  return plan === draft.plan ? draft : { ...draft, plan };
};

const gapsOf = (segment: readonly PlanSeat[]) =>
  segment.slice(1).map((seat, at) => distanceOf(seat, segment[at]!));
