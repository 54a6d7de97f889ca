import {
  amulet,
  band,
  corner,
  crownedHorns,
  drop,
  lozenge,
  pathOf,
  ramHorns,
} from "#lib/catalogue/rules/ornament.ts";
import { contrast, mix } from "#lib/catalogue/rules/poster/colours.ts";
import {
  at,
  type Composition,
  group,
  posterHeight,
  posterWidth,
  rect,
  ring,
  type Sheet,
  shape,
  stamp,
  wheel,
} from "#lib/catalogue/rules/poster/sheet.ts";

const border = 92;
const hem = 716;

/** Тұскиіз: the hanging of a yurt, a border on three sides, medallions in the field, tassels at the hem. */
export const carpet: Composition = (sheet) => {
  const { palette, chance } = sheet;
  const field = chance.pick([palette.deep, palette.ground, mix(palette.ground, palette.figure, 0.12)]);
  const art =
    rect(0, 0, posterWidth, posterHeight, palette.ground) +
    rect(0, 0, posterWidth, hem, field) +
    frame(sheet) +
    corners(sheet) +
    medallions(sheet, field) +
    tassels(sheet);
  return {
    art,
    title: {
      x: 400,
      y: 806,
      width: 680,
      height: 140,
      align: "middle",
      sit: "middle",
      ground: palette.ground,
      most: 116,
    },
  };
};

function frame({ palette, chance, defineAs }: Sheet): string {
  const { width, height, figure } = band(chance.whole(0, 2));
  const factor = border / height;
  const pattern = (turn: string) =>
    defineAs(
      (id) =>
        `<pattern id="${id}" width="${width}" height="${height}" patternUnits="userSpaceOnUse" patternTransform="${turn}scale(${factor})"><path d="${pathOf(figure)}" fill="${palette.ground}"/></pattern>`,
    );
  const across = pattern("");
  const down = pattern("matrix(0 1 1 0 0 0) ");
  const side =
    rect(0, border, border, hem - border, palette.figure) +
    rect(0, border, border, hem - border, `url(#${down})`);
  const stripe = `M${border + 14} ${hem}V${border + 14}H${posterWidth - border - 14}V${hem}`;
  return (
    side +
    group(side, `transform="matrix(-1 0 0 1 ${posterWidth} 0)"`) +
    rect(0, 0, posterWidth, border, palette.figure) +
    rect(0, 0, posterWidth, border, `url(#${across})`) +
    `<path d="${stripe}" fill="none" stroke="${palette.paper}" stroke-width="6"/>`
  );
}

function corners(sheet: Sheet): string {
  const from = border + 34;
  const piece = corner();
  return group(
    stamp(sheet, piece, sheet.palette.quiet, at(from, from, 1.15)) +
      stamp(sheet, piece, sheet.palette.quiet, `translate(${posterWidth - from} ${from}) scale(-1.15 1.15)`),
    "",
  );
}

/** One great medallion, three small ones, or a tree that grows from the hem. */
function medallions(sheet: Sheet, field: string): string {
  const { palette, chance } = sheet;
  const second = contrast(palette.figure, field) >= 2 ? palette.figure : palette.paper;
  const cross = (x: number, y: number, scale: number, fill: string) =>
    group(ring(sheet, ramHorns(), 4, 26, fill, 45).svg, `transform="${at(x, y, scale)}"`);
  return chance.pick([
    () => cross(400, 410, 2.2, palette.paper) + wheel(sheet, 8, 1, second, at(400, 410, 0.62)),
    () =>
      cross(400, 226, 0.78, second) +
      cross(400, 412, 1.3, palette.paper) +
      cross(400, 598, 0.78, second) +
      [214, 586].map((x) => stamp(sheet, lozenge(22, 40), second, at(x, 412))).join(""),
    () => {
      const tall = crownedHorns({ stem: 66, reach: 25, turns: 1.15, weight: 11 });
      const low = ramHorns({ stem: 40, reach: 22, turns: 1.08, weight: 10 });
      return (
        shape(tall, palette.paper, at(400, hem, 3.1)) +
        [230, 570].map((x) => stamp(sheet, low, second, at(x, hem, 1.6))).join("")
      );
    },
    () =>
      wheel(sheet, chance.pick([8, 10]), chance.whole(0, 2), palette.paper, at(400, 410, 2.05)) +
      cross(400, 410, 0.5, field),
  ])();
}

function tassels(sheet: Sheet): string {
  const { palette } = sheet;
  const row = Array.from({ length: 20 }, (_, i) => {
    const x = 20 + i * 40;
    return i % 2 === 0
      ? stamp(sheet, drop(58, 17), palette.figure, at(x, hem + 10))
      : stamp(sheet, amulet(13, -26), palette.paper, at(x, hem + 12));
  });
  return rect(0, hem, posterWidth, 12, palette.figure) + row.join("");
}
