import { circle } from "#lib/catalogue/rules/ornament/figure.ts";
import {
  band,
  horn,
  lozenge,
  pathOf,
  ramHorns,
  star,
  starRays,
  zigzag,
} from "#lib/catalogue/rules/ornament.ts";
import { mix } from "#lib/catalogue/rules/poster/colours.ts";
import {
  at,
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

/** Speed: ribbons of zigzags and hooks across the sheet, and a ball that has just flown over them. */
export const sport: Composition = (sheet) => {
  const { palette, chance } = sheet;
  const rising = chance.yes();
  const tilt = (rising ? -1 : 1) * chance.pick([24, 30, 36]);
  const titleTop = chance.yes(0.6);
  const middle = titleTop ? 660 : 340;
  const ball = { x: rising ? 520 : 280, y: middle - 20, radius: chance.pick([176, 200, 222]) };
  const art =
    rect(0, 0, posterWidth, posterHeight, palette.ground) +
    group(ribbons(sheet), `transform="translate(400 ${middle}) rotate(${tilt})"`) +
    flight(sheet, ball, tilt, rising) +
    rect(0, titleTop ? 0 : 716, posterWidth, 284, palette.ground) +
    rect(0, titleTop ? 278 : 716, posterWidth, 6, palette.figure) +
    teeth(sheet, titleTop ? 284 : 716, titleTop);
  return {
    art,
    title: {
      x: 56,
      y: titleTop ? 56 : 764,
      width: 688,
      height: titleTop ? 186 : 186,
      align: "start",
      sit: "middle",
      ground: palette.ground,
      most: 128,
    },
  };
};

function ribbons({ chance, palette, defineAs }: Sheet): string {
  const tones = [palette.figure, palette.quiet, palette.deep, palette.paper, palette.light];
  let svg = "";
  let last = "";
  for (let y = -720; y < 720; ) {
    const height = chance.pick([34, 60, 96, 120]);
    const fill = chance.pick(tones.filter((tone) => tone !== last));
    last = fill;
    svg += rect(-900, y, 1800, height, fill);
    if (height >= 60) {
      const thread = fill === palette.figure || fill === palette.paper ? palette.ground : palette.figure;
      svg += rect(
        -900,
        y,
        1800,
        height,
        `url(#${defineAs(ribbonPattern(chance.whole(0, 3), height, y, thread))})`,
      );
    }
    y += height;
  }
  return svg;
}

function ribbonPattern(kind: number, height: number, y: number, thread: string) {
  const margin = height * 0.16;
  const inner = height - margin * 2;
  const tile = (id: string, width: number, content: string) =>
    `<pattern id="${id}" y="${y}" width="${Math.round(width)}" height="${height}" patternUnits="userSpaceOnUse"><g fill="${thread}">${content}</g></pattern>`;
  if (kind === 0) {
    const width = inner * 1.2;
    const running = horn({ stem: 8, reach: 27, turns: 0.95, weight: 14 });
    return (id: string) =>
      tile(id, width, shape(running, thread, at(width * 0.12, height - margin, inner / 62)));
  }
  if (kind === 1) {
    const lines = [0, 1].map((line) =>
      shape(zigzag(60, 1, inner * 0.42, inner * 0.2), thread, at(0, margin + line * inner * 0.4)),
    );
    return (id: string) => tile(id, 60, lines.join(""));
  }
  if (kind === 2) {
    const { width, figure } = band(1);
    return (id: string) =>
      tile(id, (width * height) / 100, `<path d="${pathOf(figure)}" transform="scale(${height / 100})"/>`);
  }
  return (id: string) =>
    tile(id, inner * 0.9, shape(lozenge(inner * 0.3, inner * 0.5), thread, at(inner * 0.45, height / 2)));
}

function flight(
  sheet: Sheet,
  ball: { x: number; y: number; radius: number },
  tilt: number,
  rising: boolean,
): string {
  const { chance, palette } = sheet;
  const { radius } = ball;
  const back = rising ? -1 : 1;
  const trail = [3, 2, 1].map((step) =>
    hoop(
      back * step * radius * 0.3,
      0,
      radius * (1 - step * 0.07),
      mix(palette.paper, palette.ground, step * 0.2),
      9 - step * 2,
    ),
  );
  const sides = chance.pick([5, 6]);
  const face =
    disc(0, 0, radius + 14, palette.ground) +
    disc(0, 0, radius, palette.paper) +
    group(
      ring(sheet, ramHorns(), sides, radius * 0.34, palette.ground).svg,
      `transform="rotate(${chance.whole(0, 40)})"`,
    ) +
    shape(star(starRays(sides), radius * 0.2, radius * 0.1), palette.figure) +
    hoop(0, 0, radius - 12, palette.ground, 4) +
    beads(sheet, circle(4), sides * 6, radius - 26, 1, palette.figure);
  return group(trail.join("") + face, `transform="translate(${ball.x} ${ball.y}) rotate(${tilt})"`);
}

function teeth({ palette }: Sheet, y: number, below: boolean): string {
  const flip = below ? "" : " scale(1 -1)";
  return shape(zigzag(800, 20, 14, 10), palette.ground, `translate(0 ${y})${flip}`);
}
