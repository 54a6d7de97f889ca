import { planColors } from "../colors.ts";
import type { PlanShape } from "../plan.ts";
import { type Loose, listOf, looseOf, nameOf, numberOf, pointOf, sumOf } from "./loose.ts";
import type { Report } from "./problems.ts";
import type { RawPlan, RawRow, RawSeat, RawSection } from "./raw.ts";
import { readPretixArea } from "./read-pretix-areas.ts";

/** Whether a value could be a plan of pretix at all. */
export function looksLikePretix(value: unknown): boolean {
  return Array.isArray(looseOf(value).zones);
}

/**
 * Reads a seating plan as pretix writes it (reference of the format: its fields only). Lenient with numbers, strict with identity:
 * a repeated guid or a seat of no category is a problem, and its seat is read all the same.
 */
export function readPretix(value: unknown, report: Report): RawPlan {
  const plan = looseOf(value);
  const need = (its: Loose, names: string[], path: string) => {
    for (const name of names)
      if (its[name] === undefined) report({ code: "MISSING", path: `${path}${name}` });
  };
  need(plan, ["name", "zones", "categories", "size"], "");
  const size = looseOf(plan.size);
  const [width, height] = [numberOf(size.width), numberOf(size.height)];
  const isSize =
    width !== null && height !== null && width > 0 && height > 0 && width <= 1e6 && height <= 1e6;
  if (plan.size !== undefined && !isSize) report({ code: "OUT_OF_RANGE", path: "size" });
  if (plan.categories !== undefined && !Array.isArray(plan.categories))
    report({ code: "WRONG_TYPE", path: "categories" });
  const guids = new Set<string>();
  const shapes: PlanShape[] = [];
  const sections = listOf(plan.zones).map((zone, at): RawSection => {
    const its = looseOf(zone);
    const name = nameOf(its.name) || nameOf(its.zone_id) || String(at + 1);
    need(its, ["position", "rows"], `zones.${at}.`);
    if (its.rows !== undefined && !Array.isArray(its.rows))
      report({ code: "WRONG_TYPE", path: `zones.${at}.rows`, section: name });
    const origin = pointOf(its.position);
    listOf(its.areas).forEach((area, areaAt) => {
      const shape = readPretixArea(looseOf(area), origin);
      if (shape) shapes.push(shape);
      else report({ code: "WRONG_TYPE", path: `zones.${at}.areas.${areaAt}`, section: name });
    });
    const rows = listOf(its.rows).map((row, rowAt) =>
      readRow(looseOf(row), rowAt, name, origin, guids, report),
    );
    return { ...{ code: nameOf(its.zone_id) || name, name, outline: null, floor: 1, entrance: null }, rows };
  });
  return {
    name: nameOf(plan.name) || "?",
    size: isSize ? { width: width!, height: height! } : null,
    focal: null,
    categories: listOf(plan.categories).map((category) => {
      const { name, color } = looseOf(category);
      const shade = typeof color === "string" ? color.toLowerCase() : "";
      const known = planColors.light.findIndex((its) => its.toLowerCase() === shade);
      return { key: nameOf(name), name: nameOf(name), color: known < 0 ? null : known };
    }),
    ...{ sections, areas: [], tables: [], shapes },
  };
}

type Origin = { x: number | null; y: number | null };

function readRow(
  row: Loose,
  at: number,
  section: string,
  zone: Origin,
  guids: Set<string>,
  report: Report,
): RawRow {
  const label = nameOf(row.row_number);
  const where = { section, row: label };
  if (row.row_number === undefined) report({ code: "MISSING", path: `rows.${at}.row_number`, ...where });
  if (row.seats !== undefined && !Array.isArray(row.seats)) report({ code: "WRONG_TYPE", ...where });
  const origin = pointOf(row.position);
  const seats = listOf(row.seats).map((value): RawSeat => {
    const seat = looseOf(value);
    const number = nameOf(seat.seat_number);
    const here = { ...where, seat: number };
    const guid = nameOf(seat.seat_guid);
    if (guid === "") report({ code: "MISSING", path: "seat_guid", ...here });
    else if (guids.has(guid)) report({ code: "GUID_TWICE", path: guid, ...here });
    guids.add(guid);
    const own = seat.position === undefined ? { x: null, y: null } : pointOf(seat.position);
    return {
      ...{ id: null, label: number, category: nameOf(seat.category), flags: [], segment: null },
      x: sumOf(zone.x, origin.x, own.x),
      y: sumOf(zone.y, origin.y, own.y),
    };
  });
  return { label, seats };
}
