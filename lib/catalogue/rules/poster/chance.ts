/** Chance that is the same for the same seed: a poster is drawn alike on every machine, every time. */
export type Chance = {
  /** 0 <= n < 1 */
  next: () => number;
  whole: (from: number, to: number) => number;
  pick: <T>(from: readonly T[]) => T;
  yes: (probability?: number) => boolean;
};

export function chanceFrom(seed: string): Chance {
  let state = hash(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    pick: (from) => from[whole(0, from.length - 1)]!,
    yes: (probability = 0.5) => next() < probability,
  };
}

/** FNV-1a over UTF-16 units; also names the ids inside a picture, which must differ between pictures on one page. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
