import { type Direction, rowEdge, seatTowards } from "./direction.ts";
import type { Picker } from "./picker.ts";
import type { Scene } from "./scene.ts";

export type KeyTargets = {
  /** The seat with the ring, and the one an arrow goes on from; -1 for none. */
  ringed(): number;
  last(): number;
  /** The seat the first arrow key goes to. */
  entry(): number;
  setFocus(seat: number): void;
  choose(seat: number): void;
  zoom(factor: number): void;
  fit(): void;
};

const arrows: Record<string, Direction> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};
const zoomStep = 1.6;

/** What a key does on the map; true when it was used, so that the page does not scroll or close on it. */
export function handleKey(key: string, scene: Scene, picker: Picker, on: KeyTargets): boolean {
  const ringed = on.ringed();
  const direction = arrows[key];
  if (direction) {
    const last = on.last();
    const next = last < 0 ? on.entry() : seatTowards(scene, picker, last, direction);
    if (next >= 0) on.setFocus(next);
    return scene.plan.seatCount > 0;
  }
  if (key === "+" || key === "=") on.zoom(zoomStep);
  else if (key === "-" || key === "_") on.zoom(1 / zoomStep);
  else if (key === "0") on.fit();
  else if (ringed < 0) return false;
  else if (key === "Home") on.setFocus(rowEdge(scene.plan, ringed, "first"));
  else if (key === "End") on.setFocus(rowEdge(scene.plan, ringed, "last"));
  else if (key === "Enter" || key === " ") on.choose(ringed);
  else if (key === "Escape") on.setFocus(-1);
  else return false;
  return true;
}
