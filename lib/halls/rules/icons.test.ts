import { expect, it } from "vitest";
import { planIcons } from "./icons.ts";
import { planPicture } from "./picture.ts";
import type { PlanShape } from "./plan.ts";
import { drawPlan } from "./testing/small-plan.ts";
import { validatePlan } from "./validate.ts";
import { openAuthoredPlan } from "./wire.ts";

const sign = (icon: string) => ({ kind: "icon", icon, x: 50, y: 50, size: 40 }) as PlanShape;

it("every sign is a path within its box and is drawn on the picture", () => {
  for (const [icon, path] of Object.entries(planIcons)) {
    expect(path).toMatch(/^[MmLlHhVvAaZz0-9 .-]+$/);
    const plan = { ...drawPlan("xxxx"), shapes: [sign(icon)] };
    expect(validatePlan(plan)).toEqual([]);
    expect(planPicture(openAuthoredPlan(plan), { locale: "kk", theme: "light", width: 400 })).toContain(path);
  }
});

it("a sign that there is not is a fault, not a path of somebody's choosing", () => {
  const codes = validatePlan({ ...drawPlan("xxxx"), shapes: [sign('"><script>')] }).map(
    (fault) => fault.code,
  );
  expect(codes).not.toEqual([]);
});
