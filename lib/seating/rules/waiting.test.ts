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
    const { matches, rest } = matchWaiting(hall, { freed: [4, 5, 20] }, [
      waits("three", 3),
      waits("two", 2),
      waits("one"),
    ]);
    expect(matches).toEqual([
      { entryId: "two", seatIds: [4, 5], opened: [] },
      { entryId: "one", seatIds: [20], opened: [] },
    ]);
    expect(rest).toEqual([]);
  });

  it("are a group's only side by side in one row", () => {
    expect(matchWaiting(hall, { freed: [10, 11] }, [waits("two", 2)])).toEqual({
      matches: [],
      rest: [10, 11],
    });
    expect(matchWaiting(hall, { freed: [4, 6] }, [waits("two", 2)]).matches).toEqual([]);
  });

  it("keep to the category that was asked for", () => {
    expect(matchWaiting(hall, { freed: [4] }, [waits("a", 1, floor), waits("b", 1, stalls)]).matches).toEqual(
      [{ entryId: "b", seatIds: [4], opened: [] }],
    );
    const places = [firstPlace, firstPlace + 4];
    expect(matchWaiting(hall, { freed: places }, [waits("a", 2, floor)]).matches).toEqual([
      { entryId: "a", seatIds: places, opened: [] },
    ]);
    expect(matchWaiting(hall, { freed: places }, [waits("a", 2, stalls)]).rest).toEqual(places);
  });

  it("leave over what suits nobody, for open sale", () => {
    expect(matchWaiting(hall, { freed: [4, 5, 6] }, [waits("two", 2)]).rest).toHaveLength(1);
    expect(matchWaiting(hall, { freed: [4] }, [])).toEqual({ matches: [], rest: [4] });
  });

  it("at a table sold whole are for as many as it seats, never for fewer", () => {
    const table = plan.tables[0]!.seats;
    expect(matchWaiting(hall, { freed: table }, [waits("a"), waits("b", 2), waits("c", 4)]).matches).toEqual([
      { entryId: "c", seatIds: table, opened: [] },
    ]);
    const [first, ...others] = table as [number, ...number[]];
    expect(matchWaiting(hall, { freed: [first] }, [waits("c", 4)]).rest).toEqual([first]);
    expect(matchWaiting(hall, { freed: [first], open: others }, [waits("c", 4)]).matches).toEqual([
      { entryId: "c", seatIds: table, opened: others },
    ]);
  });
});

describe("places on open sale", () => {
  it("complete a group with what came free beside them, and only that", () => {
    expect(matchWaiting(hall, { freed: [5], open: [4, 6] }, [waits("one"), waits("three", 3)])).toEqual({
      matches: [{ entryId: "one", seatIds: [5], opened: [] }],
      rest: [],
    });
    expect(matchWaiting(hall, { freed: [5], open: [4, 6] }, [waits("three", 3)]).matches).toEqual([
      { entryId: "three", seatIds: [4, 5, 6], opened: [4, 6] },
    ]);
    expect(matchWaiting(hall, { freed: [5], open: [7, 8] }, [waits("two", 2)]).rest).toEqual([5]);
    for (const open of [[firstPlace, firstPlace + 1], plan.tables[0]!.seats])
      expect(matchWaiting(hall, { freed: [5], open }, [waits("a", open.length)]).matches).toEqual([]);
    expect(
      matchWaiting(hall, { freed: [firstPlace], open: [firstPlace + 2] }, [waits("two", 2)]).matches,
    ).toEqual([{ entryId: "two", seatIds: [firstPlace, firstPlace + 2], opened: [firstPlace + 2] }]);
  });

  it("are taken as few as can be, and each once", () => {
    const line = [waits("a", 2), waits("b", 2)];
    expect(matchWaiting(hall, { freed: [4, 8, 9], open: [5, 10] }, line).matches).toEqual([
      { entryId: "a", seatIds: [8, 9], opened: [] },
      { entryId: "b", seatIds: [4, 5], opened: [5] },
    ]);
  });

  it("are not taken where that leaves a seat single; what came free is given all the same", () => {
    const supply = { freed: [5], open: [3, 4, 6, 7], sparesSingles: true };
    const [three] = matchWaiting(hall, supply, [waits("three", 3)]).matches;
    expect([
      [3, 4, 5],
      [5, 6, 7],
    ]).toContainEqual(three!.seatIds);
    // Only the middle is of the dearer half here: to take it would leave one single on either side.
    const sold = { ...hall.sold, category: hall.sold.category.slice() };
    for (const seat of [3, 7]) sold.category[plan.indexOf(seat)] = floor;
    const dear = { plan, sold };
    expect(matchWaiting(dear, supply, [waits("three", 3, stalls)]).rest).toEqual([5]);
    expect(
      matchWaiting(dear, { ...supply, sparesSingles: false }, [waits("three", 3, stalls)]).matches,
    ).toHaveLength(1);
    const all = { freed: [3, 4, 5, 6, 7], sparesSingles: true };
    expect(matchWaiting(dear, all, [waits("three", 3, stalls)]).matches).toEqual([
      { entryId: "three", seatIds: [4, 5, 6], opened: [] },
    ]);
  });
});
