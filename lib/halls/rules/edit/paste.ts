import type { PlanDraft } from "../draft.ts";
import type { Plan, PlanCategory, PlanSection } from "../plan.ts";
import { planLimits } from "../plan-schema.ts";
import { firstRoomyId, roomOf } from "./areas.ts";
import { freeColor, newCategoryCode } from "./categories.ts";
import { areUsable } from "./coordinates.ts";
import { type Copies, copyRow, copyTables } from "./copy.ts";
import { labelsOnward } from "./rows.ts";
import { freeCode } from "./sections.ts";
import { seatsOf, withParts, withPlan } from "./sharing.ts";
import { transformOutline, transformShape, withOutline } from "./transform.ts";
import type { Edit } from "./types.ts";

/**
 * Puts a clip into a hall, this far from where it was. Every seat, place, table and area gets a new id. A whole section becomes a
 * new one; rows of a part join the section of the same code, with labels counted on, where the hall has one. Categories are found
 * by code and name, and added while there is room; after that seats take the hall's first. Too many seats change nothing.
 */
export function pasteClip(clip: Plan, { dx, dy }: { dx: number; dy: number }): Edit {
  return (draft) => {
    const { plan } = draft;
    const count = [...seatsOf(plan)].length + [...seatsOf(clip)].length;
    if (!areUsable(dx, dy) || count > planLimits.seats) return draft;
    const { categories, codes, nextId } = joinCategories(draft, clip.categories);
    const inHall = <T extends { category: string }>(its: T): T => {
      const category = codes.get(its.category) ?? categories[0]?.code ?? its.category;
      return category === its.category ? its : { ...its, category };
    };
    const copies: Copies = {
      ...{ nextId, seats: new Map(), rowLabels: new Map(), onward: true },
      to: ({ x, y }) => ({ x: x + dx, y: y + dy }),
    };
    const sections = pasteSections(plan, clip.sections, copies, inHall);
    const areas = clip.areas.map((area) => {
      const id = copies.nextId;
      const firstPlace = firstRoomyId(id + 1, area.capacity);
      copies.nextId = firstPlace + roomOf({ firstPlace, capacity: area.capacity });
      return { ...inHall(withOutline(area, copies.to)), id, firstPlace };
    });
    const tables = copyTables(plan, clip.tables, copies);
    const shapes = clip.shapes.map((shape) => transformShape(shape, copies.to));
    const pasted = withParts(plan, {
      ...{ categories, sections, areas: joined(plan.areas, areas) },
      ...{ tables: joined(plan.tables, tables), shapes: joined(plan.shapes, shapes) },
    });
    return withPlan(draft, pasted, copies.nextId);
  };
}

const joined = <T>(list: T[], more: T[]): T[] => (more.length === 0 ? list : [...list, ...more]);

function joinCategories({ plan, nextId }: PlanDraft, wanted: readonly PlanCategory[]) {
  const codes = new Map<string, string>();
  let { categories } = plan;
  let next = nextId;
  for (const its of wanted) {
    const same = categories.find(({ name }) => name.kk === its.name.kk && name.ru === its.name.ru);
    const found = same ?? categories.find(({ code }) => code === its.code);
    if (found) codes.set(its.code, found.code);
    else if (categories.length < planLimits.categories) {
      const made = newCategoryCode(categories, next);
      next = made.nextId;
      categories = [...categories, { ...its, code: made.code, color: freeColor({ ...plan, categories }) }];
      codes.set(its.code, made.code);
    }
  }
  return { categories, codes, nextId: next };
}

function pasteSections(
  plan: Plan,
  parts: readonly PlanSection[],
  copies: Copies,
  inHall: <T extends { category: string }>(its: T) => T,
): PlanSection[] {
  let sections = plan.sections;
  for (const part of parts) {
    const rows = part.rows.map((row) => ({
      ...row,
      segments: row.segments.map((segment) => segment.map(inHall)),
    }));
    const isWhole = part.outline.length >= 6;
    const at = isWhole ? -1 : sections.findIndex(({ code }) => code === part.code);
    const target = sections[at];
    if (target) {
      const taken = target.rows.map(({ label }) => label);
      const labels = labelsOnward(taken, rows.length);
      const added = rows.map((row, index) => copyRow(row, labels[index]!, copies));
      sections = sections.with(at, { ...target, rows: [...target.rows, ...added] });
      continue;
    }
    const isFree = sections.every(({ code }) => code !== part.code);
    const code = isFree ? part.code : freeCode(sections, "s");
    const outline = isWhole ? transformOutline(part.outline, copies.to) : [];
    const made = rows.map((row) => copyRow(row, row.label, copies));
    sections = [...sections, { ...part, code, outline, rows: made }];
  }
  return sections;
}
