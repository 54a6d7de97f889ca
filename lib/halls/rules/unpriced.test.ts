import { expect, test } from "vitest";
import { applyOverlay } from "./overlay.ts";
import { drawPlan } from "./testing/small-plan.ts";
import { unpricedCategories } from "./unpriced.ts";
import { openAuthoredPlan } from "./wire.ts";

const plan = openAuthoredPlan(drawPlan("aaaa\nBBBB"));
const [one, two] = plan.categories.map(({ code }) => code);
const codes = (priced: string[], overlay: Parameters<typeof applyOverlay>[1] = null) =>
  unpricedCategories(plan, priced, applyOverlay(plan, overlay)).map(({ code }) => code);

test("a category with seats and no price is told, and one that a performance gave away is not", () => {
  expect([codes([]), codes([one!]), codes([one!, two!])]).toEqual([[one, two], [two], []]);
  const moved = {
    format: 1 as const,
    categories: [{ category: one!, seats: [...plan.ids] }],
    areaCapacities: {},
  };
  expect(codes([one!], moved)).toEqual([]);
});
