import type { LocalizedText } from "#lib/i18n/localized.ts";
import { flagBits } from "../open-plan.ts";
import type { Plan, PlanShape, PlanTable, SeatFlag } from "../plan.ts";
import { planFrameSchema, planLimits } from "../plan-schema.ts";
import { type Loose, listOf, looseOf, nameOf, numberOf } from "./loose.ts";
import type { RawArea, RawPlan, RawSeat, RawSection } from "./raw.ts";

/** Our own file: the whole plan, and whose hall's seat ids are in it. */
export type OwnFile = { kametay: "hall-plan"; version: 1; hallId: string; plan: Plan };

export function writeOwn(hallId: string, plan: Plan): string {
  return JSON.stringify({ kametay: "hall-plan", version: 1, hallId, plan } satisfies OwnFile);
}

export function looksLikeOwn(value: unknown): boolean {
  return looseOf(value).kametay === "hall-plan" || Array.isArray(looseOf(value).sections);
}

const parts = planFrameSchema.shape;
const isWords = (value: unknown): value is LocalizedText =>
  ["kk", "ru", "en"].every((locale) => typeof looseOf(value)[locale] === "string");
const isOutline = (value: unknown): value is number[] =>
  Array.isArray(value) &&
  value.length >= 6 &&
  value.length <= planLimits.outlineNumbers &&
  value.length % 2 === 0 &&
  value.every((its) => Number.isFinite(its));

/** What can be made out of a plan of ours that has faults: every seat and place, and of the rest whatever is whole. */
export function readOwnLoosely(value: unknown): RawPlan {
  const plan = looseOf(value);
  const fits = <T>(name: "tables" | "shapes"): T[] =>
    listOf(plan[name])
      .slice(0, planLimits[name])
      .filter((its) => parts[name].safeParse([its]).success) as T[];
  const size = parts.size.safeParse(plan.size);
  const focal = parts.focal.safeParse(plan.focal);
  return {
    name: nameOf(plan.name) || "?",
    size: size.success ? size.data : null,
    focal: focal.success ? focal.data : null,
    categories: listOf(plan.categories).map((category) => {
      const { code, name, color } = looseOf(category);
      const shade = numberOf(color);
      const isShade = shade !== null && Number.isInteger(shade) && shade >= 0 && shade < 8;
      return { key: nameOf(code), name: isWords(name) ? name : nameOf(code), color: isShade ? shade : null };
    }),
    sections: listOf(plan.sections).map((its, at) => readSection(looseOf(its), at)),
    areas: listOf(plan.areas)
      .slice(0, planLimits.areas)
      .flatMap((its) => readArea(looseOf(its)) ?? []),
    tables: fits<PlanTable>("tables"),
    shapes: fits<PlanShape>("shapes"),
    ...(parts.remark.safeParse(plan.remark).success && plan.remark
      ? { remark: plan.remark as LocalizedText }
      : {}),
  };
}

function readArea({ name, category, capacity, outline, floor }: Loose): RawArea | null {
  const places = numberOf(capacity);
  if (!places || !Number.isInteger(places) || places < 1 || places > planLimits.places) return null;
  return {
    ...{ name: isWords(name) ? name : nameOf(name), category: nameOf(category), capacity: places },
    ...{ outline: isOutline(outline) ? outline : null, floor: floorOf(floor) },
  };
}

function floorOf(value: unknown): number {
  const floor = numberOf(value);
  return floor !== null && Number.isInteger(floor) && Math.abs(floor) <= 20 ? floor : 1;
}

function readSection(section: Loose, at: number): RawSection {
  const code = nameOf(section.code) || String(at + 1);
  return {
    code,
    name: isWords(section.name) ? section.name : code,
    outline: isOutline(section.outline) ? section.outline : null,
    floor: floorOf(section.floor),
    entrance: parts.remark.safeParse(section.entrance).success
      ? ((section.entrance as LocalizedText) ?? null)
      : null,
    rows: listOf(section.rows).map((row) => ({
      label: nameOf(looseOf(row).label),
      seats: listOf(looseOf(row).segments).flatMap((segment, part) =>
        listOf(segment).map((seat) => readSeat(looseOf(seat), part)),
      ),
    })),
  };
}

function readSeat(seat: Loose, segment: number): RawSeat {
  const flags = listOf(seat.flags).filter(
    (its): its is SeatFlag => typeof its === "string" && its in flagBits,
  );
  return {
    id: typeof seat.id === "number" && Number.isInteger(seat.id) ? seat.id : null,
    ...{ label: nameOf(seat.label), category: nameOf(seat.category), flags: [...new Set(flags)], segment },
    ...{ x: numberOf(seat.x), y: numberOf(seat.y) },
  };
}
