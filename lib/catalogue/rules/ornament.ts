import {
  around,
  circle,
  type Figure,
  mirrored,
  moved,
  type Point,
  polygon,
  transposed,
  turned,
} from "#lib/catalogue/rules/ornament/figure.ts";
import { type HornShape, hornOutline, ramShape } from "#lib/catalogue/rules/ornament/horn.ts";

export { type Figure, moved, pathOf, scaled, turned } from "#lib/catalogue/rules/ornament/figure.ts";
export { type HornShape, ramShape } from "#lib/catalogue/rules/ornament/horn.ts";

/**
 * Kazakh ornament as geometry of ours: қошқар мүйіз (ram's horns) and its kin. Each function gives a figure about
 * 100 units large; `pathOf` makes a path of it. Pure, so that the server, the browser and a printer draw the same.
 */

/** Сыңар мүйіз: one horn, its stem standing on (0, 0), growing upwards and rolling in to the right. */
export function horn(shape: HornShape = ramShape): Figure {
  return [{ points: hornOutline(shape), smooth: true }];
}

/** Қошқар мүйіз: two horns on one stem, standing on (0, 0). */
export function ramHorns(shape: HornShape = ramShape): Figure {
  const right = moved(horn(shape), shape.weight * 0.46, 0);
  return [...right, ...mirrored(right)];
}

/** Қошқар мүйіз with a lozenge between the horns. */
export function crownedHorns(shape: HornShape = ramShape): Figure {
  const { weight, stem, reach } = shape;
  return [...ramHorns(shape), ...moved(lozenge(weight * 0.8, weight * 1.4), 0, -stem - reach * 1.7)];
}

/** Төрт құлақ and its like: horns to n sides, as near to the middle as they can stand without touching. */
export function hornCross(sides: number, shape: HornShape = ramShape, gap = 3): Figure {
  const arm = ramHorns(shape);
  return around(moved(arm, 0, -ringRadius(arm, sides, gap)), sides);
}

/** The least distance from the middle at which n copies of a figure stand in a ring without touching. */
export function ringRadius(figure: Figure, times: number, gap: number): number {
  const slope = Math.tan(Math.PI / times);
  const needs = figure.flatMap(({ points }) => points.map(([x, y]) => (Math.abs(x) + gap / 2) / slope + y));
  return Math.max(gap, ...needs);
}

/** Ромб. */
export function lozenge(halfWidth: number, halfHeight: number): Figure {
  return polygon([0, -halfHeight], [halfWidth, 0], [0, halfHeight], [-halfWidth, 0]);
}

/** Тұмарша: the triangle of an amulet, pointing up from its base on (0, 0). */
export function amulet(halfWidth: number, height: number): Figure {
  return polygon([-halfWidth, 0], [0, -height], [halfWidth, 0]);
}

/** Тамшы: a drop that hangs from (0, 0) downwards. */
export function drop(length: number, width: number): Figure {
  const half: Point[] = [
    [width * 0.14, length * 0.3],
    [width * 0.44, length * 0.66],
    [width * 0.37, length * 0.92],
  ];
  const other = half.map(([x, y]): Point => [-x, y]).reverse();
  return [{ points: [[0, 0], ...half, [0, length], ...other], smooth: true }];
}

/** Жұлдыз: a star of n rays. */
export function star(rays: number, outer: number, inner: number): Figure {
  const points = Array.from({ length: rays * 2 }, (_, i): Point => {
    const angle = (i / (rays * 2)) * 2 * Math.PI - Math.PI / 2;
    const radius = i % 2 === 0 ? outer : inner;
    return [Math.cos(angle) * radius, Math.sin(angle) * radius];
  });
  return polygon(...points);
}

/** How many rays suit a rosette: six would be the sign of another people, so it becomes twelve. */
export function starRays(rays: number): number {
  return rays === 6 ? 12 : rays;
}

/** Құс қанаты: the feathers of a wing, spread to the right of (0, 0). */
export function wing(size: number, feathers = 3): Figure {
  return Array.from({ length: feathers }, (_, i) => {
    const shape = {
      stem: size * 0.3,
      reach: size * (0.5 - i * 0.09),
      turns: 0.3,
      weight: size * (0.15 - i * 0.015),
    };
    return turned(horn(shape), 34 + i * 30);
  }).flat();
}

/** Ирек: a zigzag along x from 0 to its length; joins its own copies at both ends. */
export function zigzag(length: number, teeth: number, height: number, thickness: number): Figure {
  const step = length / (teeth * 2);
  const top = Array.from({ length: teeth * 2 + 1 }, (_, i): Point => [i * step, i % 2 === 0 ? height : 0]);
  const bottom = top.map(([x, y]): Point => [x, y + thickness]).reverse();
  return polygon(...top, ...bottom);
}

/** A strip of ornament that repeats along x: what a pattern's tile needs. */
export type Band = { width: number; height: number; figure: Figure };

const bandShape: HornShape = { stem: 18, reach: 14, turns: 1.05, weight: 7 };

/** Three rhythms of one strip: horns that stand and hang by turns, horns and lozenges, horns and amulets. */
export function band(variant: number): Band {
  const width = variant % 3 === 0 ? 100 : 80;
  const teeth = width / 20;
  const edges = [2, 86].flatMap((y) => moved(zigzag(width, teeth, 7, 5), 0, y));
  const standing = ramHorns(bandShape);
  const foot = [78, 74, 72][variant % 3]!;
  const between: Figure[] = [
    moved(turned(standing, 180), width, 100 - foot),
    moved(lozenge(8, 22), width, 50),
    [...moved(amulet(15, 24), width, 82), ...moved(turned(amulet(15, 24), 180), width, 18)],
  ];
  const seam = between[variant % 3]!;
  return {
    width,
    height: 100,
    figure: [...edges, ...moved(standing, width / 2, foot), ...seam, ...moved(seam, -width, 0)],
  };
}

/** A corner for a page or a card: horns along the diagonal from (0, 0), a hook along each edge. */
export function corner(): Figure {
  const middle = turned(moved(ramHorns({ stem: 26, reach: 15, turns: 1.05, weight: 8 }), 0, -30), 135);
  const along = moved(turned(horn({ stem: 60, reach: 11, turns: 0.9, weight: 7 }), 90), 22, 5);
  return [...polygon([0, 0], [34, 0], [0, 34]), ...middle, ...along, ...transposed(along)];
}

/** A rosette of n horns around a star, about 100 units in radius; the variant changes its rhythm. */
export function rosette(rays: number, variant = 0): Figure {
  const shape: HornShape = {
    ...ramShape,
    turns: [1.08, 0.8, 1.3][variant % 3]!,
    weight: [10, 12, 8][variant % 3]!,
  };
  const arm = ramHorns(shape);
  const root = ringRadius(arm, rays, 5);
  const reach = root + shape.stem + shape.reach * 1.4;
  const factor = 100 / reach;
  const seam = [lozenge(5, 12), circle(6), drop(22, 11)][variant % 3]!;
  const between = around(moved(seam, 0, -root - shape.stem * 1.25), rays, 180 / rays);
  const whole = [
    ...around(moved(arm, 0, -root), rays),
    ...between,
    ...star(starRays(rays), root * 0.86, root * 0.5),
  ];
  return whole.map(({ points, smooth }) => ({
    points: points.map(([x, y]): Point => [x * factor, y * factor]),
    smooth,
  }));
}
