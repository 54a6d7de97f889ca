import type { LiveRow } from "./decide.ts";

/** Seats of one block: as many bits as a number holds exactly, in whole bytes. */
export const blockSize = 48;

/**
 * What is taken at a performance, as far as the wishes of a moment need to know: rows where it matters whose they are, and bits where
 * the server is to choose among all that is free, so that a hall of 100,000 is read in two thousand numbers.
 */
export class Taken {
  readonly #rows = new Map<number, LiveRow>();
  readonly #blocks = new Map<number, number>();

  add(row: LiveRow): void {
    this.#rows.set(row.seatId, row);
  }

  addBlock(block: number, bits: number): void {
    this.#blocks.set(block, bits);
  }

  has(seatId: number): boolean {
    if (this.#rows.has(seatId)) return true;
    const bits = this.#blocks.get(Math.floor(seatId / blockSize));
    return bits !== undefined && Math.floor(bits / 2 ** (seatId % blockSize)) % 2 === 1;
  }

  /** The row of a seat that was asked for, or that is a wishing cart's own. */
  get(seatId: number): LiveRow | undefined {
    return this.#rows.get(seatId);
  }

  rows(): LiveRow[] {
    return [...this.#rows.values()];
  }

  /** Visits every seat; one that is known both ways comes twice. */
  each(visit: (seatId: number) => void): void {
    for (const seatId of this.#rows.keys()) visit(seatId);
    for (const [block, bits] of this.#blocks) {
      let rest = bits;
      for (let seatId = block * blockSize; rest > 0; seatId++, rest = Math.floor(rest / 2))
        if (rest % 2 === 1) visit(seatId);
    }
  }
}
