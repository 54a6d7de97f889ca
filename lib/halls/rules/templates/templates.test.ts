import { expect, test } from "vitest";
import { validatePlan } from "../validate.ts";
import { openAuthoredPlan } from "../wire.ts";
import { templatePlan } from "./index.ts";
import { templateKinds, templateSizes } from "./sizes.ts";

const sizes = templateKinds.flatMap((kind) => {
  const [one, two] = templateSizes[kind];
  return (["least", "usual", "most"] as const).flatMap((a) =>
    (["least", "usual", "most"] as const).map((b) => [kind, one[a], two?.[b] ?? 0] as const),
  );
});

test.each(sizes)("a %s of %d and %d has no fault", (kind, first, second) => {
  const plan = templatePlan(kind, "Hall", first, second);
  expect(validatePlan(plan).slice(0, 3)).toEqual([]);
  const open = openAuthoredPlan(plan);
  expect(open.seatCount + open.areas.reduce((sum, area) => sum + area.capacity, 0)).toBeGreaterThan(3);
});
