import { expect, it } from "vitest";
import { refundSteps } from "./refund.ts";

it("says days where the hours are whole days, and hours where they are not", () => {
  const windows = [
    { hoursBefore: 48, basisPoints: 5_000 },
    { hoursBefore: 168, basisPoints: 10_000 },
    { hoursBefore: 3, basisPoints: 950 },
  ];
  expect(refundSteps({ windows, changesUntilHours: null })).toEqual([
    { percent: 100, count: 7, unit: "days" },
    { percent: 50, count: 2, unit: "days" },
    { percent: 9.5, count: 3, unit: "hours" },
  ]);
});

it("has no step where nothing comes back", () => {
  expect(refundSteps({ windows: [], changesUntilHours: null })).toEqual([]);
  expect(refundSteps({ windows: [{ hoursBefore: 3, basisPoints: 0 }], changesUntilHours: null })).toEqual([]);
});
