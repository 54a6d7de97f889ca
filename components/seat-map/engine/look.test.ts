import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smallHall } from "../testing/small-hall.ts";
import { isTaken, looks, makeLooks } from "./look.ts";
import { makeScene } from "./scene.ts";

const scene = makeScene(
  smallHall([
    { code: "near", rows: [[4]] },
    { code: "far", rows: [[2]], y: 600, category: "far" },
  ]),
);

describe("looks of seats", () => {
  it("tell free ones by their category's colour and the rest by their state", () => {
    const its = makeLooks(scene);
    its.setStatus(Uint8Array.of(0, 1, 2, 3, 0, 0));
    expect([...its.of]).toEqual([0, looks.held, looks.sold, looks.blocked, 3, 3]);
    expect([...its.of].map(isTaken)).toEqual([false, true, true, true, false, false]);
  });

  it("show my seats as mine whatever the status says, until they are mine no longer", () => {
    const its = makeLooks(scene);
    its.setMine([1]);
    its.setStatus(Uint8Array.of(0, 1, 0, 0, 0, 0));
    expect(its.of[1]).toBe(looks.mine);
    its.setMine([]);
    expect(its.of[1]).toBe(looks.held);
  });

  it("dim free seats of other categories only", () => {
    const its = makeLooks(scene);
    its.setStatus(Uint8Array.of(0, 2, 0, 0, 0, 0));
    its.setBright(new Set([1]));
    expect([...its.of]).toEqual([looks.dimmed, looks.sold, looks.dimmed, looks.dimmed, 3, 3]);
    its.setBright(null);
    expect(its.of[0]).toBe(0);
  });

  it("sum sections up: what is left, and the cheapest category that is left", () => {
    const its = makeLooks(scene);
    its.setPrices([500, 300]);
    its.setStatus(Uint8Array.of(0, 2, 0, 2, 2, 2));
    expect(its.summaries).toEqual([
      { free: 2, total: 4, category: 0, cheapest: 0, bright: true },
      { free: 0, total: 2, category: 1, cheapest: 1, bright: false },
    ]);
  });

  it("are after any run of changes what they would be if each status were the first", () => {
    const status = fc.uint8Array({ minLength: 6, maxLength: 6, max: 3 });
    fc.assert(
      fc.property(fc.array(status, { minLength: 1 }), fc.constantFrom([], [2], [0, 5]), (run, mine) => {
        const its = makeLooks(scene);
        const fresh = makeLooks(scene);
        its.setMine(mine);
        for (const next of run) its.setStatus(next);
        fresh.setStatus(run.at(-1)!);
        fresh.setMine(mine);
        expect([...its.of]).toEqual([...fresh.of]);
        expect(its.summaries).toEqual(fresh.summaries);
      }),
    );
  });

  it("name the seats that a status changed, and not mine", () => {
    const its = makeLooks(scene);
    its.setMine([2]);
    expect(its.setStatus(Uint8Array.of(0, 2, 1, 0, 0, 3))).toEqual([1, 5]);
  });
});
