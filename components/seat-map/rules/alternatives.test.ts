import { describe, expect, it } from "vitest";
import { smallHall } from "../testing/small-hall.ts";
import { alternativesTo } from "./alternatives.ts";

const plan = smallHall([
  { code: "a", rows: [[6], [6]], flags: (seat) => (seat === 6 ? ["wheelchair"] : []) },
  { code: "b", rows: [[6]], y: 230, category: "far" },
]);
const free = () => new Uint8Array(plan.seatCount);

describe("seats in place of a lost one", () => {
  it("are free, near, and in its row before any other", () => {
    const status = free();
    status[2] = 2;
    status[3] = 1;
    expect(alternativesTo(plan, status, 2, new Set(), 3)).toEqual([1, 0, 4]);
  });

  it("keep the party together", () => {
    const status = free();
    status[2] = 2;
    expect(alternativesTo(plan, status, 2, new Set([8]), 2)).toEqual(expect.arrayContaining([7, 9]));
  });

  it("never include what is chosen already, nor a wheelchair place for somebody who did not ask for one", () => {
    const status = free();
    const others = alternativesTo(plan, status, 4, new Set([3]), plan.seatCount);
    expect(others).not.toContain(3);
    expect(others).not.toContain(5);
    expect(others.at(-1)! >= 12).toBe(true);
    expect(alternativesTo(plan, status, 5, new Set(), 3)).toEqual([]);
  });

  it("are no seats of a table that is sold whole", () => {
    const table = { id: 90, label: "T", x: 0, y: 0, radius: 50, seats: [2, 4] };
    const withTable = (whole: boolean) =>
      alternativesTo({ ...plan, tables: [{ ...table, whole }] }, free(), 2, new Set(), 2);
    expect(withTable(false)).toEqual([1, 3]);
    expect(withTable(true)).toEqual([0, 4]);
  });

  it("are none in a full hall", () => {
    expect(alternativesTo(plan, free().fill(2), 0, new Set(), 3)).toEqual([]);
  });
});
