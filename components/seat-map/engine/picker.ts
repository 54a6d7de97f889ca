import type { Scene } from "./scene.ts";

export type Picker = {
  /** The nearest seat within `reachCm` of a point of the hall, -1 when there is none. */
  nearest(x: number, y: number, reachCm: number): number;
  /** All seats within `reachCm`. */
  within(x: number, y: number, reachCm: number): number[];
  prepare(): void;
};

/** Seats by the square of the floor they stand on: those of square i are seats[starts[i]] .. seats[starts[i + 1] - 1]. */
type Grid = { starts: Uint32Array; seats: Uint32Array };

/** Squares hold a handful of seats, and there are never many more of them than seats. */
const pitchesASide = 3;
const mostSquaresASeat = 4;

/**
 * An index of the places of the seats, made once (seats do not move while they are being chosen) and not before it is asked for:
 * the first picture does not wait for it. `prepare` makes it in a quiet moment. Seats of a hall stand evenly, so a grid finds as well
 * as a tree does, and is made in two passes instead of a sort, which on a slow phone takes longer than several frames.
 */
export function makePicker(scene: Scene): Picker {
  const { bounds, pitch } = scene;
  const { x: xs, y: ys, seatCount } = scene.plan;
  const [wide, tall] = [bounds.maxX - bounds.minX, bounds.maxY - bounds.minY];
  const side = Math.max(pitch * pitchesASide, Math.sqrt((wide * tall) / (seatCount * mostSquaresASeat + 1)));
  const columns = Math.max(1, Math.ceil(wide / side));
  const rows = Math.max(1, Math.ceil(tall / side));
  const columnAt = (x: number) => Math.min(columns - 1, Math.max(0, Math.floor((x - bounds.minX) / side)));
  const rowAt = (y: number) => Math.min(rows - 1, Math.max(0, Math.floor((y - bounds.minY) / side)));

  let made: Grid | undefined;
  function grid(): Grid {
    made ??= sortIntoGrid();
    return made;
  }

  function sortIntoGrid(): Grid {
    const squares = new Uint32Array(seatCount);
    const starts = new Uint32Array(columns * rows + 1);
    for (let seat = 0; seat < seatCount; seat++) {
      const square = rowAt(ys[seat]!) * columns + columnAt(xs[seat]!);
      squares[seat] = square;
      starts[square + 1]!++;
    }
    for (let square = 0; square < columns * rows; square++) starts[square + 1]! += starts[square]!;
    const next = starts.slice();
    const seats = new Uint32Array(seatCount);
    for (let seat = 0; seat < seatCount; seat++) seats[next[squares[seat]!]!++] = seat;
    return { starts, seats };
  }

  /** Calls back for every seat within reach, with the square of its distance. */
  function each(x: number, y: number, reach: number, found: (seat: number, square: number) => void): void {
    const { starts, seats } = grid();
    const last = { column: columnAt(x + reach), row: rowAt(y + reach) };
    for (let row = rowAt(y - reach); row <= last.row; row++) {
      const from = starts[row * columns + columnAt(x - reach)]!;
      const end = starts[row * columns + last.column + 1]!;
      for (let at = from; at < end; at++) {
        const seat = seats[at]!;
        const square = (xs[seat]! - x) ** 2 + (ys[seat]! - y) ** 2;
        if (square <= reach * reach) found(seat, square);
      }
    }
  }

  return {
    prepare: () => void grid(),
    within(x, y, reach) {
      const all: number[] = [];
      each(x, y, reach, (seat) => all.push(seat));
      return all;
    },
    nearest(x, y, reach) {
      let best = -1;
      let bestSquare = Infinity;
      each(x, y, reach, (seat, square) => {
        if (square >= bestSquare) return;
        best = seat;
        bestSquare = square;
      });
      return best;
    },
  };
}
