import KDBush from "kdbush";
import type { Scene } from "./scene.ts";

export type Picker = {
  /** The nearest seat within `reachCm` of a point of the hall, -1 when there is none. */
  nearest(x: number, y: number, reachCm: number): number;
  /** All seats within `reachCm`. */
  within(x: number, y: number, reachCm: number): number[];
  prepare(): void;
};

/**
 * An index of the places of the seats, made once (seats do not move while they are being chosen) and not before it is asked for:
 * the first picture does not wait for it. `prepare` makes it in a quiet moment.
 */
export function makePicker(scene: Scene): Picker {
  const { x: xs, y: ys, seatCount } = scene.plan;
  let made: KDBush | undefined;
  function index(): KDBush {
    if (made) return made;
    made = new KDBush(seatCount, 64, Float32Array);
    for (let seat = 0; seat < seatCount; seat++) made.add(xs[seat]!, ys[seat]!);
    return made.finish();
  }
  const within = (x: number, y: number, reach: number) =>
    seatCount === 0 ? [] : index().within(x, y, reach);
  return {
    within,
    prepare() {
      if (seatCount > 0) index();
    },
    nearest(x, y, reach) {
      let best = -1;
      let bestSquare = Infinity;
      for (const seat of within(x, y, reach)) {
        const square = (xs[seat]! - x) ** 2 + (ys[seat]! - y) ** 2;
        if (square < bestSquare) {
          best = seat;
          bestSquare = square;
        }
      }
      return best;
    },
  };
}
