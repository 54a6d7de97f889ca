import KDBush from "kdbush";
import type { Scene } from "./scene.ts";

export type Picker = {
  /** The nearest seat within `reachCm` of a point of the hall, -1 when there is none. */
  nearest(x: number, y: number, reachCm: number): number;
  /** All seats within `reachCm`. */
  within(x: number, y: number, reachCm: number): number[];
};

/** An index of the places of the seats. Built once: seats do not move while they are being chosen. */
export function makePicker(scene: Scene): Picker {
  const { x: xs, y: ys, seatCount } = scene.plan;
  const index = new KDBush(seatCount, 64, Float32Array);
  for (let seat = 0; seat < seatCount; seat++) index.add(xs[seat]!, ys[seat]!);
  index.finish();
  const within = (x: number, y: number, reach: number) => (seatCount === 0 ? [] : index.within(x, y, reach));
  return {
    within,
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
