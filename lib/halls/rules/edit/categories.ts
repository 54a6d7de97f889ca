import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { Plan, PlanCategory, PlanSeat, SeatFlag } from "../plan.ts";
import { planLimits } from "../plan-schema.ts";
import { mapRowSeats, mapRows, mapSeats, mapShared, onPlan, withParts, withPlan } from "./sharing.ts";
import type { Edit, Selection } from "./types.ts";
import { withTables } from "./with-tables.ts";

/** Gives seats (those of tables too) and areas this category. A category that the plan does not have paints nothing. */
export function paint(selection: Selection, category: string): Edit {
  return onPlan((plan) => {
    if (!hasCategory(plan, category)) return plan;
    const painted = mapSeats(plan, withTables(plan, selection).seats, inCategory(category));
    const areas = mapShared(plan.areas, (area) =>
      selection.areas.has(area.id) && area.category !== category ? { ...area, category } : area,
    );
    return withParts(painted, { areas });
  });
}

const inCategory = (category: string) => (seat: PlanSeat) =>
  seat.category === category ? seat : { ...seat, category };

const hasCategory = (plan: Plan, code: string) => plan.categories.some((its) => its.code === code);

/**
 * A code for a new category and the counter of ids after it. Prices hang on a hall's codes for ever, and that counter only grows: so
 * a code of a category that is gone is not given to another one.
 */
export function newCategoryCode(
  categories: readonly { code: string }[],
  nextId: number,
): { code: string; nextId: number } {
  const taken = new Set(categories.map((its) => its.code.toLowerCase()));
  let number = nextId;
  while (taken.has(`c${number}`)) number++;
  return { code: `c${number}`, nextId: number + 1 };
}

/** The first colour that no category has. */
export function freeColor(plan: Plan): number {
  const taken = new Set(plan.categories.map((its) => its.color));
  for (let color = 0; color < planLimits.categories; color++) if (!taken.has(color)) return color;
  return plan.categories.length % planLimits.categories;
}

/** Adds a category under a code of its own. Nothing changes when the plan has all the categories that it may have. */
export function addCategory(category: Omit<PlanCategory, "code">): Edit {
  return (draft) => {
    const { categories } = draft.plan;
    if (categories.length >= planLimits.categories) return draft;
    const { code, nextId } = newCategoryCode(categories, draft.nextId);
    return withPlan(draft, { ...draft.plan, categories: [...categories, { code, ...category }] }, nextId);
  };
}

/** Renames or recolours a category. */
export function changeCategory(code: string, change: { name?: LocalizedText; color?: number }): Edit {
  return onPlan((plan) =>
    withParts(plan, {
      categories: mapShared(plan.categories, (its) => (its.code === code ? withParts(its, change) : its)),
    }),
  );
}

/** What had the category gets the replacement, which must be another one of the plan. */
export function deleteCategory(code: string, replacement: string): Edit {
  return onPlan((plan) => {
    if (code === replacement || !hasCategory(plan, code) || !hasCategory(plan, replacement)) return plan;
    const replace = <T extends { category: string }>(its: T): T =>
      its.category === code ? { ...its, category: replacement } : its;
    return {
      ...mapRows(plan, (row) => mapRowSeats(row, replace)),
      areas: mapShared(plan.areas, replace),
      categories: plan.categories.filter((its) => its.code !== code),
    };
  });
}

const flagOrder: SeatFlag[] = [
  "wheelchair",
  "companion",
  "restricted-view",
  "lift-up-armrest",
  "hearing-loop",
];

/** Marks seats, or takes the mark away. */
export function setFlag(seats: ReadonlySet<number>, flag: SeatFlag, on: boolean): Edit {
  return onPlan((plan) =>
    mapSeats(plan, seats, (seat) => {
      const had = seat.flags ?? [];
      if (had.includes(flag) === on) return seat;
      const flags = flagOrder.filter((its) => (its === flag ? on : had.includes(its)));
      const { flags: _, ...bare } = seat;
      return flags.length > 0 ? { ...bare, flags } : bare;
    }),
  );
}
