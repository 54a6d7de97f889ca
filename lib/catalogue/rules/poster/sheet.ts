import { type Figure, num, pathOf } from "#lib/catalogue/rules/ornament/figure.ts";
import { ramHorns, ramShape, ringRadius, star, starRays } from "#lib/catalogue/rules/ornament.ts";
import type { Chance } from "#lib/catalogue/rules/poster/chance.ts";
import type { Colour, Palette } from "#lib/catalogue/rules/poster/colours.ts";

export { posterHeight, posterWidth } from "#lib/catalogue/rules/poster/size.ts";

/** What a composition draws with. */
export type Sheet = {
  chance: Chance;
  palette: Palette;
  /** Puts a shape among the definitions once and gives the name to use it by. */
  define: (figure: Figure) => string;
  /** Puts any other definition (a pattern, a clip) there; `build` is given its id. */
  defineAs: (build: (id: string) => string) => string;
};

/** Where the title may stand, and on which colour. */
export type TitlePlace = {
  x: number;
  y: number;
  width: number;
  height: number;
  align: "start" | "middle";
  /** Where in the box the lines sit when they need less than its height. */
  sit: "top" | "middle" | "bottom";
  ground: Colour;
  /** The largest the letters may grow. */
  most: number;
};

export type Composition = (sheet: Sheet) => { art: string; title: TitlePlace };

export const rect = (x: number, y: number, width: number, height: number, fill: string) =>
  `<rect x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}" fill="${fill}"/>`;

export const disc = (x: number, y: number, radius: number, fill: string) =>
  `<circle cx="${num(x)}" cy="${num(y)}" r="${num(radius)}" fill="${fill}"/>`;

export const hoop = (x: number, y: number, radius: number, stroke: string, width: number) =>
  `<circle cx="${num(x)}" cy="${num(y)}" r="${num(radius)}" fill="none" stroke="${stroke}" stroke-width="${num(width)}"/>`;

export const shape = (figure: Figure, fill: string, transform = "") =>
  `<path d="${pathOf(figure)}" fill="${fill}"${transform && ` transform="${transform}"`}/>`;

export const use = (id: string, transform: string, fill?: string) =>
  `<use href="#${id}" transform="${transform}"${fill ? ` fill="${fill}"` : ""}/>`;

export const group = (content: string, attributes: string) => `<g ${attributes}>${content}</g>`;

export const at = (x: number, y: number, scale = 1, degrees = 0) =>
  `translate(${num(x)} ${num(y)})${degrees ? ` rotate(${num(degrees)})` : ""}${
    scale === 1 ? "" : ` scale(${Math.round(scale * 1000) / 1000})`
  }`;

/** n copies of an upright figure in a ring whose inner radius is given, as large as they can be without touching. */
export function ring(
  sheet: Sheet,
  figure: Figure,
  times: number,
  inner: number,
  fill: string,
  startDegrees = 0,
) {
  const factor = inner / ringRadius(figure, times, 5);
  const id = sheet.define(figure);
  const copies = Array.from({ length: times }, (_, i) =>
    use(
      id,
      `rotate(${num(startDegrees + (360 / times) * i)}) translate(0 ${num(-inner)}) scale(${num3(factor)})`,
    ),
  );
  return { svg: group(copies.join(""), `fill="${fill}"`), outer: inner + heightOf(figure) * factor };
}

/** A figure drawn many times over: kept once among the definitions. */
export const stamp = (sheet: Sheet, figure: Figure, fill: string, transform: string) =>
  use(sheet.define(figure), transform, fill);

const wheelTurns = [1.08, 0.8, 1.3] as const;

/** A rosette of about 100 units: horns around a star. The variant changes its rhythm. */
export function wheel(sheet: Sheet, rays: number, variant: number, fill: string, transform: string): string {
  const shapeOfArm = { ...ramShape, turns: wheelTurns[variant % 3]!, weight: 12 - (variant % 3) * 1.5 };
  const arm = ramHorns(shapeOfArm);
  const inner = (ringRadius(arm, rays, 5) * 100) / (ringRadius(arm, rays, 5) + heightOf(arm));
  const horns = ring(sheet, arm, rays, inner, fill);
  return group(
    horns.svg + shape(star(starRays(rays), inner * 0.84, inner * 0.48), fill),
    `transform="${transform}"`,
  );
}

/** n copies of a figure of a given size on a circle, for dots and rays. */
export function beads(
  sheet: Sheet,
  figure: Figure,
  times: number,
  radius: number,
  scale: number,
  fill: string,
) {
  const id = sheet.define(figure);
  const copies = Array.from({ length: times }, (_, i) =>
    use(id, `rotate(${num((360 / times) * i)}) translate(0 ${num(-radius)}) scale(${num3(scale)})`),
  );
  return group(copies.join(""), `fill="${fill}"`);
}

/** How far a figure rises above its foot. */
export function heightOf(figure: Figure): number {
  return Math.max(...figure.flatMap(({ points }) => points.map(([, y]) => -y)));
}

function num3(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
