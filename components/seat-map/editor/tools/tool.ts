import type { DraftBackground } from "#lib/halls/rules/draft.ts";
import type { Guide, Point } from "#lib/halls/rules/edit/types.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { Camera } from "../../engine/camera.ts";
import type { View } from "../canvas/view.ts";
import type { Affine } from "../rules/affine.ts";
import type { Session } from "../state/session.ts";

/** A pointer over the plan: centimetres of the hall and pixels of the canvas. */
export type PlanPointer = Point & {
  screenX: number;
  screenY: number;
  shift: boolean;
  alt: boolean;
  touch: boolean;
};

/** What is seen of a gesture before it is done. Painted each frame, kept out of the state. */
export type Live = {
  matrix: Affine | null;
  brushed: Uint8Array | null;
  guides: readonly Guide[];
  /** Where the picture to trace is meanwhile. */
  background: DraftBackground | null;
};

/** The words that drawing needs: names of new things in every language, the signs of lengths in this one. */
export type DrawingWords = {
  metre: string;
  centimetre: string;
  section: LocalizedText;
  area: LocalizedText;
  text: LocalizedText;
  stage: LocalizedText;
};

export type ToolHost = {
  session: Session;
  live: Live;
  words: DrawingWords;
  tag: string;
  camera(): Camera;
  pitch(): number;
  repaint(): void;
};

/** One way to use the pointer. */
export type Tool = {
  cursor: string;
  down(at: PlanPointer): void;
  /** With the button held after `down`, or hovering. */
  move(at: PlanPointer, held: boolean): void;
  up(at: PlanPointer): void;
  double?(at: PlanPointer): void;
  /** A finger that stays where it came down: what Shift is to a mouse. */
  hold?(at: PlanPointer): void;
  /** Enter: close what is open. False when there was nothing to finish. */
  finish?(): boolean;
  /** Escape, or another tool. False when there was nothing to give up. */
  cancel(): boolean;
  paint?(view: View): void;
};

/** Lengths on the screen as centimetres of the hall. */
export const toCm = (host: ToolHost, px: number) => px / host.camera().scale;

export const distance = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y);
