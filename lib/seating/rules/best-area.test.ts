import { expect, it } from "vitest";
import type { PlanArea } from "#lib/halls/rules/plan.ts";
import { standingHall } from "#lib/halls/rules/templates/standing.ts";
import { openAuthoredPlan } from "#lib/halls/rules/wire.ts";
import { bestArea } from "./best-area.ts";

const plan = openAuthoredPlan(standingHall("Hall", 400));
const [fan, floor] = plan.areas as [PlanArea, PlanArea];
const anywhere = new Set([0, 1]);

it("is the nearest to the stage that has room, of an allowed category", () => {
  expect(bestArea(plan, anywhere, () => true)).toBe(fan);
  expect(bestArea(plan, anywhere, (area) => area === floor)).toBe(floor);
  expect(bestArea(plan, new Set([1]), () => true)).toBe(floor);
  expect(bestArea({ ...plan, areas: [floor, fan] }, anywhere, () => true)).toBe(fan);
});

it("is none where none has room or is allowed", () => {
  expect(bestArea(plan, anywhere, () => false)).toBeNull();
  expect(bestArea(plan, new Set(), () => true)).toBeNull();
});
