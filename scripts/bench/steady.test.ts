import { expect, it } from "vitest";
import { steadyRounds } from "./steady.ts";

/** Rounds that answer their number, on a machine that needs so long for its piece of work in each. */
function machine(kind: string, ...paces: number[]) {
  let round = 0;
  const watch = async <Figures>(measure: () => Promise<Figures>) => ({
    figures: await measure(),
    pieceMs: paces[round++ % paces.length]!,
  });
  return steadyRounds(kind, 3, async () => round, watch);
}

it("leaves out the rounds of a disturbed machine, also those before it was seen how quick it is", async () => {
  expect(await machine("a", 2, 2, 2)).toEqual({ seen: [0, 1, 2], disturbed: 0 });
  expect(await machine("b", 2, 3, 2.1, 5, 2.2)).toEqual({ seen: [0, 2, 4], disturbed: 2 });
  expect(await machine("c", 4, 2, 2, 2)).toEqual({ seen: [1, 2, 3], disturbed: 1 });
});

it("measures a machine that is never quiet all the same, by its quietest rounds", async () => {
  expect(await machine("d", 9, 2, 7, 5, 8, 6)).toEqual({ seen: [1, 3, 5], disturbed: 3 });
});

it("knows from rounds of the same kind how quick the machine is", async () => {
  await machine("e", 2, 2, 2);
  expect(await machine("e", 3, 2, 4, 2, 5, 2)).toEqual({ seen: [1, 3, 5], disturbed: 3 });
  expect(await machine("f", 3, 3, 3)).toEqual({ seen: [0, 1, 2], disturbed: 0 });
});
