import { flagBits } from "#lib/halls/rules/open-plan.ts";
import { blit, type Frame } from "./frame.ts";
import { isTaken, lookCount, looks } from "./look.ts";

/** Visible seats sorted by their look, kept from frame to frame. */
let order = new Uint32Array(0);
const starts = new Uint32Array(lookCount + 1);
const places = new Uint32Array(lookCount);

function sortByLook({ ranges, looks: { of } }: Frame): void {
  if (order.length < ranges.seats) order = new Uint32Array(ranges.seats * 2);
  starts.fill(0);
  for (let pair = 0; pair < ranges.count; pair++) {
    const end = ranges.pairs[pair * 2 + 1]!;
    for (let seat = ranges.pairs[pair * 2]!; seat < end; seat++) starts[of[seat]! + 1]!++;
  }
  for (let look = 0; look < lookCount; look++) {
    places[look] = starts[look]!;
    starts[look + 1]! += starts[look]!;
  }
  for (let pair = 0; pair < ranges.count; pair++) {
    const end = ranges.pairs[pair * 2 + 1]!;
    for (let seat = ranges.pairs[pair * 2]!; seat < end; seat++) order[places[of[seat]!]!++] = seat;
  }
}

/**
 * Seats as squares, one colour after another: setting a colour costs more than a rectangle. They lie on whole canvas pixels, which
 * need no smoothing of edges; so does the camera, or rows would tremble while the map is moved.
 */
export function paintDots(frame: Frame): void {
  const { ctx, scene, camera, palette, ratio } = frame;
  const { x, y } = scene.plan;
  const scale = camera.scale * ratio;
  const full = Math.max(2, Math.round(scene.radius * 1.8 * scale));
  const small = Math.max(2, Math.round(full * 0.4));
  sortByLook(frame);
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  for (let look = 0; look < lookCount; look++) {
    if (starts[look] === starts[look + 1] || look === looks.mine) continue;
    const taken = isTaken(look);
    ctx.fillStyle = taken ? palette.control : palette.hues[look % looks.dimmed]!;
    ctx.globalAlpha = look >= looks.dimmed ? 0.28 : 1;
    const side = taken ? small : full;
    const dx = Math.round(camera.x * ratio) - (side >> 1);
    const dy = Math.round(camera.y * ratio) - (side >> 1);
    const end = starts[look + 1]!;
    for (let at = starts[look]!; at < end; at++) {
      const seat = order[at]!;
      ctx.fillRect(Math.round(x[seat]! * scale) + dx, Math.round(y[seat]! * scale) + dy, side, side);
    }
  }
  ctx.globalAlpha = 1;
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
}

/** Seats as prepared signs: pixel for pixel at rest, scaled from the nearest size while the map moves. */
export function paintSigns(frame: Frame): void {
  const { ctx, scene, looks: seatLooks, camera, ranges, ratio, moving } = frame;
  const { x, y, flags } = scene.plan;
  const { of } = seatLooks;
  const { scale, x: dx, y: dy } = camera;
  const diameter = scene.radius * 2 * scale * ratio;
  const atlas = moving ? frame.shelf.nearest(diameter) : frame.shelf.exact(diameter);
  const { cell, canvas } = atlas;
  const side = moving ? (cell * diameter) / atlas.diameter / ratio : cell / ratio;
  const half = side / 2;
  // Whole canvas pixels keep the signs sharp at rest; in motion they would make rows tremble.
  const grid = moving ? 0 : ratio;
  for (let pair = 0; pair < ranges.count; pair++) {
    const end = ranges.pairs[pair * 2 + 1]!;
    for (let seat = ranges.pairs[pair * 2]!; seat < end; seat++) {
      const look = of[seat]!;
      if (look === looks.mine) continue;
      const row = flags[seat]! & flagBits.wheelchair ? cell : 0;
      let left = x[seat]! * scale + dx - half;
      let top = y[seat]! * scale + dy - half;
      if (grid) {
        left = Math.round(left * grid) / grid;
        top = Math.round(top * grid) / grid;
      }
      ctx.drawImage(canvas, look * cell, row, cell, cell, left, top, side, side);
    }
  }
}

/** Chosen seats are on top and never too small to be found, at any distance. */
export function paintMine(frame: Frame): void {
  const { scene, camera, ratio, looks: seatLooks } = frame;
  const mine = seatLooks.mine();
  if (mine.size === 0) return;
  const diameter = Math.max(scene.radius * 2 * camera.scale, 11) * ratio;
  const atlas = frame.moving ? frame.shelf.nearest(diameter) : frame.shelf.exact(diameter);
  const side = (atlas.cell * diameter) / atlas.diameter / ratio;
  for (const seat of mine) {
    if (seat < 0) continue;
    const row = scene.plan.flags[seat]! & flagBits.wheelchair ? 1 : 0;
    const x = scene.plan.x[seat]! * camera.scale + camera.x;
    const y = scene.plan.y[seat]! * camera.scale + camera.y;
    blit(frame, atlas, looks.mine, row, x, y, side);
  }
}

/** A ring around the seat under the mouse, and a double one around the seat that has the keyboard. */
export function paintRings(frame: Frame): void {
  const { ctx, scene, camera, palette, hovered, focused } = frame;
  const ring = (seat: number, color: string, gap: number, width: number) => {
    const radius = Math.max(scene.radius * camera.scale, 5) + gap;
    ctx.beginPath();
    ctx.arc(
      scene.plan.x[seat]! * camera.scale + camera.x,
      scene.plan.y[seat]! * camera.scale + camera.y,
      radius,
      0,
      2 * Math.PI,
    );
    ctx.strokeStyle = color;
    ctx.lineWidth = width;
    ctx.stroke();
  };
  if (hovered >= 0 && hovered !== focused) ring(hovered, palette.ink, 1.5, 1.5);
  if (focused >= 0) {
    ring(focused, palette.bg, 3, 6);
    ring(focused, palette.brand, 3.5, 3);
  }
}
