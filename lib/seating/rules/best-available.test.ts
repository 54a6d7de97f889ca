import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flagBits, type OpenPlan } from "#lib/halls/rules/open-plan.ts";
import { drawPlan } from "#lib/halls/rules/testing/small-plan.ts";
import { openAuthoredPlan } from "#lib/halls/rules/wire.ts";
import { type BestInput, chooseSeats } from "./best-available.ts";
import { evenSizes, fewestPieces } from "./best-pieces.ts";
import { nearlyBest, seatCosts } from "./best-windows.ts";
import { newOrphans } from "./orphans.ts";

/** A hall in letters as it is sold: x is taken, the rest as in `drawPlan`. */
function hall(drawing: string) {
  const plan = openAuthoredPlan(drawPlan(drawing.replaceAll("x", "a")));
  const taken = Uint8Array.from([...drawing.replace(/[\s-]/g, "")], (letter) => (letter === "x" ? 2 : 0));
  return { plan, taken, category: plan.category };
}

const choose = (its: ReturnType<typeof hall>, count: number, more: Partial<BestInput> = {}) =>
  chooseSeats({ ...its, count, avoidOrphans: true, ...more });

const accessible = flagBits.wheelchair | flagBits.companion;
const costOf = (plan: OpenPlan, indexes: number[]) =>
  indexes.reduce((sum, index) => sum + seatCosts(plan)[index]!, 0);

const row = fc
  .string({
    unit: fc.constantFrom("a", "a", "a", "x", "x", " ", "B", "w", "c", "r"),
    minLength: 1,
    maxLength: 9,
  })
  .filter((its) => its.trim() !== "");
const section = fc.array(row, { minLength: 1, maxLength: 3 }).map((rows) => rows.join("\n"));
const anyHall = fc
  .array(section, { minLength: 1, maxLength: 3 })
  .map((sections) => hall(sections.join("\n---\n")));
const group = fc.integer({ min: 1, max: 6 });

/** All windows of a size that ordinary people may take, by trying every start. */
function windowsByTrying({ plan, taken }: ReturnType<typeof hall>, size: number): number[][] {
  return [...plan.ids.keys()].flatMap((first) => {
    const seats = [first];
    while (seats.length < size && plan.right[seats.at(-1)!]! >= 0) seats.push(plan.right[seats.at(-1)!]!);
    const isGood = seats.every((index) => taken[index] === 0 && !(plan.flags[index]! & accessible));
    return seats.length === size && isGood ? [seats] : [];
  });
}

describe("what every seat has to be", () => {
  it("keeps the whole group to it, and is refused where there are too few", () => {
    const its = hall("rraaraaa");
    const clear = { any: 0, all: 0, none: flagBits["restricted-view"] };
    expect(choose(its, 3, { flags: clear })!.indexes).toEqual([5, 6, 7]);
    expect(choose(its, 6, { flags: clear })).toBeNull();
    expect(choose(its, 6)).not.toBeNull();
    const restricted = { any: 0, all: flagBits["restricted-view"], none: 0 };
    expect(choose(its, 3, { flags: restricted })!.indexes).toEqual([0, 1, 4]);
  });
});

describe("side by side", () => {
  it("is the cheapest window that leaves nobody single, or the cheapest of all where each does: as by trying them all", () => {
    fc.assert(
      fc.property(anyHall, group, (its, count) => {
        const all = windowsByTrying(its, count);
        const clean = all.filter((window) => newOrphans(its.plan, its.taken, window).length === 0);
        const found = choose(its, count);
        if (all.length === 0) {
          expect(found?.step ?? "none").not.toMatch(/^[ab]$/);
          return;
        }
        const best = Math.min(...(clean.length > 0 ? clean : all).map((window) => costOf(its.plan, window)));
        expect(found!.step).toBe(clean.length > 0 ? "a" : "b");
        expect(costOf(its.plan, found!.indexes)).toBeCloseTo(best, 6);
      }),
      { numRuns: 500 },
    );
  });

  it("prefers the middle, near the stage, and a clear view", () => {
    expect(choose(hall("aaaaaaa\naaaaaaa"), 3)).toEqual({ indexes: [2, 3, 4], step: "a" });
    expect(choose(hall("aarraa\naaaaaa"), 2)?.indexes).not.toContain(2);
  });

  it("counts an aisle as an end, and takes a single seat's fate into account", () => {
    expect(choose(hall("aa aa"), 3)?.step).toBe("d");
    expect(choose(hall("xaaax"), 2)?.step).toBe("b");
    expect(choose(hall("xaaax\n\nxxaaaax"), 2)).toEqual({ indexes: [7, 8], step: "a" });
    expect(choose(hall("xaaax\nxaaaax"), 2, { avoidOrphans: false })?.step).toBe("a");
  });
});

