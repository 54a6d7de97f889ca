import { expect, it } from "vitest";
import { seatStatus } from "#lib/seating/rules/status.ts";
import { smallHall } from "../testing/small-hall.ts";
import { leftSingle } from "./single-hint.ts";

const plan = smallHall([{ code: "a", rows: [[6], [6], [6], [6]] }]);
const free = new Uint8Array(plan.seatCount).fill(seatStatus.free);

it("names the seat that a choice leaves alone, and none where it does not, or the hall is another", () => {
  expect(leftSingle(plan, free, [2], [])).toEqual([1]);
  expect(leftSingle(plan, free, [1], [])).toEqual([]);
  expect(leftSingle(plan, free, [2], [1])).toEqual([]);
  expect(leftSingle(plan, free, [2, 999], [])).toEqual([]);
});
