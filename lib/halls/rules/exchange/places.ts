import { planLimits } from "../plan-schema.ts";
import type { Report } from "./problems.ts";
import type { RawPlan, RawSeat } from "./raw.ts";

const usualPitch = 55;
const margin = 120;
/** Centimetres between two people; a file whose gaps are outside is drawn in other units. */
const [narrowest, widest] = [35, 400];

type Found = { seat: RawSeat; section: string; row: string };

/**
 * Gives every seat a point of its own, in centimetres, inside the plan. Where a file is drawn in other units its usual gap between
 * seats becomes 55; seats without a point, or on another's, are set out in a line behind the hall, for somebody to put in place.
 */
export function placeSeats(
  raw: RawPlan,
  report: Report,
): { width: number; height: number; dx: number; dy: number; scale: number } {
  const all = listed(raw);
  const isPoint = (value: number | null): value is number =>
    value !== null && Number.isFinite(value) && Math.abs(value) <= planLimits.reach;
  const homeless: RawSeat[] = [];
  const placed: Found[] = [];
  for (const found of all) {
    if (isPoint(found.seat.x) && isPoint(found.seat.y)) placed.push(found);
    else {
      report({ code: "BAD_COORDINATE", ...whereOf(found) });
      homeless.push(found.seat);
    }
  }
  const gap = usualGap(raw, isPoint);
  const scale = gap !== null && (gap < narrowest || gap > widest) ? usualPitch / gap : 1;
  const box = {
    minX: 0,
    minY: 0,
    maxX: (raw.size?.width ?? 0) * scale,
    maxY: (raw.size?.height ?? 0) * scale,
  };
  for (const { seat } of placed) {
    box.minX = Math.min(box.minX, seat.x! * scale - margin * Number(seat.x! < 0));
    box.minY = Math.min(box.minY, seat.y! * scale - margin * Number(seat.y! < 0));
    box.maxX = Math.max(box.maxX, seat.x! * scale);
    box.maxY = Math.max(box.maxY, seat.y! * scale);
  }
  const [dx, dy] = [-Math.floor(box.minX), -Math.floor(box.minY)];
  const points = new Set<string>();
  for (const found of placed) {
    const { seat } = found;
    seat.x = Math.round(seat.x! * scale + dx);
    seat.y = Math.round(seat.y! * scale + dy);
    const point = `${seat.x} ${seat.y}`;
    if (points.has(point)) {
      report({ code: "SAME_POINT", ...whereOf(found) });
      homeless.push(seat);
    }
    points.add(point);
  }
  const isWider = (edge: number, size: number | undefined) =>
    size !== undefined && size * scale >= edge ? 0 : margin;
  let width = Math.ceil(box.maxX + dx + isWider(box.maxX, raw.size?.width));
  let height = Math.ceil(box.maxY + dy + isWider(box.maxY, raw.size?.height));
  const perLine = Math.max(20, Math.ceil(Math.sqrt(homeless.length * 4)));
  const top = height;
  homeless.forEach((seat, at) => {
    seat.x = margin + (at % perLine) * usualPitch;
    seat.y = top + margin + Math.floor(at / perLine) * 95;
    width = Math.max(width, seat.x + margin);
    height = Math.max(height, seat.y + margin);
  });
  return { width: Math.max(width, 2 * margin), height: Math.max(height, 2 * margin), dx, dy, scale };
}

function listed(raw: RawPlan): Found[] {
  return raw.sections.flatMap((section) =>
    section.rows.flatMap((row) => row.seats.map((seat) => ({ seat, section: section.code, row: row.label }))),
  );
}

function whereOf({ seat, section, row }: Found) {
  const where = { section, row, seat: seat.label };
  return seat.line === undefined ? where : { ...where, line: seat.line };
}

/** The gap that a quarter of all gaps is below, so that aisles do not count, between seats that follow each other in a row. */
function usualGap(raw: RawPlan, isPoint: (value: number | null) => value is number): number | null {
  const gaps: number[] = [];
  for (const { rows } of raw.sections)
    for (const { seats } of rows)
      for (let at = 1; at < seats.length; at++) {
        const [from, to] = [seats[at - 1]!, seats[at]!];
        if (!isPoint(from.x) || !isPoint(from.y) || !isPoint(to.x) || !isPoint(to.y)) continue;
        const gap = Math.hypot(to.x - from.x, to.y - from.y);
        if (gap > 0) gaps.push(gap);
      }
  gaps.sort((one, other) => one - other);
  return gaps[gaps.length >> 2] ?? null;
}
