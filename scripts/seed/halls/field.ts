import type { PlanShape } from "#lib/halls/rules/plan.ts";
import { fieldName } from "./words.ts";

type Point = { x: number; y: number };

const rectangle = (left: number, top: number, width: number, height: number) =>
  [left, top, left + width, top, left + width, top + height, left, top + height].map(Math.round);

/** A closed line with round ends left and right: a running track, a circle when it has no straight part. */
export function oval({ x, y }: Point, straightHalf: number, radius: number): number[] {
  const end = (side: 1 | -1) =>
    Array.from({ length: 37 }, (_, at) => {
      const angle = (at * 5 - 90) * (Math.PI / 180);
      return [x + side * (straightHalf + radius * Math.cos(angle)), y + side * radius * Math.sin(angle)];
    });
  return [...end(1), ...end(-1)].flat().map(Math.round);
}

/** A football pitch of 105 by 68 metres with its lines. */
export function footballPitch({ x, y }: Point): PlanShape[] {
  const lines = [
    rectangle(x - 5250, y - 3400, 5250, 6800),
    oval({ x, y }, 0, 915),
    rectangle(x - 5250, y - 2016, 1650, 4032),
    rectangle(x + 3600, y - 2016, 1650, 4032),
    rectangle(x - 5250, y - 916, 550, 1832),
    rectangle(x + 4700, y - 916, 550, 1832),
  ];
  return [
    { kind: "field", outline: rectangle(x - 5250, y - 3400, 10_500, 6800) },
    ...lines.map((outline): PlanShape => ({ kind: "wall", outline })),
    { kind: "text", x: x - 2400, y, size: 420, label: fieldName },
  ];
}
