import {
  amulet,
  band,
  crownedHorns,
  hornCross,
  lozenge,
  pathOf,
  ramHorns,
} from "#lib/catalogue/rules/ornament.ts";
import { mix } from "#lib/catalogue/rules/poster/colours.ts";
import {
  at,
  type Composition,
  disc,
  group,
  hoop,
  posterHeight,
  posterWidth,
  rect,
  type Sheet,
  shape,
  use,
  wheel,
} from "#lib/catalogue/rules/poster/sheet.ts";

const floor = 730;

/** A stage: two curtains drawn aside, a light, and in the light one figure. */
export const stage: Composition = (sheet) => {
  const { palette, chance } = sheet;
  const open = chance.whole(0, 60);
  const light = chance.pick(["moon", "arch"] as const);
  const glow = mix(palette.ground, palette.figure, 0.4);
  const lit =
    light === "moon"
      ? disc(400, 400, 268, glow) + hoop(400, 400, 286, glow, 4)
      : `<path d="M168 ${floor}V390a232 232 0 0 1 464 0V${floor}Z" fill="${glow}"/><path d="M146 ${floor}V390a254 254 0 0 1 508 0V${floor}" fill="none" stroke="${glow}" stroke-width="4"/>`;
  const art =
    rect(0, 0, posterWidth, posterHeight, palette.ground) +
    lit +
    hero(sheet) +
    curtains(sheet, open) +
    valance(sheet) +
    rect(0, floor, posterWidth, posterHeight - floor, palette.deep) +
    boards(sheet);
  return {
    art,
    title: {
      x: 400,
      y: 792,
      width: 680,
      height: 150,
      align: "middle",
      sit: "middle",
      ground: palette.deep,
      most: 116,
    },
  };
};

/** The one in the light: a tree of horns, a cross of them, or a rosette like a shield. */
function hero(sheet: Sheet): string {
  const { chance, palette } = sheet;
  const kind = chance.pick(["tree", "cross", "rosette", "crown"] as const);
  if (kind === "cross")
    return (
      shape(hornCross(4), palette.paper, at(400, 400, 2.1, 45)) +
      shape(lozenge(20, 20), palette.ground, at(400, 400))
    );
  if (kind === "rosette")
    return wheel(sheet, chance.pick([6, 8]), chance.whole(0, 2), palette.paper, at(400, 400, 1.9));
  if (kind === "crown") {
    const tall = crownedHorns({ stem: 62, reach: 25, turns: 1.15, weight: 12 });
    return shape(tall, palette.paper, at(400, floor, 3.3));
  }
  const levels = [0, 1, 2, 3].map((level) =>
    shape(
      ramHorns({ stem: 44, reach: 24, turns: 1.08, weight: 10 }),
      palette.paper,
      at(400, floor - level * 118, 2.5 - level * 0.42),
    ),
  );
  return levels.join("") + shape(lozenge(13, 24), palette.paper, at(400, 208));
}

function curtains({ palette, chance, defineAs }: Sheet, open: number): string {
  const cloth = palette.figure;
  const thread = mix(palette.figure, palette.ground, 0.62);
  const tile = band(chance.whole(0, 2));
  const pattern = defineAs(
    (id) =>
      `<pattern id="${id}" width="${tile.height}" height="${tile.width}" patternUnits="userSpaceOnUse" patternTransform="translate(14 0)"><path d="${pathOf(tile.figure)}" transform="matrix(0 1 1 0 0 0)" fill="${thread}"/></pattern>`,
  );
  const edge = 330 - open;
  const outline = `M0 0H${edge}C${edge - 10} 260 ${edge - 70} 470 96 600C72 640 66 690 74 ${floor}H0Z`;
  const side =
    `<path d="${outline}" fill="${cloth}"/><path d="${outline}" fill="url(#${pattern})"/>` +
    `<path d="M${edge} 0C${edge - 10} 260 ${edge - 70} 470 96 600" fill="none" stroke="${palette.paper}" stroke-width="7"/>` +
    rect(0, 592, 104, 20, palette.paper);
  return side + group(side, `transform="matrix(-1 0 0 1 ${posterWidth} 0)"`);
}

function valance({ palette, define }: Sheet): string {
  const id = define(amulet(40, 58));
  const points = Array.from({ length: 10 }, (_, i) =>
    use(id, `translate(${i * 80 + 40} 66) scale(1 -1)`),
  ).join("");
  const drops = define(lozenge(7, 11));
  const hanging = Array.from({ length: 10 }, (_, i) => use(drops, `translate(${i * 80 + 40} 142)`)).join("");
  return (
    rect(0, 0, posterWidth, 68, palette.deep) +
    group(points, `fill="${palette.deep}"`) +
    rect(0, 50, posterWidth, 6, palette.paper) +
    group(hanging, `fill="${palette.paper}"`)
  );
}

/** The edge of the stage. */
function boards({ palette, define }: Sheet): string {
  const id = define(lozenge(16, 9));
  const row = Array.from({ length: 20 }, (_, i) => use(id, `translate(${i * 40 + 20} ${floor + 20})`)).join(
    "",
  );
  return group(row, `fill="${palette.figure}"`) + rect(0, floor, posterWidth, 5, palette.figure);
}
