import Papa from "papaparse";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { Plan, SeatFlag } from "../plan.ts";
import { planLimits } from "../plan-schema.ts";
import { numberOf } from "./loose.ts";
import type { Report } from "./problems.ts";
import type { RawPlan, RawSeat, RawSection } from "./raw.ts";

const nameColumns = ["section_kk", "section_ru", "section_en"] as const;
const columns = ["section", ...nameColumns, "row", "seat", "x", "y", "category", "flags"] as const;
type Column = (typeof columns)[number];

/** How people head these columns in our three languages. */
const headings: Record<string, Column> = {
  ...{ section: "section", zone: "section", сектор: "section", секция: "section", зона: "section" },
  ...{ row: "row", ряд: "row", қатар: "row", seat: "seat", number: "seat", место: "seat", орын: "seat" },
  ...{ x: "x", y: "y", category: "category", категория: "category", санат: "category" },
  ...{ flags: "flags", отметки: "flags", белгілер: "flags" },
  ...{ section_kk: "section_kk", section_ru: "section_ru", section_en: "section_en" },
};
const flagNames: SeatFlag[] = [
  "wheelchair",
  "companion",
  "restricted-view",
  "lift-up-armrest",
  "hearing-loop",
];

const pitch = 55;
const depth = 95;
const between = 250;

/**
 * Reads a table of seats, one a line. Rows are laid out where the table has no coordinates at all. Null: no table of seats, or one
 * with a quotation mark that takes the lines behind it for one cell: what they say cannot be known.
 */
export function readCsv(text: string, report: Report): RawPlan | null {
  const lines = readLines(text.replace(/^\uFEFF/, ""), report);
  if (!lines) return null;
  const [first, ...rest] = lines;
  const names = first?.cells ?? [];
  const head = names.map((name) => headings[name.trim().toLowerCase()]);
  const at = (column: Column) => head.indexOf(column);
  if (at("row") < 0 || at("seat") < 0) {
    report({ code: "NOT_A_TABLE", line: first?.line ?? 1 });
    return null;
  }
  head.forEach((column, index) => {
    if (!column && names[index]!.trim() !== "")
      report({ code: "UNKNOWN_KEY", line: first!.line, path: names[index]!.slice(0, 60) });
  });
  const hasPoints = at("x") >= 0 && at("y") >= 0;
  const sections = new Map<string, Map<string, RawSeat[]>>();
  const sectionNames = new Map<string, LocalizedText | string>();
  for (const { cells, line } of rest) {
    const cell = (column: Column) => unguarded((cells[at(column)] ?? "").trim()).slice(0, 200);
    const where = { line, section: cell("section"), row: cell("row"), seat: cell("seat") };
    const flags = cell("flags")
      .split(/[\s|]+/)
      .filter(Boolean);
    const known = flags.filter((flag): flag is SeatFlag => (flagNames as string[]).includes(flag));
    if (known.length < flags.length) report({ code: "UNKNOWN_FLAG", ...where });
    const seat: RawSeat = {
      ...{ id: null, label: where.seat, category: cell("category") || "A", flags: [...new Set(known)] },
      ...{ x: numberOf(cell("x")), y: numberOf(cell("y")), segment: null, line },
    };
    const rows = sections.get(where.section) ?? new Map<string, RawSeat[]>();
    sections.set(where.section, rows);
    const [kk, ru, en] = nameColumns.map(cell) as [string, string, string];
    const said = ru || kk || en;
    if (said && !sectionNames.has(where.section))
      sectionNames.set(where.section, { kk: kk || said, ru: ru || said, en: en || said });
    const row = rows.get(where.row);
    if (row) row.push(seat);
    else rows.set(where.row, [seat]);
  }
  const drawn = [...sections].map(([code, rows], index): RawSection => {
    const list = [...rows].map(([label, seats]) => ({ label, seats }));
    const own = code || String(index + 1);
    const name = sectionNames.get(code) ?? own;
    return { code: own, name, outline: null, floor: 1, entrance: null, rows: list };
  });
  if (!hasPoints) layOut(drawn);
  const keys = new Set(
    drawn.flatMap(({ rows }) => rows.flatMap(({ seats }) => seats.map((its) => its.category))),
  );
  return {
    ...{ name: "?", size: null, focal: null, areas: [], tables: [], shapes: [] },
    categories: [...keys].map((key) => ({ key, name: key, color: null })),
    sections: drawn,
  };
}

type Line = { cells: string[]; line: number };

/** The lines that say something, each with its number in the file; null when quotation marks make them uncertain. */
function readLines(text: string, report: Report): Line[] | null {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    // One more than is allowed tells that there are too many, without reading a million.
    preview: planLimits.seats + 2,
  });
  const marks = errors.filter(({ type }) => type === "Quotes");
  const open = new Set(marks.map(({ index }) => text.slice(0, index).split(newLine).length));
  for (const line of open) report({ code: "OPEN_QUOTE", line });
  if (open.size > 0) return null;
  let line = 1;
  const lines = data.map((cells) => {
    const its = { cells, line };
    line += 1;
    // A cell in quotation marks may go over several lines.
    for (const cell of cells) line += cell.split(newLine).length - 1;
    return its;
  });
  return lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
}

/** The heading tells it: labels and names below may be full of the other ones. */
function delimiterOf(text: string): string {
  const heading = /\S.*/.exec(text)?.[0] ?? "";
  const times = (delimiter: string) => heading.split(delimiter).length;
  return [",", ";", "\t", "|"].reduce((best, its) => (times(its) > times(best) ? its : best));
}

const newLine = /\r\n|\r|\n/;

/** Straight rows about one middle line, the sections one behind the other. */
function layOut(sections: RawSection[]): void {
  const widest = Math.max(1, ...sections.flatMap(({ rows }) => rows.map(({ seats }) => seats.length)));
  let y = 300;
  for (const { rows } of sections) {
    for (const { seats } of rows) {
      const left = 120 + ((widest - seats.length) * pitch) / 2;
      seats.forEach((seat, at) => {
        seat.x = left + at * pitch;
        seat.y = y;
      });
      y += depth;
    }
    y += between;
  }
}

const formula = /^[=+\-@\t\r]/;
/** A spreadsheet runs a cell that begins like a formula; an apostrophe before it keeps it a text. */
const guarded = (text: string) => (formula.test(text) ? `'${text}` : text);
const unguarded = (text: string) => (/^'[=+\-@]/.test(text) ? text.slice(1) : text);

/** The seats of a plan as a table that Excel opens. */
export function writeCsv(plan: Plan, locale: keyof LocalizedText): string {
  const names = new Map(plan.categories.map(({ code, name }) => [code, name[locale]]));
  const isTold = new Set(names.values()).size === names.size;
  const lines = plan.sections.flatMap((section) =>
    section.rows.flatMap((row) =>
      row.segments
        .flat()
        .map((seat) => [
          guarded(section.code),
          ...[guarded(section.name.kk), guarded(section.name.ru), guarded(section.name.en)],
          ...[guarded(row.label), guarded(seat.label), seat.x, seat.y],
          ...[guarded(isTold ? names.get(seat.category)! : seat.category), (seat.flags ?? []).join("|")],
        ]),
    ),
  );
  const delimiter = locale === "en" ? "," : ";";
  return `\uFEFF${Papa.unparse({ fields: [...columns], data: lines }, { delimiter })}\r\n`;
}
