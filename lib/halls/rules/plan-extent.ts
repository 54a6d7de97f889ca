import { type Loose, listOf, looseOf } from "./plan-reading.ts";
import { planLimits } from "./plan-schema.ts";

export type PlacedPart = { path: string; points: { x: unknown; y: unknown }[] };

const lists = ["areas", "tables", "shapes"] as const;

/**
 * What has a place in a plan beside its seats, one after the other. Outlines of sections are left out: they follow the seats at a
 * distance, also past the hall's edge. So are lists without end, which are a fault by themselves.
 */
export function* placedParts(plan: Loose): Generator<PlacedPart> {
  for (const name of lists) {
    const parts = listOf(plan[name]);
    if (parts.length > planLimits[name]) continue;
    for (let at = 0; at < parts.length; at++)
      yield { path: `${name}.${at}`, points: pointsOf(looseOf(parts[at])) };
  }
  yield { path: "focal", points: pointsOf(looseOf(plan.focal)) };
}

function pointsOf({ outline, x, y }: Loose): { x: unknown; y: unknown }[] {
  const numbers = listOf(outline);
  if (numbers.length === 0) return [{ x, y }];
  if (numbers.length > planLimits.outlineNumbers) return [];
  return Array.from({ length: numbers.length >> 1 }, (_, at) => ({
    x: numbers[at * 2],
    y: numbers[at * 2 + 1],
  }));
}
