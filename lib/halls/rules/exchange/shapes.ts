import type { PlanShape } from "../plan.ts";

/** A shape of a file in the plan's own centimetres. */
export function moveShape(shape: PlanShape, scale: number, dx: number, dy: number): PlanShape {
  if (scale === 1 && dx === 0 && dy === 0) return shape;
  if ("outline" in shape) {
    const outline = shape.outline.map((value, at) => Math.round(value * scale + (at % 2 === 0 ? dx : dy)));
    return { ...shape, outline };
  }
  const [x, y] = [Math.round(shape.x * scale + dx), Math.round(shape.y * scale + dy)];
  return { ...shape, x, y, size: Math.max(1, shape.size * scale) };
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
