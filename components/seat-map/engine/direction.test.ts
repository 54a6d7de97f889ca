import { describe, expect, it } from "vitest";
import { smallHall } from "../testing/small-hall.ts";
import { type Direction, rowEdge, seatTowards } from "./direction.ts";
import { makePicker } from "./picker.ts";
import { makeScene } from "./scene.ts";

function walker(turns: number) {
  const plan = smallHall([
    {
      code: "a",
      rows: [
        [3, 3],
        [3, 3],
      ],
      x: 1000,
      y: 1000,
      turns,
    },
  ]);
  const scene = makeScene(plan);
  const picker = makePicker(scene);
  return { plan, go: (from: number, direction: Direction) => seatTowards(scene, picker, from, direction) };
}

describe("arrow keys", () => {
  it("go to the neighbour, over the aisle, and to the next row", () => {
    const { go } = walker(0);
    expect(go(0, "right")).toBe(1);
    expect(go(1, "left")).toBe(0);
    expect(go(2, "right")).toBe(3);
    expect(go(1, "down")).toBe(7);
    expect(go(7, "up")).toBe(1);
  });

  it("end at the hall's edge", () => {
    const { go } = walker(0);
    expect(go(0, "left")).toBe(-1);
    expect(go(5, "right")).toBe(-1);
    expect(go(0, "up")).toBe(-1);
  });

  it("follow the screen where rows are numbered from the other end or stand upright", () => {
    const backwards = walker(2);
    expect(backwards.go(1, "left")).toBe(2);
    expect(backwards.go(1, "up")).toBe(7);
    const upright = walker(1);
    expect(upright.go(0, "down")).toBe(1);
    expect(upright.go(1, "left")).toBe(7);
  });

  it("reach the ends of the row by Home and End", () => {
    const { plan } = walker(0);
    expect([rowEdge(plan, 8, "first"), rowEdge(plan, 8, "last")]).toEqual([6, 11]);
  });
});
