import fc from "fast-check";
import { expect, it } from "vitest";
import { blockSize, Taken } from "./taken.ts";

it("knows the same seats by bits and by rows, whatever their numbers", () => {
  const ids = fc.uniqueArray(fc.integer({ min: 0, max: 4_294_967_295 }).chain(near), { maxLength: 60 });
  fc.assert(
    fc.property(ids, ids, (inBits, asRows) => {
      const taken = new Taken();
      const blocks = new Map<number, number>();
      for (const id of inBits) {
        const block = Math.floor(id / blockSize);
        blocks.set(block, (blocks.get(block) ?? 0) + 2 ** (id % blockSize));
      }
      for (const [block, bits] of blocks) taken.addBlock(block, bits);
      for (const seatId of asRows) taken.add({ seatId, claimId: "c", cartId: null, isHeld: true });
      const all = new Set([...inBits, ...asRows]);
      const seen = new Set<number>();
      taken.each((id) => seen.add(id));
      expect(seen).toEqual(all);
      for (const id of all) for (const its of [id - 1, id, id + 1]) expect(taken.has(its)).toBe(all.has(its));
      expect(taken.rows().map((row) => row.seatId)).toEqual(asRows);
    }),
  );
});

/** Numbers that share blocks, and such that stand alone. */
function near(id: number) {
  return fc.oneof(fc.constant(id), fc.integer({ min: 0, max: 3 * blockSize }));
}
