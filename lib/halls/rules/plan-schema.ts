import { z } from "zod";
import { type PlanIcon, planIcons } from "./icons.ts";
import { isPlainText } from "./plain-text.ts";

/** What a plan may hold; beyond these a hall is a mistake or an attack. */
export const planLimits = {
  seats: 200_000,
  places: 1_000_000,
  categories: 8,
  sections: 2_000,
  rowsOfSection: 1_000,
  segmentsOfRow: 100,
  seatsOfTable: 40,
  areas: 200,
  tables: 500,
  shapes: 2_000,
  outlineNumbers: 4_000,
  /** Centimetres: ten kilometres either way. */
  reach: 1_000_000,
  highestId: 2 ** 31 - 1,
  label: 16,
  text: 120,
  remark: 600,
} as const;

const plain = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine(isPlainText, { params: { code: "TEXT_UNCLEAN" } });
const localized = (longest: number) =>
  z.strictObject({ kk: plain(longest), ru: plain(longest), en: plain(longest) });
const coordinate = z.number().min(-planLimits.reach).max(planLimits.reach);
const length = z.number().min(1).max(planLimits.reach);
const id = z.int().min(1).max(planLimits.highestId);
const code = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u);
const floor = z.int().min(-20).max(200);
const isCoordinate = (value: unknown) => coordinate.safeParse(value).success;
/** The first bad number of an outline is named, not each of thousands. */
const outline = z.custom<number[]>().superRefine((numbers, context) => {
  const issue = (code: string, path: number[] = []) =>
    context.addIssue({ code: "custom", params: { code }, path });
  if (!Array.isArray(numbers)) return issue("WRONG_TYPE");
  if (numbers.length > planLimits.outlineNumbers) return issue("TOO_LONG");
  const bad = numbers.findIndex((value) => !isCoordinate(value));
  if (bad >= 0) issue("BAD_COORDINATE", [bad]);
  if (numbers.length < 6) issue("EMPTY");
  else if (numbers.length % 2 === 1) issue("OUTLINE_ODD");
});

/** A list whose entries are looked at only once it is known not to be endless. */
const bounded = <T extends z.ZodType>(entry: T, most: number, least = 0) =>
  z.array(z.unknown()).min(least).max(most).pipe(z.array(entry));

/** Seats, and rows, are checked one by one, so that a file of nothing but faults can be left early. */
export const seatSchema = z.strictObject({
  ...{ id, label: plain(planLimits.label), x: coordinate, y: coordinate, category: code },
  flags: bounded(
    z.enum(["wheelchair", "companion", "restricted-view", "lift-up-armrest", "hearing-loop"]),
    5,
  ).optional(),
});
export const rowSchema = z.strictObject({
  label: plain(planLimits.label),
  segments: bounded(z.array(z.unknown()).min(1), planLimits.segmentsOfRow, 1),
});

const category = z.strictObject({ code, name: localized(planLimits.text), color: z.int().min(0).max(7) });
const section = z.strictObject({
  ...{
    code,
    name: localized(planLimits.text),
    outline,
    floor,
    entrance: localized(planLimits.text).nullable(),
  },
  rows: z.array(z.unknown()).min(1).max(planLimits.rowsOfSection),
});
const area = z.strictObject({
  ...{ id, name: localized(planLimits.text), category: code, outline, floor },
  ...{ capacity: z.int().min(1).max(planLimits.places), firstPlace: id },
});
const table = z.strictObject({
  ...{ id, label: plain(planLimits.label), x: coordinate, y: coordinate, radius: length, whole: z.boolean() },
  seats: bounded(id, planLimits.seatsOfTable, 1),
});
const shape = z.discriminatedUnion("kind", [
  z.strictObject({
    ...{ kind: z.enum(["stage", "field", "wall"]), outline },
    label: localized(planLimits.text).optional(),
  }),
  z.strictObject({
    ...{ kind: z.literal("text"), x: coordinate, y: coordinate, size: length },
    label: localized(planLimits.text),
  }),
  z.strictObject({
    ...{ kind: z.literal("icon"), x: coordinate, y: coordinate, size: length },
    icon: z.enum(Object.keys(planIcons) as PlanIcon[]),
  }),
]);

/** The form of a plan's JSON but for its rows. That the parts agree with each other is checked by `validatePlan`. */
export const planFrameSchema = z.strictObject({
  format: z.literal(1),
  name: plain(planLimits.text),
  size: z.strictObject({ width: length, height: length }),
  focal: z.strictObject({ x: coordinate, y: coordinate }),
  categories: bounded(category, planLimits.categories, 1),
  sections: bounded(section, planLimits.sections),
  areas: bounded(area, planLimits.areas),
  tables: bounded(table, planLimits.tables),
  shapes: bounded(shape, planLimits.shapes),
  remark: localized(planLimits.remark).optional(),
});
