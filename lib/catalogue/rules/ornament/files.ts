import {
  type Figure,
  mirrored,
  moved,
  num,
  pathOf,
  polygon,
  scaled,
  turned,
} from "#lib/catalogue/rules/ornament/figure.ts";
import {
  band,
  corner,
  crownedHorns,
  horn,
  hornCross,
  lozenge,
  ramHorns,
  rosette,
} from "#lib/catalogue/rules/ornament.ts";
import { blockHeight, letteringPath, lineWidth } from "#lib/catalogue/rules/poster/lettering.ts";

const brand = "#006a80";
const paper = "#ffffff";

/** K whose arms are a ram's horns: a post 100 units high, and from its middle two horns that part and roll outwards. */
export function monogram(): Figure {
  const arm = moved(turned(mirrored(horn({ stem: 43, reach: 14.5, turns: 0.86, weight: 13 })), 47), 12, 0);
  const half = Math.max(...arm.flatMap(({ points }) => points.map(([, y]) => -y)));
  const post = polygon([0, -half], [15, -half], [15, half], [0, half]);
  return scaled(moved([...post, ...arm, ...upsideDown(arm)], 0, half), 50 / half);
}

const upsideDown = (figure: Figure) => turned(mirrored(figure), 180);

/** The pictures under public/ that follow from the ornaments: name and content. A test keeps files and drawings equal. */
export function ornamentFiles(): Record<string, string> {
  const bands = [0, 1, 2].map((variant): [string, string] => {
    const { width, height, figure } = band(variant);
    return [`ornament/band-${variant}.svg`, picture(figure, [0, 0, width, height])];
  });
  const tree = [0, 1, 2].flatMap((level) =>
    moved(ramHorns({ stem: 40, reach: 20 - level * 4, turns: 1.08, weight: 9 - level }), 0, -level * 40),
  );
  return {
    "ornament/horns.svg": picture(crownedHorns(), fitted(crownedHorns())),
    "ornament/cross.svg": picture(hornCross(4), fitted(hornCross(4))),
    "ornament/rosette.svg": picture(rosette(8), fitted(rosette(8))),
    "ornament/tree.svg": picture(
      [...tree, ...moved(lozenge(5, 9), 0, -158)],
      fitted([...tree, ...moved(lozenge(5, 9), 0, -158)]),
    ),
    "ornament/corner.svg": picture(corner(), fitted(corner())),
    "ornament/mark.svg": picture(monogram(), [0, 0, 52, 100]),
    "ornament/name.svg": nameInLetters(),
    "icon.svg": icon(),
    ...Object.fromEntries(bands),
  };
}

/** The name in letters of ours, as high as the monogram beside it. */
function nameInLetters(): string {
  const size = 78;
  const line = "Kametay";
  const path = letteringPath({ size, lines: [line] }, 0, 50 - blockHeight(1, size) / 2);
  return svg([0, 0, Math.ceil(lineWidth(line) * size), 100], path);
}

function icon(): string {
  const mark = pathOf(monogram());
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><rect width="512" height="512" rx="112" fill="${brand}"/><path transform="translate(178 96) scale(3.2)" d="${mark}" fill="${paper}"/></svg>\n`;
}

type Box = [x: number, y: number, width: number, height: number];

function picture(figure: Figure, box: Box): string {
  return svg(box, pathOf(figure));
}

function svg(box: Box, path: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.map(num).join(" ")}" width="${num(box[2])}" height="${num(box[3])}"><path d="${path}"/></svg>
`;
}

/** The box of a figure with a hair's breadth around it, since curves may swing past their points. */
function fitted(figure: Figure): Box {
  const xs = figure.flatMap(({ points }) => points.map(([x]) => x));
  const ys = figure.flatMap(({ points }) => points.map(([, y]) => y));
  const [left, top] = [Math.floor(Math.min(...xs)) - 1, Math.floor(Math.min(...ys)) - 1];
  return [left, top, Math.ceil(Math.max(...xs)) + 1 - left, Math.ceil(Math.max(...ys)) + 1 - top];
}
