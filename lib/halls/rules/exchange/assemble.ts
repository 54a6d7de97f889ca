import { mendExtent } from "../edit/repair/extent.ts";
import type { Plan, PlanRow, PlanSeat, PlanSection } from "../plan.ts";
import { planLimits } from "../plan-schema.ts";
import { makeCategories } from "./categories.ts";
import { cleanText, cleanWords, codeOf, ownLabel } from "./clean-text.ts";
import { placeAreas, setTables } from "./furniture.ts";
import { placeSeats } from "./places.ts";
import type { Problem, Report } from "./problems.ts";
import type { RawPlan, RawRow, RawSeat, RawSection } from "./raw.ts";
import { cutAtAisles, cutTooWide, middleGap, outlineRound } from "./segments.ts";
import { moveOutline, movePoint, moveShape } from "./shapes.ts";

/**
 * Makes a plan of what a file says, with every seat of it, whatever is wrong with them; all that had to be mended is reported.
 * Without a report the file was right as it was. Ids are made anew from 1 on, in the file's order.
 */
export function assemble(raw: RawPlan, report: Report): Plan {
  const { width, height, ...move } = placeSeats(raw, report);
  const { categories, codeFor } = makeCategories(raw.categories, report);
  const idOf = new Map<number, number>();
  let nextId = 1;
  const makeSeat = (seat: RawSeat, label: string, where: Problem): PlanSeat => {
    const id = nextId++;
    if (seat.id !== null) {
      if (idOf.has(seat.id)) report({ ...where, code: "SEAT_ID_TWICE" });
      else idOf.set(seat.id, id);
    }
    const category = codeFor(seat.category, where);
    const made: PlanSeat = { id, label, x: seat.x!, y: seat.y!, category };
    return seat.flags.length > 0 ? { ...made, flags: seat.flags } : made;
  };
  const makeRow = (row: RawRow, section: string): { made: PlanSeat[]; parts: number[] | null } => {
    const labels = new Set<string>();
    const made = row.seats.map((seat, at) => {
      const where = { section, row: row.label, seat: seat.label, line: seat.line };
      const clean = cleanText(seat.label, planLimits.label, String(at + 1), (code) =>
        report({ code, ...where }),
      );
      if (labels.has(clean)) report({ code: "SEAT_LABEL_TWICE", ...where });
      return makeSeat(seat, ownLabel(clean, labels, planLimits.label), { code: "MISSING", ...where });
    });
    const hasParts = row.seats.every(({ segment }) => segment !== null);
    return { made, parts: hasParts ? row.seats.map(({ segment }) => segment!) : null };
  };
  const sectionCodes = new Set<string>();
  const drawn = raw.sections
    .filter((section) => section.rows.some((row) => row.seats.length > 0))
    .map((section, at) => {
      const code = ownLabel(codeOf(section.code, `s${at + 1}`, 36), sectionCodes, 40);
      return {
        section,
        code,
        rows: joinRows(section, report).map((row) => ({ ...row, ...makeRow(row, section.code) })),
      };
    });
  const usual = middleGap(drawn.flatMap(({ rows }) => rows.map(({ made }) => made)));
  const sections = drawn.map(({ section, code, rows }): PlanSection => {
    const labels = new Set<string>();
    const cut = rows.map(({ label, made, parts }, at): PlanRow => {
      const where = { section: section.code, row: label };
      const clean = cleanText(label, planLimits.label, String(at + 1), (its) =>
        report({ code: its, ...where }),
      );
      return {
        label: ownLabel(clean, labels, planLimits.label),
        segments: parts ? byParts(made, parts) : cutAtAisles(made, usual),
      };
    });
    return {
      code,
      name: cleanWords(section.name, planLimits.text, code, (its) =>
        report({ code: its, section: section.code }),
      ),
      outline: section.outline
        ? moveOutline(section.outline, move)
        : outlineRound(rows.flatMap(({ made }) => made)),
      ...{ floor: section.floor, entrance: section.entrance, rows: cut },
    };
  });
  cutTooWide(sections.flatMap((section) => section.rows));
  const focal = raw.focal ? movePoint(raw.focal, move) : { x: Math.round(width / 2), y: 0 };
  const areas = placeAreas(raw.areas, { move, focal, codeFor, nextId, report });
  const plan: Plan = {
    ...{
      format: 1,
      name: cleanText(raw.name, planLimits.text, "?", (code) => report({ code, path: "name" })),
    },
    size: { width, height },
    ...{ focal, categories, sections, areas, tables: setTables(raw.tables, move, idOf) },
    shapes: raw.shapes.map((shape) => moveShape(shape, move)),
  };
  const fitted = mendExtent({ plan, nextId, background: null }, () => {}).plan;
  return raw.remark ? { ...fitted, remark: raw.remark } : fitted;
}

/** Rows of one name in one section are one row, cut by an aisle, where their seats' numbers allow it; else they get names of their own. */
function joinRows(section: RawSection, report: Report): RawRow[] {
  const rows: RawRow[] = [];
  const byLabel = new Map<string, RawRow>();
  for (const row of section.rows) {
    if (row.seats.length === 0) continue;
    const first = byLabel.get(row.label);
    if (!first) {
      const own = { ...row, seats: [...row.seats] };
      byLabel.set(row.label, own);
      rows.push(own);
      continue;
    }
    report({ code: "ROW_TWICE", section: section.code, row: row.label });
    const labels = new Set(first.seats.map(({ label }) => label));
    if (row.seats.some(({ label }) => labels.has(label))) rows.push(row);
    else {
      const last = first.seats.at(-1)?.segment ?? null;
      first.seats.push(
        ...row.seats.map((seat) => ({
          ...seat,
          segment: last === null || seat.segment === null ? null : last + 1 + seat.segment,
        })),
      );
    }
  }
  return rows;
}

function byParts(seats: PlanSeat[], parts: number[]): PlanSeat[][] {
  const segments: PlanSeat[][] = [];
  seats.forEach((seat, at) => {
    if (at > 0 && parts[at] === parts[at - 1]) segments.at(-1)!.push(seat);
    else segments.push([seat]);
  });
  return segments;
}
