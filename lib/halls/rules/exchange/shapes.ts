import type { PlanShape } from "../plan.ts";
import { planLimits } from "../plan-schema.ts";

/** How a file's own lengths become the plan's centimetres. */
export type Move = { scale: number; dx: number; dy: number };

const within = (value: number) => Math.max(-planLimits.reach, Math.min(planLimits.reach, Math.round(value)));

export const movePoint = ({ x, y }: { x: number; y: number }, { scale, dx, dy }: Move) => ({
  x: within(x * scale + dx),
  y: within(y * scale + dy),
});

export const moveLength = (length: number, { scale }: Move) =>
  Math.min(planLimits.reach, Math.max(1, length * scale));

export function moveOutline(outline: number[], { scale, dx, dy }: Move): number[] {
  return outline.map((value, at) => within(value * scale + (at % 2 === 0 ? dx : dy)));
}

/** A shape of a file in the plan's own centimetres. */
export function moveShape(shape: PlanShape, move: Move): PlanShape {
  if (move.scale === 1 && move.dx === 0 && move.dy === 0) return shape;
  if ("outline" in shape) return { ...shape, outline: moveOutline(shape.outline, move) };
  return { ...shape, ...movePoint(shape, move), size: moveLength(shape.size, move) };
}

/** Points round an ellipse. */
export function ellipse(x: number, y: number, rx: number, ry: number): number[] {
  return Array.from({ length: 24 }, (_, at) => {
    const angle = (at / 24) * 2 * Math.PI;
    return [x + rx * Math.cos(angle), y + ry * Math.sin(angle)];
  }).flat();
}

/** An outline turned clockwise about a point, in degrees. */
export function turned(outline: number[], x: number, y: number, degrees: number): number[] {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return Array.from({ length: outline.length / 2 }, (_, at) => {
    const [px, py] = [outline[at * 2]! - x, outline[at * 2 + 1]! - y];
    return [x + px * cos - py * sin, y + px * sin + py * cos];
  }).flat();
}
