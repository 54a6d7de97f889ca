import type { LocalizedText } from "#lib/i18n/localized.ts";
import { firstRoomyId, roomOf } from "../edit/areas.ts";
import { newCategoryCode } from "../edit/categories.ts";
import type { Plan, PlanCategory } from "../plan.ts";

/**
 * Gives a plan from a file the ids of a hall: a seat that the hall's current plan has by the same section, row and number keeps its
 * id, so that performances can move to it, and an area that it has by name its places; everything else gets new ones. A category
 * that the hall has by name (`categories`: all that it has now) is the hall's own; any other gets a code that the hall never had.
 */
export function renumber(
  plan: Plan,
  current: Plan | null,
  nextId: number,
  categories: readonly PlanCategory[],
): { plan: Plan; nextId: number } {
  const joined = joinCategories(plan.categories, categories, nextId);
  let next = joined.nextId;
  const inHall = <T extends { category: string }>(its: T): T => ({
    ...its,
    category: joined.codes.get(its.category) ?? its.category,
  });
  const known = new Map<string, number>();
  for (const section of current?.sections ?? [])
    for (const row of section.rows)
      for (const seat of row.segments.flat()) known.set(keyOf(section.code, row.label, seat.label), seat.id);
  const given = new Map<number, number>();
  const sections = plan.sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) => ({
      ...row,
      segments: row.segments.map((segment) =>
        segment.map((seat) => {
          const key = keyOf(section.code, row.label, seat.label);
          const id = known.get(key) ?? next++;
          known.delete(key);
          given.set(seat.id, id);
          return { ...inHall(seat), id };
        }),
      ),
    })),
  }));
  const tables = plan.tables
    .map((table) => ({
      ...table,
      id: next++,
      seats: table.seats.flatMap((seat) => given.get(seat) ?? []),
    }))
    .filter((table) => table.seats.length > 0);
  const free = new Set(current?.areas);
  const areas = plan.areas.map((area) => {
    const same = [...free].find((its) => its.name.ru === area.name.ru && its.capacity >= area.capacity);
    if (same) {
      free.delete(same);
      return { ...inHall(area), id: same.id, firstPlace: same.firstPlace };
    }
    const id = next++;
    const firstPlace = firstRoomyId(next, area.capacity);
    next = firstPlace + roomOf({ firstPlace, capacity: area.capacity });
    return { ...inHall(area), id, firstPlace };
  });
  return { plan: { ...plan, categories: joined.categories, sections, tables, areas }, nextId: next };
}

/** Each of a hall's categories is found once: two of one name in a file stay two. */
function joinCategories(wanted: readonly PlanCategory[], known: readonly PlanCategory[], nextId: number) {
  const codes = new Map<string, string>();
  const free = new Map<string, PlanCategory>();
  for (const its of known) if (!free.has(its.code)) free.set(its.code, its);
  let next = nextId;
  const categories = wanted.map((its): PlanCategory => {
    const same = [...free.values()].find((own) => isSameName(own, its.name));
    if (same) {
      free.delete(same.code);
      codes.set(its.code, same.code);
      return same;
    }
    const made = newCategoryCode(known, next);
    next = made.nextId;
    codes.set(its.code, made.code);
    return { ...its, code: made.code };
  });
  return { categories, codes, nextId: next };
}

/** A table of seats and a plan of pretix know a name in one language only, or the code where two have one name. */
const isSameName = ({ code, name }: PlanCategory, its: LocalizedText) =>
  name.kk === its.kk || name.ru === its.ru || name.en === its.en || code === its.ru;

const keyOf = (...parts: string[]) => parts.join("\u001f");
