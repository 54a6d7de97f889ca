import type { Thing } from "#lib/halls/rules/edit/select.ts";
import type { View } from "../canvas/view.ts";
import type { PlanPointer } from "./tool.ts";

/** Something to take hold of besides the things themselves, while the selecting tool is on. */
export type Handle = {
  /** True when the pointer has hold of it; `thing` is what lies there. */
  grab(at: PlanPointer, thing: Thing | null): boolean;
  drag(at: PlanPointer): void;
  /** Does what was shown. */
  drop(): void;
  /** Forgets what was shown. */
  letGo(): void;
  paint(view: View): void;
};

/** How near a pointer has to come, in pixels: a finger covers more. */
export const handleReach = (at: PlanPointer) => (at.touch ? 22 : 11);
