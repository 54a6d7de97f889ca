import { createHash } from "node:crypto";

/** Chance that is the same for the same seed, so that every start finds the same demo. */
export type Chance = {
  /** 0 <= n < 1 */
  next(): number;
  whole(from: number, to: number): number;
  pick<T>(from: readonly T[]): T;
};

/** Numbers that follow from a seed (mulberry32). */
export function chanceFrom(seed: string): Chance {
  let state = createHash("sha256").update(seed).digest().readInt32LE(0);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return { next, whole, pick: (from) => from[whole(0, from.length - 1)]! };
}
