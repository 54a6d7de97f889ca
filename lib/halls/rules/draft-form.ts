import type { PlanDraft } from "./draft.ts";
import { planLimits } from "./plan-schema.ts";

/**
 * Whether a value has the form of a draft, so that every part of it can be drawn and mended. Faults are let in (that is what a
 * draft is for); other keys, other types, endless lists, texts and numbers are not.
 */
export function isPlanDraft(value: unknown): value is PlanDraft {
  return draft(value);
}

type Check = (value: unknown) => boolean;

/** Wider than a plan's own limits, for a draft may be too long before it is mended, but not without end. */
const longestText = 2 * planLimits.remark;
const furthest = 1e9;

const number: Check = (value) =>
  typeof value === "number" && Number.isFinite(value) && Math.abs(value) <= furthest;
const whole: Check = (value) =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= planLimits.highestId;
const text: Check = (value) => typeof value === "string" && value.length <= longestText;
const label: Check = (value) => typeof value === "string" && value.length <= planLimits.text;
const hash: Check = (value) => typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
const yesNo: Check = (value) => typeof value === "boolean";
const nothing: Check = (value) => value === null;
const anyOf =
  (...checks: Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));
const listOf =
  (entry: Check, most: number): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(entry);
const oneOf =
  (...words: unknown[]): Check =>
  (value) =>
    words.includes(value);

/** An object of these keys and no others; those of `optional` may be missing. */
function shape(needed: Record<string, Check>, optional: Record<string, Check> = {}): Check {
  const names = Object.keys(needed);
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const its = value as Record<string, unknown>;
    for (const name of names) if (!needed[name]!(its[name])) return false;
    for (const name of Object.keys(its)) {
      if (Object.hasOwn(needed, name)) continue;
      if (!Object.hasOwn(optional, name) || (its[name] !== undefined && !optional[name]!(its[name])))
        return false;
    }
    return true;
  };
}

const words = shape({ kk: text, ru: text, en: text });
const outline = listOf(number, planLimits.outlineNumbers);
const seat = shape(
  { id: whole, label, x: number, y: number, category: label },
  {
    flags: listOf(oneOf("wheelchair", "companion", "restricted-view", "lift-up-armrest", "hearing-loop"), 5),
  },
);
const row = shape({
  label,
  segments: listOf(listOf(seat, planLimits.seats), planLimits.segmentsOfRow),
});
const plan = shape(
  {
    format: oneOf(1),
    name: text,
    size: shape({ width: number, height: number }),
    focal: shape({ x: number, y: number }),
    // One more than a plan may have: the ninth is a fault to be named, not a draft to be lost.
    categories: listOf(shape({ code: label, name: words, color: whole }), 4 * planLimits.categories),
    sections: listOf(
      shape({
        ...{ code: label, name: words, outline, floor: number, entrance: anyOf(nothing, words) },
        rows: listOf(row, planLimits.rowsOfSection),
      }),
      planLimits.sections,
    ),
    areas: listOf(
      shape({
        ...{ id: whole, name: words, category: label, capacity: whole, firstPlace: whole },
        ...{ outline, floor: number },
      }),
      planLimits.areas,
    ),
    tables: listOf(
      shape({
        ...{ id: whole, label, x: number, y: number, radius: number, whole: yesNo },
        seats: listOf(whole, 4 * planLimits.seatsOfTable),
      }),
      planLimits.tables,
    ),
    shapes: listOf(
      anyOf(
        shape({ kind: oneOf("stage", "field", "wall"), outline }, { label: words }),
        shape({ kind: oneOf("text"), x: number, y: number, size: number, label: words }),
        shape({ kind: oneOf("icon"), x: number, y: number, size: number, icon: label }),
      ),
      planLimits.shapes,
    ),
  },
  { remark: words },
);
const background = shape(
  { x: number, y: number, width: number, height: number, opacity: number },
  { picture: hash, rotation: number, locked: yesNo },
);
const form = shape({ plan, nextId: whole, background: anyOf(nothing, background) });

const draft: Check = (value) => form(value) && seatsOf(value as PlanDraft) <= planLimits.seats;

function seatsOf({ plan: its }: PlanDraft): number {
  let count = 0;
  for (const section of its.sections)
    for (const { segments } of section.rows) for (const segment of segments) count += segment.length;
  return count;
}
