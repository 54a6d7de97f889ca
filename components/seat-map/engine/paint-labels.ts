import { categoryMark } from "#lib/halls/rules/colors.ts";
import { boxOfOutline } from "#lib/halls/rules/geometry.ts";
import { flagBits } from "#lib/halls/rules/open-plan.ts";
import { touches } from "./cull.ts";
import type { Frame } from "./frame.ts";
import { cssFont, fittingSize, writeLine } from "./lettering.ts";
import { looks } from "./look.ts";

/** The two chairs of a box need no row numbers, and have no room for them. */
const shortestRow = 4;
const rowLabelsFrom = 14;
/** From this distance on a seat has room for the letter of its category under its number. */
const lettersFrom = 38;

/** Numbers in the seats that can be bought; a wheelchair place keeps its sign instead. */
export function paintNumbers(frame: Frame): void {
  const { ctx, scene, looks: seatLooks, camera, palette, ranges } = frame;
  const { plan, pitch, radius } = scene;
  const { scale, x: dx, y: dy } = camera;
  const lettered = pitch * scale >= lettersFrom;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillStyle = palette.surface;
  const numberFont = `600 ${Math.min(16, radius * scale * 1.02)}px ${palette.font}`;
  const letterFont = `700 ${Math.min(11, radius * scale * 0.5)}px ${palette.font}`;
  for (const letters of lettered ? [false, true] : [false]) {
    ctx.font = letters ? letterFont : numberFont;
    const down = letters ? radius * scale * 0.52 : lettered ? -radius * scale * 0.14 : 0;
    for (let pair = 0; pair < ranges.count; pair++) {
      const end = ranges.pairs[pair * 2 + 1]!;
      for (let seat = ranges.pairs[pair * 2]!; seat < end; seat++) {
        if (seatLooks.of[seat]! >= looks.mine || plan.flags[seat]! & flagBits.wheelchair) continue;
        const text = letters
          ? categoryMark(plan.categories, plan.category[seat]!).letter
          : plan.labels[seat]!;
        ctx.fillText(text, plan.x[seat]! * scale + dx, plan.y[seat]! * scale + dy + down);
      }
    }
  }
}

/** The row's name before its first and behind its last seat, along the row's own direction. */
export function paintRowLabels(frame: Frame): void {
  const { ctx, scene, camera, palette, view } = frame;
  const { plan, pitch } = scene;
  const pitchPx = pitch * camera.scale;
  if (pitchPx < rowLabelsFrom) return;
  ctx.font = cssFont(frame, Math.min(13, Math.max(9, pitchPx * 0.5)), 500);
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillStyle = palette.muted;
  // A narrow section's edge runs here: it stops before the letters.
  ctx.strokeStyle = palette.surface;
  ctx.lineWidth = 4;
  ctx.lineJoin = "round";
  for (let row = 0; row < plan.rows.length; row++) {
    if (!touches(scene.rowBoxes, row, view)) continue;
    const { first, end, label } = plan.rows[row]!;
    if (end - first < shortestRow) continue;
    for (const [at, next] of [
      [first, first + 1],
      [end - 1, end - 2],
    ] as const) {
      const dx = plan.x[at]! - plan.x[next]!;
      const dy = plan.y[at]! - plan.y[next]!;
      const share = (pitch * 1.05) / Math.max(1, Math.hypot(dx, dy));
      const x = (plan.x[at]! + dx * share) * camera.scale + camera.x;
      const y = (plan.y[at]! + dy * share) * camera.scale + camera.y;
      ctx.strokeText(label, x, y);
      ctx.fillText(label, x, y);
    }
  }
}

/** The section's name above its rows. */
export function paintSectionNames(frame: Frame): void {
  const { scene, palette, texts, view, camera } = frame;
  const { plan } = scene;
  if (plan.sections.length < 2) return;
  for (let section = 0; section < plan.sections.length; section++) {
    if (!touches(scene.sectionBoxes, section, view)) continue;
    const box = boxOfOutline(scene.outlines[section]!);
    const room = scene.rooms[section]!;
    const x = room.x * camera.scale + camera.x;
    const y = room.top * camera.scale + camera.y;
    const name = plan.sections[section]!.name[texts.locale];
    const px = fittingSize(
      frame,
      name,
      { px: 12, weight: 650 },
      (box.maxX - box.minX) * camera.scale * 1.2,
      40,
    );
    if (px > 0)
      writeLine(frame, name, { x, y: y - px * 0.7, px, weight: 650, color: palette.ink, halo: palette.bg });
  }
}
