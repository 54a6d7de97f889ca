import { lozenge, ramHorns, zigzag } from "#lib/catalogue/rules/ornament.ts";
import type { Colour } from "#lib/catalogue/rules/poster/colours.ts";
import {
  at,
  type Composition,
  group,
  posterHeight,
  posterWidth,
  rect,
  type Sheet,
  shape,
  stamp,
} from "#lib/catalogue/rules/poster/sheet.ts";

const floor = 940;

/** Loud and soft side by side: bars of sound, a pair of horns on each. */
export const bars: Composition = (sheet) => {
  const { palette, chance } = sheet;
  const count = chance.pick([5, 7]);
  const gap = 20;
  const width = (posterWidth - 2 * 56 - (count - 1) * gap) / count;
  const peak = chance.pick([0.25, 0.5, 0.75]);
  const columns = Array.from({ length: count }, (_, i) => {
    const near = 1 - Math.abs(i / (count - 1) - peak);
    const height = 110 + near * 240 + chance.next() * 110;
    return bar(sheet, 56 + i * (width + gap), width, height, i % 2 === 0 ? palette.figure : palette.paper);
  });
  const art =
    rect(0, 0, posterWidth, posterHeight, palette.ground) +
    rect(0, floor, posterWidth, posterHeight - floor, palette.deep) +
    columns.join("") +
    shape(zigzag(posterWidth, 20, 14, 8), palette.figure, `translate(0 ${floor + 22})`);
  return {
    art,
    title: {
      x: 56,
      y: 64,
      width: 688,
      height: 250,
      align: "start",
      sit: "top",
      ground: palette.ground,
      most: 132,
    },
  };
};

function bar(sheet: Sheet, x: number, width: number, height: number, fill: Colour): string {
  const { palette, chance } = sheet;
  const middle = x + width / 2;
  const top = floor - height;
  const horns = ramHorns({ stem: 40, reach: 22, turns: 1.05, weight: 13 });
  const crown = stamp(sheet, horns, fill, at(middle, top + 4, width / 116));
  const step = width * chance.pick([0.7, 0.9]);
  const marks = Array.from({ length: Math.floor((height - 16) / step) }, (_, i) =>
    stamp(sheet, lozenge(20, 26), palette.ground, at(middle, top + (i + 0.6) * step, width / 110)),
  );
  return rect(x, top, width, height, fill) + crown + group(marks.join(""), "");
}
