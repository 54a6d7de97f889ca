import { iconBox, type PlanIcon, planIcons } from "./icons.ts";

const entity: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for an SVG or HTML document: markup escaped, and what XML cannot hold (controls, halves of a pair) left out. */
export function escapeXml(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\p{Cn}]/gu, "").replace(/[&<>"']/g, (letter) => entity[letter]!);
}

/** A closed path of a polygon given as [x0, y0, x1, y1, ...]; corners that stand out by less than `fine` are left out. */
export function polygon(outline: ArrayLike<number>, fine = 0): string {
  let path = "";
  let [x, y] = [0, 0];
  for (const at of corners(outline, fine)) {
    const [dx, dy] = [Math.round(outline[at]!) - x, Math.round(outline[at + 1]!) - y];
    path += `${path === "" ? "m" : "l"}${dx}${dy < 0 ? "" : " "}${dy}`;
    x += dx;
    y += dy;
  }
  return path === "" ? "" : `${path}z`;
}

type Spot = { x: number; y: number };

/** A dot is a line of no length with round ends, so a whole row is a run of short relative moves of one path. */
export function dots(spots: readonly Spot[], color: string, size: number): string {
  if (spots.length === 0) return "";
  const path = runThrough(spots, 0, "h0");
  return `<path d="${path}" fill="none" stroke="${color}" stroke-width="${Math.round(size)}" stroke-linecap="round"/>`;
}

/** Squares are drawn as they are: some readers paint only the first of many lines of no length whose ends are square. */
export function squares(spots: readonly Spot[], color: string, size: number): string {
  if (spots.length === 0) return "";
  const side = Math.round(size);
  const path = runThrough(spots, side / 2, `h${side}v${side}h-${side}z`);
  return `<path d="${path}" fill="${color}"/>`;
}

/** One path that moves from spot to spot, `back` before each, and puts there a mark that ends where it began. */
function runThrough(spots: readonly Spot[], back: number, mark: string): string {
  let path = "";
  let [x, y] = [0, 0];
  for (const spot of spots) {
    const [dx, dy] = [Math.round(spot.x - back) - x, Math.round(spot.y - back) - y];
    path += `m${dx}${dy < 0 ? "" : " "}${dy}${mark}`;
    x += dx;
    y += dy;
  }
  return path;
}

/** Where the corners worth drawing begin: one is passed over while all since the last kept lie close to the line on. */
function corners(outline: ArrayLike<number>, fine: number): number[] {
  const kept: number[] = [];
  for (let at = 0; at + 1 < outline.length; at += 2) {
    const last = kept.at(-1);
    const isEnd = at + 3 >= outline.length;
    if (last === undefined || isEnd || !staysClose(outline, last, at + 2, fine)) kept.push(at);
  }
  return kept;
}

function staysClose(outline: ArrayLike<number>, from: number, to: number, fine: number): boolean {
  const [dx, dy] = [outline[to]! - outline[from]!, outline[to + 1]! - outline[from + 1]!];
  const length = Math.hypot(dx, dy);
  if (length === 0 || fine === 0) return false;
  for (let at = from + 2; at < to; at += 2) {
    const away = (outline[at]! - outline[from]!) * dy - (outline[at + 1]! - outline[from + 1]!) * dx;
    if (Math.abs(away) > fine * length) return false;
  }
  return true;
}

/** The largest type in which a text fits a box; letters of a sans face are about two thirds of its size wide. */
export function fitText(text: string, width: number, height: number, most: number): number {
  return Math.min(height, most, width / (Math.max(1, text.length) * 0.64));
}

/** A text centred on a point, or running upwards through it. */
export function svgText(
  text: string,
  at: { x: number; y: number },
  size: number,
  color: string,
  upright = true,
): string {
  const [x, y] = [Math.round(at.x), Math.round(at.y)];
  const turn = upright ? "" : ` transform="rotate(-90 ${x} ${y})"`;
  const place = `x="${x}" y="${y}" font-size="${Math.round(size)}"${turn}`;
  return `<text ${place} fill="${color}" text-anchor="middle" dominant-baseline="central">${escapeXml(text)}</text>`;
}

/** A sign of the hall about its middle. */
export function svgIcon(
  { icon, x, y, size }: { icon: PlanIcon; x: number; y: number; size: number },
  color: string,
): string {
  const scale = Math.round((size / iconBox) * 100) / 100;
  const corner = `${Math.round(x - size / 2)} ${Math.round(y - size / 2)}`;
  const line = `fill="none" stroke="${color}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"`;
  return `<path d="${planIcons[icon]}" transform="translate(${corner}) scale(${scale})" ${line}/>`;
}

/**
 * How far a polygon reaches from a point inside it, as the width and height that a text centred there has. The reach is also
 * measured a little above, below and beside the point, since the ends of a curved section fall away.
 */
export function roomAt(outline: ArrayLike<number>, at: { x: number; y: number }, margin: number) {
  const across = Math.min(...[-margin, 0, margin].map((shift) => reach(outline, at.x, at.y + shift, 0)));
  const down = Math.min(...[-margin, 0, margin].map((shift) => reach(outline, at.y, at.x + shift, 1)));
  return { width: across * 2, height: down * 2 };
}

/** The distance along one axis (0 is x) from a point to the polygon's nearest side. */
function reach(outline: ArrayLike<number>, from: number, level: number, axis: 0 | 1): number {
  let nearest = Infinity;
  for (let at = 0, last = outline.length - 2; at + 1 < outline.length; last = at, at += 2) {
    const [a, b] = [outline[at + (1 - axis)]!, outline[last + (1 - axis)]!];
    if (a > level === b > level) continue;
    const [along, alongLast] = [outline[at + axis]!, outline[last + axis]!];
    nearest = Math.min(nearest, Math.abs(along + ((level - a) / (b - a)) * (alongLast - along) - from));
  }
  return Number.isFinite(nearest) ? nearest : 0;
}
