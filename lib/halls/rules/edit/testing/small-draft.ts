import type { PlanDraft } from "../../draft.ts";
import type { Plan } from "../../plan.ts";
import { drawPlan } from "../../testing/small-plan.ts";
import { addArea } from "../areas.ts";
import { addShape } from "../shapes.ts";
import { addTable } from "../tables.ts";
import { chain } from "../types.ts";

export const words = (text: string) => ({ kk: text, ru: text, en: text });

/** A plan as a draft whose ids begin at 1000. */
export function draftOf(plan: Plan): PlanDraft {
  return { plan, nextId: 1000, background: null };
}

/** A drawn plan (see `drawPlan`) as a draft. */
export function drawDraft(drawing: string): PlanDraft {
  return draftOf(drawPlan(drawing));
}

/** A hall with something of everything: two sections, a table for four (in s2), standing room, a stage and words. */
export function fullDraft(): PlanDraft {
  const furnish = chain(
    addTable({ at: { x: 600, y: 500 }, seats: 4, section: "s2", category: "b", whole: true }),
    addArea({
      name: words("Floor"),
      category: "a",
      capacity: 20,
      outline: [0, 700, 200, 700, 200, 900, 0, 900],
      floor: 0,
    }),
    addShape({ kind: "stage", outline: [0, 0, 400, 0, 400, 50, 0, 50] }),
    addShape({ kind: "text", x: 100, y: 20, size: 30, label: words("Stage") }),
  );
  return furnish(drawDraft("aaaaa aaaaa\naaaaa aaaaa\n---\nwc BBBB\nBBBBBBB"));
}
