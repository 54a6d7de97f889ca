import { circle } from "#lib/catalogue/rules/ornament/figure.ts";
import {
  amulet,
  drop,
  type HornShape,
  lozenge,
  ramHorns,
  ramShape,
  star,
} from "#lib/catalogue/rules/ornament.ts";
import {
  beads,
  type Composition,
  disc,
  group,
  hoop,
  posterHeight,
  posterWidth,
  rect,
  ring,
  type Sheet,
  shape,
} from "#lib/catalogue/rules/poster/sheet.ts";

const layouts = [
  { cx: 400, cy: 330, core: 74, title: { y: 760, height: 176, sit: "middle" } },
  { cx: 400, cy: 930, core: 104, title: { y: 64, height: 300, sit: "top" } },
  { cx: 690, cy: 300, core: 96, title: { y: 690, height: 246, sit: "bottom" } },
] as const;

/** Sound going out from a middle: rings of horns, each with more voices than the one inside it. */
export const rings: Composition = (sheet) => {
  const { chance, palette } = sheet;
  const layout = chance.pick(layouts);
  const circles = voices(sheet, layout.core);
  const plate = layout.cy < 500 && layout.cx === 400;
  const art =
    rect(0, 0, posterWidth, posterHeight, palette.ground) +
    group(circles, `transform="translate(${layout.cx} ${layout.cy})"`) +
    (plate ? rect(0, 700, posterWidth, 300, palette.deep) + fringe(sheet, 700) : veil(sheet, layout.title));
  return {
    art,
    title: {
      x: 56,
      width: 688,
      align: "start",
      most: 132,
      ground: plate ? palette.deep : palette.ground,
      ...layout.title,
    },
  };
};

function voices(sheet: Sheet, core: number): string {
  const { chance, palette } = sheet;
  const first = chance.pick([7, 8, 9]);
  const bead = chance.pick([circle(5), lozenge(5, 9), drop(16, 9)]);
  const colours = chance.yes() ? [palette.figure, palette.paper] : [palette.paper, palette.figure];
  let svg =
    disc(0, 0, core, palette.figure) + shape(star(first * 2, core * 0.8, core * 0.42), palette.ground);
  let inner = core + 14;
  for (let voice = 0, times = first; inner < 760; voice++, times += chance.pick([4, 5, 6])) {
    const far = voice >= 3;
    const arms: HornShape = {
      ...ramShape,
      turns: chance.pick([0.8, 1.08, 1.3]),
      weight: chance.pick([9, 11, 14]),
    };
    const drawn = ring(
      sheet,
      ramHorns(arms),
      times,
      inner,
      far ? palette.quiet : colours[voice % 2]!,
      voice * 9,
    );
    svg += drawn.svg;
    svg += hoop(0, 0, drawn.outer + 12, far ? palette.quiet : palette.figure, 3);
    svg += beads(sheet, bead, times * 2, drawn.outer + 30, 1, far ? palette.quiet : palette.paper);
    inner = drawn.outer + 48;
  }
  return svg;
}

/** A row of amulets along the top of the plate. */
function fringe({ palette, define }: Sheet, y: number): string {
  const id = define(amulet(20, 26));
  const teeth = Array.from({ length: 21 }, (_, i) => `<use href="#${id}" x="${i * 40}" y="${y}"/>`).join("");
  return group(teeth, `fill="${palette.deep}"`) + rect(0, y + 14, posterWidth, 5, palette.figure);
}

/** The ground comes back over the rings where the title stands, so that it is read on one colour. */
function veil({ palette, defineAs }: Sheet, { y, height }: { y: number; height: number }): string {
  const top = y < 500;
  const id = defineAs(
    (name) =>
      `<linearGradient id="${name}" x1="0" x2="0" y1="0" y2="1"><stop offset="${top ? 0.72 : 0}" stop-color="${palette.ground}" stop-opacity="${top ? 1 : 0}"/><stop offset="${top ? 1 : 0.28}" stop-color="${palette.ground}" stop-opacity="${top ? 0 : 1}"/></linearGradient>`,
  );
  return top
    ? rect(0, 0, posterWidth, (y + height) / 0.72, `url(#${id})`)
    : rect(0, y - 130, posterWidth, posterHeight - y + 130, `url(#${id})`);
}
