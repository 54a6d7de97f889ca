import type { Point } from "#lib/catalogue/rules/ornament/figure.ts";

export type HornShape = {
  /** Straight part below the curl. */
  stem: number;
  /** Radius of the curl where it leaves the stem. */
  reach: number;
  /** Whole turns: 0.55 a hook, 1.1 a ram's horn, 1.4 rolled in tight. */
  turns: number;
  /** Thickness at the stem. */
  weight: number;
};

export const ramShape: HornShape = { stem: 30, reach: 24, turns: 1.08, weight: 11 };

/** The outline of one horn that stands on (0, 0): up along its left edge, around the tip, back along the right. */
export function hornOutline(shape: HornShape): Point[] {
  const spine = hornSpine(shape);
  const tip = spine.at(-1)!;
  const edge = (angle: number) => (at: SpinePoint) => beside(at, angle, (shape.weight * thickness(at.t)) / 2);
  const cap = [0.25, 0.5, 0.75].map((share) => edge(share * Math.PI)(tip));
  return [...spine.map(edge(0)), ...cap, ...spine.map(edge(Math.PI)).reverse()];
}

type SpinePoint = { x: number; y: number; heading: number; t: number };

/**
 * The middle line of a horn, walked in small steps: straight, then turning ever more tightly. Heading 0 is up.
 * Its first point stands twice, so that the foot keeps its corners when a curve runs through the outline.
 */
function hornSpine({ stem, reach, turns }: HornShape): SpinePoint[] {
  const points: SpinePoint[] = [0, 0, 0.98].map((share) => ({ x: 0, y: -stem * share, heading: 0, t: 0 }));
  const whole = turns * 2 * Math.PI;
  const steps = Math.max(6, Math.round(whole / 0.42));
  let x = 0;
  let y = -stem;
  for (let step = 1; step <= steps; step++) {
    const t = step / steps;
    const middle = ((step - 0.5) / steps) * whole;
    const length = reach * (1 - 0.66 * (t - 0.5 / steps)) * (whole / steps);
    x += Math.sin(middle) * length;
    y -= Math.cos(middle) * length;
    points.push({ x, y, heading: t * whole, t });
  }
  return points;
}

/** Full at the stem, heavier over the bend, slimmer at the tip. */
function thickness(t: number): number {
  return 1 + 0.28 * Math.sin(Math.PI * Math.min(1, t * 1.6)) - 0.3 * t;
}

/** A point beside the spine: angle 0 to its left, a quarter turn ahead of it, a half turn to its right. */
function beside({ x, y, heading }: SpinePoint, angle: number, distance: number): Point {
  const side = -Math.cos(angle) * distance;
  const ahead = Math.sin(angle) * distance;
  return [
    x + Math.cos(heading) * side + Math.sin(heading) * ahead,
    y + Math.sin(heading) * side - Math.cos(heading) * ahead,
  ];
}
