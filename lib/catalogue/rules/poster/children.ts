import { circle } from "#lib/catalogue/rules/ornament/figure.ts";
import { amulet, drop, lozenge, ramHorns, star, wing } from "#lib/catalogue/rules/ornament.ts";
import { mix } from "#lib/catalogue/rules/poster/colours.ts";
import {
  at,
  beads,
  type Composition,
  disc,
  group,
  posterHeight,
  posterWidth,
  rect,
  type Sheet,
  shape,
  stamp,
  use,
  wheel,
} from "#lib/catalogue/rules/poster/sheet.ts";

/** A picture book: a sun, hills, and a ram whose horns are the ornament itself, or a bird, or a garden. */
export const children: Composition = (sheet) => {
  const { palette, chance } = sheet;
  const sunRight = chance.yes();
  const hero = chance.pick([ram, bird, garden]);
  const art =
    rect(0, 0, posterWidth, posterHeight, palette.ground) +
    sky(sheet) +
    sun(sheet, sunRight ? 640 : 160) +
    hill(mix(palette.ground, palette.figure, 0.3), 560, chance.whole(-60, 60)) +
    hero(sheet) +
    hill(palette.deep, 716, chance.whole(-40, 40)) +
    meadow(sheet);
  return {
    art,
    title: {
      x: 400,
      y: 806,
      width: 680,
      height: 140,
      align: "middle",
      sit: "middle",
      ground: palette.deep,
      most: 112,
    },
  };
};

function sky({ palette, chance, define }: Sheet): string {
  const ids = [define(star(4, 13, 4)), define(circle(5)), define(lozenge(6, 10))];
  const dots = Array.from({ length: 26 }, () =>
    use(chance.pick(ids), at(chance.whole(20, 780), chance.whole(20, 520), 0.7 + chance.next() * 0.8)),
  );
  return group(dots.join(""), `fill="${palette.quiet}"`);
}

function sun(sheet: Sheet, x: number): string {
  const { palette, chance } = sheet;
  const rays = chance.pick([10, 12, 14]);
  const ray = chance.pick([
    amulet(15, 40),
    drop(-40, 22),
    ramHorns({ stem: 12, reach: 8, turns: 0.9, weight: 5 }),
  ]);
  const face =
    disc(0, 0, 84, palette.figure) + wheel(sheet, 6, chance.whole(0, 2), palette.ground, "scale(0.66)");
  return group(face + beads(sheet, ray, rays, 98, 1, palette.figure), `transform="translate(${x} 176)"`);
}

function hill(fill: string, y: number, lean: number): string {
  return `<path d="M0 ${y + lean}C190 ${y - 90 - lean} 330 ${y + 60} 500 ${y + 6}S730 ${y - 60} 800 ${y - lean}V1000H0Z" fill="${fill}"/>`;
}

/** Head on: horns, ears, a long face, and a curl of wool between the horns. */
function ram({ palette, chance }: Sheet): string {
  const wool = palette.paper;
  const horns = ramHorns({ stem: 14, reach: 25, turns: chance.pick([1.15, 1.3]), weight: 14.5 });
  const eye = (x: number) => disc(x, -8, 13, palette.ground) + disc(x + 4, -12, 4, wool);
  const ear = (flip: number) =>
    shape(drop(92, 54), mix(wool, palette.ground, 0.3), `translate(${flip * 78} -42) rotate(${flip * -68})`);
  const body = disc(0, 330, 190, wool) + [-150, -70, 70, 150].map((x) => disc(x, 205, 74, wool)).join("");
  const face = `<path d="M-84 -60C-92 30-66 128-40 160C-20 184 20 184 40 160C66 128 92 30 84 -60C60 -112-60 -112-84 -60Z" fill="${mix(wool, palette.ground, 0.14)}"/>`;
  const muzzle =
    `<path d="M-20 112Q0 132 20 112L0 140Z" fill="${palette.ground}"/>` +
    `<path d="M0 138V152M-24 156Q-8 168 0 152Q8 168 24 156" fill="none" stroke="${palette.ground}" stroke-width="5" stroke-linecap="round"/>`;
  const curls = [-44, -15, 15, 44]
    .map((x, i) => disc(x, -88 - (i === 1 || i === 2 ? 14 : 0), 27, wool))
    .join("");
  return group(
    body +
      ear(-1) +
      ear(1) +
      shape(horns, palette.figure, "translate(0 -44) scale(3.1)") +
      face +
      curls +
      eye(-40) +
      eye(40) +
      muzzle,
    `transform="translate(${chance.whole(340, 460)} 470)"`,
  );
}

/** A bird with ornament for wings. */
function bird({ palette, chance }: Sheet): string {
  const flip = chance.yes() ? 1 : -1;
  const wingAt = (x: number, turn: number, fill: string) =>
    shape(wing(200, 4), fill, `translate(${x} 10) rotate(${turn})`);
  const body =
    `<path d="M-190 40C-120 -70 60 -100 150 -50C230 -6 190 110 40 120C-60 126-130 96-190 40Z" fill="${palette.paper}"/>` +
    disc(150, -56, 62, palette.paper) +
    `<path d="M202 -70L268 -48L202 -32Z" fill="${palette.figure}"/>` +
    disc(164, -66, 11, palette.ground);
  const tail = shape(wing(130, 3), palette.figure, "translate(-150 40) rotate(-150)");
  const breast = shape(
    ramHorns({ stem: 16, reach: 22, turns: 1.08, weight: 10 }),
    palette.ground,
    "translate(30 96) scale(1.25)",
  );
  return group(
    tail + body + breast + wingAt(-30, -70, palette.figure),
    `transform="translate(400 430) scale(${flip} 1) rotate(-8)"`,
  );
}

/** Tall flowers whose leaves are horns. */
function garden(sheet: Sheet): string {
  const { palette, chance } = sheet;
  const leaf = ramHorns({ stem: 26, reach: 24, turns: 0.9, weight: 10 });
  const places = [130, 290, 450, 620].map((x) => x + chance.whole(-24, 24));
  return places
    .map((x, index) => {
      const height = chance.whole(230, 400);
      const head = 62 + chance.whole(0, 26);
      const tone = index % 2 === 0 ? palette.paper : palette.figure;
      return group(
        rect(-7, -height, 14, height + 60, palette.deep) +
          stamp(sheet, leaf, palette.deep, `translate(0 ${-height * 0.3}) scale(1.5)`) +
          disc(0, -height, head * 0.5, palette.deep) +
          wheel(sheet, chance.pick([5, 6, 8]), index, tone, `translate(0 ${-height}) scale(${head / 100})`),
        `transform="translate(${x} 740)"`,
      );
    })
    .join("");
}

function meadow({ palette, chance, define }: Sheet): string {
  const ids = [define(amulet(9, 30)), define(ramHorns({ stem: 16, reach: 9, turns: 0.9, weight: 4 }))];
  const blades = Array.from({ length: 17 }, (_, i) =>
    use(chance.pick(ids), at(i * 50 + chance.whole(-14, 14), 776, 0.7 + chance.next() * 0.6)),
  );
  return group(blades.join(""), `fill="${palette.figure}"`);
}
