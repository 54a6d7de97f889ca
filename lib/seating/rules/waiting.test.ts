import { describe, expect, it } from "vitest";
import { applyOverlay } from "#lib/halls/rules/overlay.ts";
import { openAuthoredPlan } from "#lib/halls/rules/wire.ts";
import { fixturePlan } from "#scripts/testing/shop-fixture.ts";
import { matchWaiting } from "./waiting.ts";

const plan = openAuthoredPlan(fixturePlan(3, 10, 6));
const hall = { plan, sold: applyOverlay(plan, null) };
const firstPlace = plan.areas[0]!.firstPlace;
const [stalls, floor] = ["stalls", "floor"].map((code) =>
  plan.categories.findIndex((its) => its.code === code),
) as [number, number];
const waits = (id: string, size = 1, category: number | null = null) => ({ id, size, category });

describe("places that came free", () => {
  it("go to the first in line whom they suit, each once", () => {
    const { matches, rest } = matchWaiting(
      hall,
      [4, 5, 20],
      [waits("three", 3), waits("two", 2), waits("one")],
    );
    expect(matches).toEqual([
      { entryId: "two", seatIds: [4, 5] },
      { entryId: "one", seatIds: [20] },
    ]);
    expect(rest).toEqual([]);
  });

  it("are a group's only side by side in one row", () => {
    expect(matchWaiting(hall, [10, 11], [waits("two", 2)])).toEqual({ matches: [], rest: [10, 11] });
    expect(matchWaiting(hall, [4, 6], [waits("two", 2)]).matches).toEqual([]);
  });

  it("keep to the category that was asked for", () => {
    expect(matchWaiting(hall, [4], [waits("a", 1, floor), waits("b", 1, stalls)]).matches).toEqual([
      { entryId: "b", seatIds: [4] },
    ]);
    const places = [firstPlace, firstPlace + 4];
    expect(matchWaiting(hall, places, [waits("a", 2, floor)]).matches).toEqual([
      { entryId: "a", seatIds: places },
    ]);
    expect(matchWaiting(hall, places, [waits("a", 2, stalls)]).rest).toEqual(places);
  });

  it("leave over what suits nobody, for open sale", () => {
    expect(matchWaiting(hall, [4, 5, 6], [waits("two", 2)]).rest).toHaveLength(1);
    expect(matchWaiting(hall, [4], [])).toEqual({ matches: [], rest: [4] });
  });
});