describe("any answer", () => {
  it("has as many different seats as asked, free, allowed and ordinary; none only when there are too few", () => {
    fc.assert(
      fc.property(
        anyHall,
        group,
        fc.boolean(),
        fc.option(fc.nat(), { nil: undefined }),
        fc.boolean(),
        (its, count, avoidOrphans, salt, onlyA) => {
          const allowedCategories = onlyA ? new Set([0]) : undefined;
          const found = choose(its, count, { avoidOrphans, salt, allowedCategories });
          const usable = [...its.plan.ids.keys()].filter(
            (index) =>
              its.taken[index] === 0 &&
              !(its.plan.flags[index]! & accessible) &&
              (!onlyA || its.category[index] === 0),
          );
          if (usable.length < count) {
            expect(found).toBeNull();
            return;
          }
          expect(new Set(found!.indexes).size).toBe(count);
          for (const index of found!.indexes) expect(usable).toContain(index);
          expect(choose(its, count, { avoidOrphans, salt, allowedCategories })).toEqual(found);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("is nearly as good as the best whatever the salt, by the same step, and not the same for everybody", () => {
    const wide = hall(`${"a".repeat(30)}\n`.repeat(4));
    const answers = Array.from({ length: 40 }, (_, salt) => choose(wide, 2, { salt })!);
    const best = costOf(wide.plan, choose(wide, 2)!.indexes);
    for (const { indexes, step } of answers) {
      expect(step).toBe("a");
      expect(costOf(wide.plan, indexes)).toBeLessThanOrEqual(nearlyBest(best, 2));
    }
    expect(new Set(answers.map((its) => String(its.indexes))).size).toBeGreaterThan(4);
  });

  it("is none for a group of nobody, of half a person, or larger than the hall", () => {
    for (const count of [0, -1, 1.5, Number.NaN, 1e9]) expect(choose(hall("aaaa"), count)).toBeNull();
    expect(choose(hall(""), 1)).toBeNull();
  });

  it("never breaks a table that is sold as a whole", () => {
    const drawn = drawPlan("aaaa aa");
    drawn.tables.push({
      id: 1,
      label: "1",
      x: 50,
      y: 100,
      radius: 40,
      whole: true,
      seats: [100, 101, 102, 103],
    });
    const plan = openAuthoredPlan(drawn);
    const its = { plan, category: plan.category, taken: new Uint8Array(6) };
    expect(choose(its, 2)?.indexes).toEqual([4, 5]);
    expect(choose(its, 3)).toBeNull();
  });
});

describe("a group that no segment takes", () => {
  it("sits half behind half in two rows that follow each other", () => {
    expect(choose(hall("xxaaxx\nxxaaxx"), 4)).toEqual({ indexes: [2, 3, 8, 9], step: "c" });
    expect(choose(hall("xaaaxx\nxxaaxx"), 5)).toEqual({ indexes: [1, 2, 3, 8, 9], step: "c" });
    expect(choose(hall("xxaaxx\nxaaaxx"), 5)?.step).toBe("c");
    expect(choose(hall("aaxxxxxxxx\nxxxxxxxxaa"), 4)?.step).toBe("d");
    expect(choose(hall("aa\n---\naa"), 4)?.step).toBe("e");
  });

  it("is split evenly: 3 and 3, not 5 and 1", () => {
    const its = hall("aaaaa\nxxxxx\nxxxxxxxx aaa\nxxxxx\nxxxxx\nxxxxxxxxxxxxxx a");
    const found = choose(its, 6)!;
    expect(found.step).toBe("d");
    expect(found.indexes.filter((index) => its.plan.row[index] === 0)).toHaveLength(3);
    expect(evenSizes(7, 3)).toEqual([3, 2, 2]);
    expect(evenSizes(6, 4)).toEqual([2, 2, 1, 1]);
  });

  it("stays in one section where one has room, and in as few pieces as any way of cutting allows", () => {
    fc.assert(
      fc.property(anyHall, fc.integer({ min: 2, max: 6 }), (its, count) => {
        const found = choose(its, count, { avoidOrphans: false });
        if (!found || found.step < "d") return;
        const runsOfSection = its.plan.sections.map((_, section) => freeRuns(its, section));
        const room = runsOfSection.some((runs) => runs.reduce((sum, length) => sum + length, 0) >= count);
        expect(found.step).toBe(room ? "d" : "e");
        const scopes = room ? runsOfSection : [runsOfSection.flat()];
        const fewest = Math.min(...scopes.map((runs) => piecesByTrying(runs, count)));
        expect(piecesOf(its.plan, found.indexes)).toBeLessThanOrEqual(fewest);
        expect(new Set(found.indexes.map((index) => its.plan.section[index])).size === 1 || !room).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("is counted into pieces exactly", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 5 }),
        fc.integer({ min: 2, max: 9 }),
        (lengths, count) => {
          const runs = lengths.map((length, at) => ({ first: at * 10, end: at * 10 + length }));
          const fewest = piecesByTrying(lengths, count);
          expect(fewestPieces(runs, count)).toBe(fewest === Infinity ? null : fewest);
        },
      ),
    );
  });
});

function freeRuns({ plan, taken }: ReturnType<typeof hall>, section: number): number[] {
  const lengths: number[] = [];
  let before = -2;
  for (const index of plan.ids.keys()) {
    if (plan.section[index] !== section || taken[index] !== 0 || plan.flags[index]! & accessible) continue;
    if (plan.left[index] === before && before >= 0) lengths[lengths.length - 1]!++;
    else lengths.push(1);
    before = index;
  }
  return lengths;
}

/** The fewest even pieces, by putting each piece into every run that has room. */
function piecesByTrying(lengths: number[], count: number): number {
  const goes = (room: number[], sizes: number[]): boolean => {
    const [size, ...rest] = sizes;
    if (size === undefined) return true;
    return room.some((length, at) => length >= size && goes(room.with(at, length - size), rest));
  };
  for (let pieces = 2; pieces <= count; pieces++) if (goes(lengths, evenSizes(count, pieces))) return pieces;
  return Infinity;
}

function piecesOf(plan: OpenPlan, indexes: number[]): number {
  return indexes.filter((index) => !indexes.includes(plan.left[index]!)).length;
}

describe("a group with a wheelchair", () => {
  it("gets one wheelchair place and its companion's", () => {
    expect(choose(hall("aaaa\nwcwc"), 1, { accessible: true })).toEqual({ indexes: [6], step: "a" });
    expect(choose(hall("aaaa\nwcwc"), 2, { accessible: true })?.indexes).toSatisfy((its: number[]) =>
      ["4,5", "6,7"].includes(String(its)),
    );
  });

  it("leaves other wheelchairs their companions, even if the rest must sit elsewhere", () => {
    const found = choose(hall("aaaaaaa\nwcwc aa"), 3, { accessible: true })!;
    expect(found.step).toBe("d");
    expect(found.indexes).toHaveLength(3);
    expect(String(found.indexes.filter((index) => index >= 7 && index < 11))).toMatch(/^(7,8|9,10)$/);
  });

  it("does not shift the whole platform's pairs by one", () => {
    const found = choose(hall("aaaa aaaa aaaa\nwcwcwcwcwcwc"), 3, { accessible: true })!;
    expect(String(found.indexes.slice(1))).toMatch(/^(12,13|14,15|16,17|18,19|20,21|22,23)$/);
    expect(found.indexes[0]).toBeLessThan(12);
  });

  it("takes what is left when nothing better is, and none without a wheelchair place", () => {
    expect(choose(hall("xxxx\nxcwx"), 2, { accessible: true })).toEqual({ indexes: [5, 6], step: "a" });
    expect(choose(hall("xxxx\nwcwc"), 3, { accessible: true })?.indexes).toHaveLength(3);
    expect(choose(hall("aaaa\nxxxx"), 1, { accessible: true })).toBeNull();
    expect(choose(hall("xxxw"), 2, { accessible: true })).toBeNull();
  });

  it("gets nearly the best, and not the same as everybody who asks at that moment", () => {
    const its = hall(`${"a".repeat(16)}\n${"wc".repeat(8)}`);
    const pairs = Array.from({ length: 40 }, (_, salt) => choose(its, 2, { accessible: true, salt })!);
    const best = costOf(its.plan, choose(its, 2, { accessible: true })!.indexes);
    for (const { indexes, step } of pairs) {
      expect(step).toBe("a");
      expect(indexes[0]! % 2).toBe(0);
      expect(costOf(its.plan, indexes)).toBeLessThanOrEqual(nearlyBest(best, 2));
    }
    expect(new Set(pairs.map(({ indexes }) => String(indexes))).size).toBeGreaterThan(2);
    const one = hall("aaaaaaaa\nxxxwcxxx");
    const fours = Array.from({ length: 40 }, (_, salt) => choose(one, 4, { accessible: true, salt })!);
    expect(new Set(fours.map(({ indexes }) => String(indexes))).size).toBeGreaterThan(1);
  });

  it("is given no seat of a table that is sold whole", () => {
    const drawn = drawPlan("wcaa\nwc");
    drawn.tables.push({ id: 1, label: "1", x: 50, y: 100, radius: 40, whole: true, seats: [100, 101] });
    const plan = openAuthoredPlan(drawn);
    const its = { plan, category: plan.category, taken: new Uint8Array(6) };
    expect(choose(its, 2, { accessible: true })?.indexes).toEqual([4, 5]);
    expect(choose(its, 4, { accessible: true })?.indexes).toEqual([2, 3, 4, 5]);
    expect(choose(its, 5, { accessible: true })).toBeNull();
  });

  it("always gets exactly what was asked, with at least one wheelchair place", () => {
    fc.assert(
      fc.property(anyHall, group, (its, count) => {
        const found = choose(its, count, { accessible: true });
        if (!found) return;
        expect(new Set(found.indexes).size).toBe(count);
        expect(found.indexes.every((index) => its.taken[index] === 0)).toBe(true);
        expect(found.indexes.some((index) => its.plan.flags[index]! & flagBits.wheelchair)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
