import type { Locale } from "#lib/i18n/localized.ts";
import type { PlanPalette } from "./colors.ts";
import { centroid, seatPitch } from "./geometry.ts";
import type { OpenPlan, OpenSection } from "./open-plan.ts";
import { fitText, polygon, roomAt, svgText } from "./picture-parts.ts";

type Paint = {
  palette: PlanPalette;
  category: Uint8Array;
  locale: Locale;
  scale: number;
  status: Uint8Array | undefined;
};

/** Sections as surfaces in the colour of their category; where rows differ, each run of rows has its own. */
export function paintSections(plan: OpenPlan, paint: Paint): string[] {
  const { palette, scale, status } = paint;
  const edge = `stroke="${palette.ground}" stroke-width="${Math.round(1.2 * scale)}"`;
  const fill = (index: number) =>
    palette.categories[plan.categories[index]!.color % palette.categories.length]!;
  const overlap = seatPitch(plan) * 1.8;
  const label = chooseLabels(plan, paint);
  return plan.sections.map((section) => {
    if (section.first === section.end) return "";
    const free = freeShare(section, status);
    const bands = free === 0 ? [] : bandsOf(plan, section, paint.category);
    const ground = bands.length === 0 ? palette.line : fill(bands[0]!.category);
    const surfaces = [
      `<path d="${polygon(section.outline, scale / 2)}" fill="${ground}" ${edge}/>`,
      ...bands.slice(1).map((band) => bandPath(plan, band, fill(band.category), overlap, scale / 2)),
    ];
    const faded = free > 0 && free <= 0.1 ? ' opacity=".5"' : "";
    return `<g${faded}>${surfaces.join("")}</g>${label(section, free === 0 ? palette.ink : palette.onCategory)}`;
  });
}

function freeShare({ first, end }: OpenSection, status: Uint8Array | undefined): number {
  if (!status) return 1;
  let free = 0;
  for (let index = first; index < end; index++) if (status[index] === 0) free++;
  return free / (end - first);
}

type Band = { category: number; rows: { first: number; end: number }[] };

/** Rows that follow each other in one category; the category of a row is that of the seat in its middle. */
function bandsOf(plan: OpenPlan, section: OpenSection, category: Uint8Array): Band[] {
  const bands: Band[] = [];
  for (let at = section.first; at < section.end; ) {
    const row = plan.rows[plan.row[at]!]!;
    const its = category[(row.first + row.end) >> 1]!;
    const band = bands.at(-1);
    if (band?.category === its) band.rows.push(row);
    else bands.push({ category: its, rows: [row] });
    at = row.end;
  }
  return bands;
}

/** The front row, round to the back row and back, widened by a stroke to where the next rows begin. */
function bandPath(plan: OpenPlan, { rows }: Band, color: string, overlap: number, fine: number): string {
  const front = edgeLine(plan, rows);
  const back = edgeLine(plan, rows.toReversed());
  const path = polygon([...front, ...back.toReversed()].flat(), fine);
  return `<path d="${path}" fill="${color}" stroke="${color}" stroke-width="${Math.round(overlap)}"/>`;
}

type Row = { first: number; end: number };
type Line = [number, number][];

/** The first row as a few points. Where it is cut short it is put where the two behind it would have it, so no corner is missing. */
function edgeLine(plan: OpenPlan, [row, next, third]: Row[]): Line {
  const line = rowLine(plan, row!);
  if (!next || !third || lengthOf(line) > lengthOf(rowLine(plan, next)) * 0.93) return line;
  const far = rowLine(plan, third);
  return rowLine(plan, next).map(([x, y], at) => [2 * x - far[at]![0], 2 * y - far[at]![1]]);
}

function rowLine(plan: OpenPlan, { first, end }: Row): Line {
  return [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const index = Math.round(first + (end - 1 - first) * share);
    return [plan.x[index]!, plan.y[index]!];
  });
}

function lengthOf(line: Line): number {
  const [start, end] = [line[0]!, line.at(-1)!];
  return Math.hypot(end[0] - start[0], end[1] - start[1]);
}

/** Names where nearly all of them fit, else codes: a plan that mixes both is hard to read. */
function chooseLabels(
  plan: OpenPlan,
  { locale, scale }: Paint,
): (section: OpenSection, color: string) => string {
  const most = 14 * scale;
  const least = 8 * scale;
  const place = (section: OpenSection, text: string) => {
    const at = centroid(section.outline);
    const room = roomAt(section.outline, at, least / 2);
    const across = fitText(text, room.width * 0.9, room.height * 0.8, most);
    const upwards = fitText(text, room.height * 0.9, room.width * 0.8, most);
    return { at, size: Math.max(across, upwards), upright: across >= Math.min(upwards, least * 1.2) };
  };
  const fits = plan.sections.filter((section) => place(section, section.name[locale]).size >= least).length;
  const wholeNames = fits >= plan.sections.length * 0.9;
  return (section, color) => {
    const text = wholeNames ? section.name[locale] : section.code;
    const { at, size, upright } = place(section, text);
    return size < least ? "" : svgText(text, at, size, color, upright);
  };
}
