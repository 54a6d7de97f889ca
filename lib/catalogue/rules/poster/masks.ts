import { drop, ramHorns } from "#lib/catalogue/rules/ornament.ts";
import type { Colour } from "#lib/catalogue/rules/poster/colours.ts";
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
} from "#lib/catalogue/rules/poster/sheet.ts";

const face = "M-150 -170C-60 -206 60 -206 150 -170C172 20 118 178 0 232C-118 178 -172 20 -150 -170Z";

/** The glad and the sad one. Nose and brows of each are a ram's horns on their stem. */
export const masks: Composition = (sheet) => {
  const { palette, chance } = sheet;
  const flip = chance.yes() ? 1 : -1;
  const halo = ring(sheet, ramHorns(), chance.pick([14, 16, 18]), 250, palette.quiet).svg;
  const art =
    rect(0, 0, posterWidth, posterHeight, palette.ground) +
    group(halo, `transform="translate(400 372) scale(1.16)"`) +
    group(
      mask(sheet, palette.paper, palette.ground, false, at(-104, -54, 1.02, -11)) +
        mask(sheet, palette.figure, palette.ground, true, at(112, 62, 1.02, 10)),
      `transform="translate(400 372) scale(${flip} 1)"`,
    ) +
    rect(0, 742, posterWidth, posterHeight - 742, palette.deep) +
    rect(0, 742, posterWidth, 6, palette.figure);
  return {
    art,
    title: {
      x: 400,
      y: 794,
      width: 680,
      height: 152,
      align: "middle",
      sit: "middle",
      ground: palette.deep,
      most: 116,
    },
  };
};

function mask(sheet: Sheet, skin: Colour, line: Colour, glad: boolean, place: string): string {
  const { chance } = sheet;
  const brows = ramHorns({ stem: 104, reach: 29, turns: chance.pick([0.62, 0.8]), weight: 9 });
  const eye = (side: number) =>
    `<path d="M-44 0Q0 ${glad ? -40 : -22} 44 0Q0 ${glad ? -8 : 26} -44 0Z" fill="${line}" transform="translate(${side * 66} -34) rotate(${glad ? 0 : side * 14})"/>`;
  const mouth = glad
    ? "M-76 104Q0 128 76 104Q48 182 0 184Q-48 182 -76 104Z"
    : "M-60 168Q0 74 60 168Q0 128 -60 168Z";
  const tear = glad ? "" : shape(drop(46, 26), line, "translate(-82 0)");
  return group(
    `<path d="${face}" fill="${line}" transform="translate(9 11)"/><path d="${face}" fill="${skin}"/>` +
      shape(brows, line, "translate(0 76)") +
      eye(-1) +
      eye(1) +
      `<path d="${mouth}" fill="${line}"/>` +
      tear,
    `transform="${place}"`,
  );
}
