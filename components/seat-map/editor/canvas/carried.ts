import { type Affine, applyX, applyY } from "../rules/affine.ts";

/** Moves an outline for the eye while it is dragged. */
export function carried(outline: readonly number[], matrix: Affine | null): readonly number[] {
  if (!matrix) return outline;
  return outline.map((value, at) =>
    at % 2 === 0 ? applyX(matrix, value, outline[at + 1] ?? 0) : applyY(matrix, outline[at - 1] ?? 0, value),
  );
}
