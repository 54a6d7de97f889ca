import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { boxOfOutline, isInside } from "#lib/halls/rules/geometry.ts";
import { seatTowards } from "#lib/halls/rules/neighbours.ts";
import { flagBits } from "#lib/halls/rules/open-plan.ts";
import { planPicture } from "#lib/halls/rules/picture.ts";
import { validatePlan } from "#lib/halls/rules/validate.ts";
import { openPlan, packPlan, unpackPlan } from "#lib/halls/rules/wire.ts";
import { generatedStadium } from "./generated-stadium.ts";
import { demoHalls } from "./index.ts";

const wireSize = (plan: ReturnType<typeof generatedStadium>) =>
  gzipSync(JSON.stringify(packPlan(plan))).length;

describe.each(demoHalls)("the demo hall $slug", ({ places, plan }) => {
  const drawn = plan();
  const open = openPlan(packPlan(drawn));

  it("has exactly the places of the building and no fault", () => {
    const standing = drawn.areas.reduce((sum, area) => sum + area.capacity, 0);
    expect(open.seatCount + standing).toBe(places);
    expect(validatePlan(drawn)).toEqual([]);
  });

  it("is the same each time it is drawn, and after the wire", () => {
    expect(plan()).toEqual(drawn);
    expect(unpackPlan(packPlan(drawn))).toEqual(drawn);
  });

  it("says that its rows are our own, in three languages", () => {
    expect(Object.keys(drawn.remark ?? {}).sort()).toEqual(["en", "kk", "ru"]);
  });

  it("has places for wheelchairs, each beside a companion's", () => {
    const wheelchairs = [...open.flags.keys()].filter((index) => open.flags[index]! & flagBits.wheelchair);
    expect(wheelchairs.length).toBeGreaterThan(0);
    for (const index of wheelchairs) {
      const beside = [open.left[index]!, open.right[index]!].filter((its) => its >= 0);
      expect(beside.some((its) => open.flags[its]! & flagBits.companion)).toBe(true);
    }
  });

  it("draws each section round its own seats, inside the plan", () => {
    for (const section of open.sections) {
      const box = boxOfOutline(section.outline);
      expect(Math.min(box.minX, box.minY)).toBeGreaterThanOrEqual(0);
      expect(box.maxX).toBeLessThanOrEqual(drawn.size.width);
      expect(box.maxY).toBeLessThanOrEqual(drawn.size.height);
      for (let index = section.first; index < section.end; index++) {
        expect(isInside(section.outline, open.x[index]!, open.y[index]!)).toBe(true);
      }
    }
  });

  it("uses each of its categories", () => {
    const used = new Set([...open.category].map((index) => open.categories[index]!.code));
    for (const area of drawn.areas) used.add(area.category);
    expect(used.size).toBe(open.categories.length);
  });

  it("has a picture of at most 60 kB", () => {
    expect(planPicture(open, { theme: "light", width: 1000, locale: "kk" }).length).toBeLessThan(60_000);
  });
});

describe("arrow keys", () => {
  it.each(demoHalls.filter((hall) => hall.places < 1000))("reach every seat of $slug", ({ plan }) => {
    const open = openPlan(packPlan(plan()));
    const seen = new Set([0]);
    for (const index of seen) {
      if (index < 0) continue;
      for (const direction of ["up", "down", "left", "right"] as const)
        seen.add(seatTowards(open, index, direction));
    }
    seen.delete(-1);
    expect(seen.size).toBe(open.seatCount);
  });
});

describe("a plan on the wire is small", () => {
  it("25,000 seats in 20 kB, 100,000 in 70 kB", () => {
    expect(wireSize(demoHalls.find((hall) => hall.slug === "abay-arena")!.plan())).toBeLessThan(20_000);
    expect(wireSize(generatedStadium(100_000))).toBeLessThan(70_000);
  });
});

describe("the generated stadium", () => {
  it.each([1, 37, 500, 8000, 25_000, 100_000])("has exactly %i seats and no fault", (seats) => {
    const plan = generatedStadium(seats);
    expect(
      plan.sections.flatMap((section) => section.rows.flatMap((row) => row.segments.flat())),
    ).toHaveLength(seats);
    expect(validatePlan(plan)).toEqual([]);
  });
});
