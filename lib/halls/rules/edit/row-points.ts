import type { Point } from "./types.ts";

export type Spacing = { count: number } | { pitch: number };

export type GridShape = {
  start: Point;
  end: Point;
  spacing: Spacing;
  /** Height of the curve over the line from start to end; above zero the middle lies further from the stage. */
  sagitta?: number;
  rows?: number;
  /** Between rows; below zero they go to the other side of the line. */
  rowPitch?: number;
};

/** Degrees: 0 is to the right, 90 away from the stage. The seats go from `from` to `to`. */
export type ArcShape = {
  centre: Point;
  radius: number;
  from: number;
  to: number;
  rows: number;
  rowPitch: number;
  /** A count gives each row as many seats; a pitch gives the outer rows more. */
  spacing: Spacing;
};

/** Where the seats of rows drawn by a drag stand, to show before they are added. */
export declare function gridPoints(shape: GridShape): Point[][];
/** Where the seats of round rows stand. */
export declare function arcPoints(shape: ArcShape): Point[][];
