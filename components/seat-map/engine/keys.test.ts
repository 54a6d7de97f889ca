import { describe, expect, it } from "vitest";
import { smallHall } from "../testing/small-hall.ts";
import { handleKey } from "./keys.ts";
import { makePicker } from "./picker.ts";
import { makeScene } from "./scene.ts";

/** A hall of one row of four with the keyboard's ring, and what the keys did. */
function keyboard(entry = 2) {
  const scene = makeScene(smallHall([{ code: "a", rows: [[4]] }]));
  const picker = makePicker(scene);
  const did: (string | number)[][] = [];
  let ringed = -1;
  let last = -1;
  const press = (key: string) =>
    handleKey(key, scene, picker, {
      ringed: () => ringed,
      last: () => last,
      entry: () => entry,
      setFocus(seat) {
        ringed = seat;
        if (seat >= 0) last = seat;
      },
      choose: (seat) => did.push(["choose", seat]),
      zoom: (factor) => did.push(["zoom", factor > 1 ? "in" : "out"]),
      fit: () => did.push(["fit"]),
    });
  return { press, did, ringed: () => ringed };
}

describe("keys on the map", () => {
  it("enter the hall where one looks, go on from there, and to the ends of a row", () => {
    const { press, ringed } = keyboard();
    const went = ["ArrowLeft", "ArrowRight", "Home", "End"].map((key) => [press(key), ringed()]);
    expect(went).toEqual([
      [true, 2],
      [true, 3],
      [true, 0],
      [true, 3],
    ]);
  });

  it("choose the seat under the ring, and let go of it by Escape", () => {
    const { press, did, ringed } = keyboard();
    press("ArrowDown");
    expect([press("Enter"), press(" "), press("Escape"), ringed()]).toEqual([true, true, true, -1]);
    expect(did).toEqual([
      ["choose", 2],
      ["choose", 2],
    ]);
  });

  it("zoom and show the whole hall at any time", () => {
    const { press, did } = keyboard();
    for (const key of ["+", "=", "-", "_", "0"]) expect(press(key)).toBe(true);
    expect(did).toEqual([["zoom", "in"], ["zoom", "in"], ["zoom", "out"], ["zoom", "out"], ["fit"]]);
  });

  it("that mean nothing here are the page's: without a ring Escape closes the window and Enter does nothing", () => {
    const { press, did } = keyboard();
    expect(["Escape", "Enter", "Home", "Tab", "a"].map(press)).toEqual([false, false, false, false, false]);
    expect(did).toEqual([]);
  });
});
