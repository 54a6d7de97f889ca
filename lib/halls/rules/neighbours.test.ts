import { describe, expect, it } from "vitest";
import { type Direction, rowEnds, seatAbove, seatBelow, seatTowards } from "./neighbours.ts";
import type { OpenPlan } from "./open-plan.ts";
import { drawPlan } from "./testing/small-plan.ts";
import { openAuthoredPlan } from "./wire.ts";

const directions = ["up", "right", "down", "left"] as const;
const open = (drawing: string) => openAuthoredPlan(drawPlan(drawing));

/** The same hall turned by quarters clockwise about a corner, as the stands of a stadium are. */
function turned(plan: OpenPlan, quarters: number): OpenPlan {
  let { x, y } = plan;
  for (let turn = 0; turn < quarters; turn++) [x, y] = [y.map((value) => -value), x];
  return { ...plan, x, y };
}

describe("arrow keys", () => {
  const plan = open("aaa aaa\n aa aaa\naaaaaaa");
  const at = (seat: number, row: number) => plan.rows[row - 1]!.first + seat - 1;

  it("go along the row, over an aisle, and to the nearest seat of the rows before and behind", () => {
    expect(seatTowards(plan, at(3, 1), "right")).toBe(at(4, 1));
    expect(seatTowards(plan, at(1, 1), "left")).toBe(-1);
    expect(seatBelow(plan, at(2, 1))).toBe(at(1, 2));
    expect(seatBelow(plan, at(1, 2))).toBe(at(2, 3));
    expect(seatAbove(plan, at(7, 3))).toBe(at(5, 2));
    expect(seatAbove(plan, at(1, 1))).toBe(-1);
    expect(seatBelow(plan, at(1, 3))).toBe(-1);
    expect(rowEnds(plan, at(2, 2))).toEqual({ first: at(1, 2), last: at(5, 2) });
  });

  it("lead on into the next section", () => {
    const two = open("aaaa\n----\naaaa");
    expect(seatBelow(two, 1)).toBe(5);
    expect(seatAbove(two, 6)).toBe(2);
  });

  it("mean the screen's directions, whichever way the rows face", () => {
    for (const quarters of [1, 2, 3]) {
      for (let index = 0; index < plan.seatCount; index++) {
        directions.forEach((direction, which) => {
          const onScreen = directions[(which + quarters) % 4]!;
          expect(seatTowards(turned(plan, quarters), index, onScreen)).toBe(
            seatTowards(plan, index, direction),
          );
        });
      }
    }
  });

  it("never lead backwards and reach every seat", () => {
    const hall = open("aaa aaaa aaa\naaaa aaa\n--\n aa  aaaaa\naaaaaa a a\n--\nwcwc aaaa");
    expect(reachable(hall)).toBe(hall.seatCount);
  });
});

function reachable(plan: OpenPlan): number {
  const seen = new Set([0]);
  for (const index of seen) {
    for (const direction of directions) {
      const next = seatTowards(plan, index, direction);
      if (next < 0) continue;
      expect(ahead(plan, index, next, direction)).toBeGreaterThan(0);
      seen.add(next);
    }
  }
  return seen.size;
}

function ahead(plan: OpenPlan, from: number, to: number, direction: Direction): number {
  const [dx, dy] = [plan.x[to]! - plan.x[from]!, plan.y[to]! - plan.y[from]!];
  return { up: -dy, down: dy, left: -dx, right: dx }[direction];
}
