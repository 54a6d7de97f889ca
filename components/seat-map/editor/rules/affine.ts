/** A turn, a mirror, a move: [a, b, c, d, e, f] as a canvas has it, x' = ax + cy + e, y' = bx + dy + f. */
export type Affine = readonly [number, number, number, number, number, number];

export const still: Affine = [1, 0, 0, 1, 0, 0];

export const moveBy = (dx: number, dy: number): Affine => [1, 0, 0, 1, dx, dy];

/** A turn about a point, clockwise on the screen. */
export function turnAbout(x: number, y: number, radians: number): Affine {
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y];
}

export const mirrorAcrossX = (x: number): Affine => [-1, 0, 0, 1, 2 * x, 0];
export const mirrorAcrossY = (y: number): Affine => [1, 0, 0, -1, 0, 2 * y];

export function applyX(its: Affine, x: number, y: number): number {
  return its[0] * x + its[2] * y + its[4];
}

export function applyY(its: Affine, x: number, y: number): number {
  return its[1] * x + its[3] * y + its[5];
}
