/** Points and what is done with them: the ground under the ornaments. y grows downwards as in SVG. */

export type Point = readonly [x: number, y: number];

/** One closed outline; `smooth` runs a curve through the points, otherwise straight lines join them. */
export type Outline = { points: readonly Point[]; smooth: boolean };

/** A filled shape of one or more outlines. */
export type Figure = readonly Outline[];

export const polygon = (...points: Point[]): Figure => [{ points, smooth: false }];

export function circle(radius: number, x = 0, y = 0): Figure {
  const points = Array.from({ length: 8 }, (_, i): Point => {
    const angle = (i / 8) * 2 * Math.PI;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
  return [{ points, smooth: true }];
}

export function moved(figure: Figure, dx: number, dy: number): Figure {
  return mapped(figure, ([x, y]) => [x + dx, y + dy]);
}

export function scaled(figure: Figure, factor: number): Figure {
  return mapped(figure, ([x, y]) => [x * factor, y * factor]);
}

/** Turned around (0, 0), clockwise on the screen. */
export function turned(figure: Figure, degrees: number): Figure {
  const sin = Math.sin((degrees * Math.PI) / 180);
  const cos = Math.cos((degrees * Math.PI) / 180);
  return mapped(figure, ([x, y]) => [x * cos - y * sin, x * sin + y * cos]);
}

/** Seen in an upright mirror. The order of the points is reversed too, so that overlapping halves fill as one. */
export function mirrored(figure: Figure): Figure {
  return figure.map(({ points, smooth }) => ({
    points: points.map(([x, y]): Point => [-x, y]).reverse(),
    smooth,
  }));
}

/** Seen in a mirror along the diagonal: x and y changed for one another. */
export function transposed(figure: Figure): Figure {
  return figure.map(({ points, smooth }) => ({
    points: points.map(([x, y]): Point => [y, x]).reverse(),
    smooth,
  }));
}

/** The figure n times around (0, 0). */
export function around(figure: Figure, times: number, startDegrees = 0): Figure {
  return Array.from({ length: times }, (_, i) => turned(figure, startDegrees + (360 / times) * i)).flat();
}

/** The figure as the `d` of one path. */
export function pathOf(figure: Figure): string {
  return figure.map(({ points, smooth }) => (smooth ? curveThrough(points) : linesThrough(points))).join("");
}

/** One decimal: a tenth of a unit is below what a poster shows, and halves its size. */
export function num(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function mapped(figure: Figure, move: (point: Point) => Point): Figure {
  return figure.map(({ points, smooth }) => ({ points: points.map(move), smooth }));
}

function linesThrough(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${num(x)} ${num(y)}`).join("L")}Z`;
}

/** Catmull-Rom through the points, written as cubic curves. A point that stands twice is a corner. */
function curveThrough(points: readonly Point[]): string {
  const at = (index: number) => points[(index + points.length) % points.length]!;
  const start = at(0);
  let path = `M${num(start[0])} ${num(start[1])}C`;
  for (let i = 0; i < points.length; i++) {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    if (from[0] === to[0] && from[1] === to[1]) continue;
    path += `${num(from[0] + (to[0] - before[0]) / 6)} ${num(from[1] + (to[1] - before[1]) / 6)} `;
    path += `${num(to[0] - (after[0] - from[0]) / 6)} ${num(to[1] - (after[1] - from[1]) / 6)} ${num(to[0])} ${num(to[1])} `;
  }
  return `${path.trimEnd()}Z`;
}
