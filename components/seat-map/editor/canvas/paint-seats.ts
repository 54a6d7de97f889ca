import { flagBits } from "#lib/halls/rules/open-plan.ts";
import type { Affine } from "../rules/affine.ts";
import { noCategory } from "../rules/flat-plan.ts";
import type { View } from "./view.ts";

/** What a drag or a brush changes for the eye alone, until it is let go. */
export type LiveSeats = {
  /** By index in the flat plan: 1 for chosen seats. */
  chosen: Uint8Array;
  /** Where chosen seats are meanwhile. */
  matrix: Affine | null;
  /** Painted over by the brush: category index + 1, or 0. */
  brushed: Uint8Array | null;
  /** Seats with a fault. */
  faulty: Uint8Array | null;
};

/** Room for one picture, kept from frame to frame. */
let screenX = new Float32Array(0);
let screenY = new Float32Array(0);
let order = new Int32Array(0);
const counts = new Int32Array(257);

const roundFrom = 5;
const numbersFrom = 17;

/** Draws all seats that are on the screen: sorted by category in two passes, then one path a category. Answers how many. */
export function paintSeats(view: View, live: LiveSeats): number {
  const { ctx, camera, size, palette, moving, pitch } = view;
  const flat = view.session.flat();
  const { count, x, y, category, flags } = flat;
  if (order.length < count) {
    screenX = new Float32Array(count);
    screenY = new Float32Array(count);
    order = new Int32Array(count);
  }
  const diameter = Math.max(1.5, pitch * 0.78 * camera.scale);
  const half = diameter / 2;
  const { chosen, matrix, brushed } = live;
  counts.fill(0);
  const skipped = view.part === "rest" ? 1 : view.part === "chosen" ? 0 : -1;
  const hueOf = (at: number) => (brushed?.[at] ? brushed[at]! - 1 : category[at]!);
  for (let at = 0; at < count; at++) {
    if (chosen[at] === skipped) {
      screenX[at] = Number.NaN;
      continue;
    }
    let [px, py] = [x[at]!, y[at]!];
    if (matrix && chosen[at]) {
      const [ax, ay] = [px, py];
      px = matrix[0] * ax + matrix[2] * ay + matrix[4];
      py = matrix[1] * ax + matrix[3] * ay + matrix[5];
    }
    const sx = px * camera.scale + camera.x;
    const sy = py * camera.scale + camera.y;
    screenX[at] = sx;
    screenY[at] = sy;
    if (sx < -half || sy < -half || sx > size.width + half || sy > size.height + half)
      screenX[at] = Number.NaN;
    else counts[hueOf(at) + 1]!++;
  }
  for (let hue = 0; hue < 256; hue++) counts[hue + 1]! += counts[hue]!;
  const seen = counts[256]!;
  for (let at = count - 1; at >= 0; at--) {
    if (!Number.isNaN(screenX[at])) order[--counts[hueOf(at) + 1]!] = at;
  }
  // After the pass above counts[hue + 1] is where a hue begins.
  const round = !moving && diameter >= roundFrom;
  for (let hue = 0; hue < 256; hue++) {
    const from = counts[hue + 1]!;
    const to = hue === 255 ? seen : counts[hue + 2]!;
    if (from === to) continue;
    const color = view.session.draft().plan.categories[hue]?.color;
    ctx.fillStyle = hue === noCategory || color === undefined ? palette.muted : palette.hues[color % 8]!;
    if (!round) {
      for (let its = from; its < to; its++) {
        const at = order[its]!;
        ctx.fillRect(screenX[at]! - half, screenY[at]! - half, diameter, diameter);
      }
      continue;
    }
    ctx.beginPath();
    for (let its = from; its < to; its++) {
      const at = order[its]!;
      const [sx, sy] = [screenX[at]!, screenY[at]!];
      if (flags[at]! & flagBits.wheelchair) ctx.rect(sx - half, sy - half, diameter, diameter);
      else {
        ctx.moveTo(sx + half, sy);
        ctx.arc(sx, sy, half, 0, Math.PI * 2);
      }
    }
    ctx.fill();
  }
  paintRings(view, live, seen, diameter, round);
  if (round && diameter >= numbersFrom) paintNumbers(view, seen, diameter);
  return seen;
}

/** A ring of another colour and a gap of ground: a chosen seat is told by its form, not by its colour alone. */
function paintRings(view: View, live: LiveSeats, seen: number, diameter: number, round: boolean): void {
  const { ctx, palette } = view;
  const { flags } = view.session.flat();
  const ring = (mask: Uint8Array, color: string, grow: number) => {
    ctx.beginPath();
    const reach = diameter / 2 + grow;
    for (let its = 0; its < seen; its++) {
      const at = order[its]!;
      if (!mask[at]) continue;
      const [sx, sy] = [screenX[at]!, screenY[at]!];
      // A circle through the corners of a wheelchair's square would hide that it is one.
      if (round && !(flags[at]! & flagBits.wheelchair)) {
        ctx.moveTo(sx + reach, sy);
        ctx.arc(sx, sy, reach, 0, Math.PI * 2);
      } else ctx.rect(sx - reach, sy - reach, reach * 2, reach * 2);
    }
    ctx.strokeStyle = color;
    ctx.stroke();
  };
  if (live.faulty) {
    ctx.lineWidth = 2;
    ring(live.faulty, palette.hues[6]!, Math.max(3, diameter * 0.3));
  }
  // A far hall keeps its colours: the ring is a hair there.
  ctx.lineWidth = Math.max(0.6, Math.min(3, diameter * 0.16));
  ring(live.chosen, palette.ink, Math.max(0.5, diameter * 0.14));
}

function paintNumbers(view: View, seen: number, diameter: number): void {
  const { ctx, palette } = view;
  const flat = view.session.flat();
  ctx.fillStyle = palette.surface;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  const px = Math.min(15, diameter * 0.46);
  ctx.font = `650 ${px}px ${palette.font}`;
  for (let its = 0; its < seen; its++) {
    const at = order[its]!;
    ctx.fillText(flat.labels[at]!, screenX[at]!, screenY[at]! + px * 0.06, diameter * 0.9);
  }
}

/** The names of rows beside their two ends, where there is room for them. */
export function paintRowNames(view: View): void {
  const { ctx, camera, palette, pitch, size } = view;
  const spaced = pitch * camera.scale;
  if (spaced < 15 || view.moving) return;
  const flat = view.session.flat();
  const { plan } = view.session.draft();
  ctx.font = `600 ${Math.min(14, spaced * 0.6)}px ${palette.font}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillStyle = palette.muted;
  // A table says its name itself.
  const atTables = new Set(plan.tables.map((table) => table.seats[0]));
  for (const { section, row, first, end } of flat.rows) {
    if (end === first || atTables.has(flat.ids[first])) continue;
    const label = plan.sections[section]!.rows[row]!.label;
    const last = end - 1;
    const next = Math.min(first + 1, last);
    const before = Math.max(last - 1, first);
    for (const [at, toward] of [
      [first, next],
      [last, before],
    ] as const) {
      const [dx, dy] = [flat.x[at]! - flat.x[toward]!, flat.y[at]! - flat.y[toward]!];
      const length = Math.hypot(dx, dy) || 1;
      const out = pitch * 0.95;
      const sx = (flat.x[at]! + (dx / length || (at === first ? -1 : 1)) * out) * camera.scale + camera.x;
      const sy = (flat.y[at]! + (dy / length) * out) * camera.scale + camera.y;
      if (sx > 0 && sy > 0 && sx < size.width && sy < size.height) ctx.fillText(label, sx, sy);
      if (first === last) break;
    }
  }
}
