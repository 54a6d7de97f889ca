import { amulet, horn, lozenge, ramHorns, star, zigzag } from "#lib/catalogue/rules/ornament.ts";
import { type Colour, contrast } from "#lib/catalogue/rules/poster/colours.ts";
import {
  at,
  type Composition,
  disc,
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

const side = 160;
const columns = 5;

/** Сырмақ: a carpet of squares in which figure and ground change places, and a quiet field for the words. */
export const conference: Composition = (sheet) => {
  const { palette, chance } = sheet;
  const titleTop = chance.yes();
  const rows = 4;
  const top = titleTop ? posterHeight - rows * side : 0;
  const big = { column: chance.whole(0, columns - 2), row: chance.whole(0, rows - 2) };
  let art = rect(0, 0, posterWidth, posterHeight, palette.ground);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const covered = (row - big.row) >> 1 === 0 && (column - big.column) >> 1 === 0;
      if (!covered) art += square(sheet, column * side, top + row * side, 1, (row + column) % 2 === 0);
    }
  }
  art += square(sheet, big.column * side, top + big.row * side, 2, true);
  return {
    art,
    title: {
      x: 56,
      y: titleTop ? 60 : rows * side + 56,
      width: 688,
      height: 248,
      align: "start",
      sit: titleTop ? "top" : "bottom",
      ground: palette.ground,
      most: 120,
    },
  };
};

/** One square of felt, two colours that can be told apart. */
function square(sheet: Sheet, x: number, y: number, cells: 1 | 2, dark: boolean): string {
  const { palette, chance } = sheet;
  const size = side * cells;
  const grounds = dark
    ? [palette.deep, palette.ground, palette.quiet]
    : [palette.figure, palette.paper, palette.light];
  const ground = chance.pick(grounds);
  const tones = [palette.figure, palette.paper, palette.ground, palette.deep];
  const told = tones.filter((tone) => contrast(tone, ground) >= 2);
  const figure = chance.pick(told.length > 0 ? told : [palette.paper]);
  const draw = chance.pick(cells === 2 ? large : small);
  const place = at(x + size / 2, y + size / 2, cells);
  return rect(x, y, size, size, ground) + group(draw(sheet, figure, ground), `transform="${place}"`);
}

type Motif = (sheet: Sheet, figure: Colour, ground: Colour) => string;

const large: readonly Motif[] = [
  (sheet, figure) => wheel(sheet, 8, sheet.chance.whole(0, 2), figure, "scale(0.72)"),
  (sheet, figure) => cross(sheet, figure, 0.66) + shape(star(4, 14, 6), figure),
  (sheet, figure, ground) => disc(0, 0, 72, figure) + wheel(sheet, 6, 0, ground, "scale(0.58)"),
];

const small: readonly Motif[] = [
  (sheet, figure) => {
    const tall = ramHorns({ stem: 58, reach: 25, turns: 1.08, weight: 13 });
    return stamp(sheet, tall, figure, `${quarter(sheet)} translate(0 80)`);
  },
  (sheet, figure) => cross(sheet, figure, 0.6),
  (_sheet, figure, ground) =>
    shape(lozenge(66, 66), figure) + shape(lozenge(40, 40), ground) + shape(lozenge(18, 18), figure),
  (sheet, figure) => {
    const lines = [-80, -40, 0, 40].map((y) => shape(zigzag(160, 2, 26, 16), figure, `translate(-80 ${y})`));
    return group(lines.join(""), `transform="${quarter(sheet)}"`);
  },
  (sheet, figure, ground) => {
    const curl = horn({ stem: 52, reach: 24, turns: 1.1, weight: 14 });
    const fan = `<path d="M-80 80V-80A160 160 0 0 1 80 80Z" fill="${figure}"/>`;
    return group(fan + stamp(sheet, curl, ground, "translate(-44 66)"), `transform="${quarter(sheet)}"`);
  },
  (sheet, figure) => {
    const corners = [0, 80].flatMap((y) => [-40, 40].map((x) => shape(amulet(40, 80), figure, at(x, y))));
    return group(corners.join(""), `transform="${quarter(sheet)}"`);
  },
  (_sheet, figure, ground) => shape(star(8, 72, 34), figure) + disc(0, 0, 16, ground),
  (_sheet, figure, ground) =>
    disc(0, 0, 68, figure) + disc(0, 0, 48, ground) + shape(lozenge(24, 36), figure),
];

function cross(sheet: Sheet, figure: Colour, scale: number): string {
  return group(ring(sheet, ramHorns(), 4, 26, figure, 45).svg, `transform="scale(${scale})"`);
}

const quarter = ({ chance }: Sheet) => `rotate(${chance.whole(0, 3) * 90})`;
