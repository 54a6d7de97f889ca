import type { DraftBackground } from "#lib/halls/rules/draft.ts";
import { boxOfOutline, centroid } from "#lib/halls/rules/geometry.ts";
import { type Affine, applyX, applyY } from "../rules/affine.ts";
import { tickStep } from "../rules/measure.ts";
import { carried } from "./carried.ts";
import { isPainted, isSeen, toScreenX, toScreenY, trace, type View } from "./view.ts";
import { write } from "./write.ts";

/** The sheet of the hall's size and, where wanted, its grid. */
export function paintSheet(view: View): void {
  const { ctx, palette, camera, size, state } = view;
  ctx.fillStyle = palette.sunken;
  ctx.fillRect(0, 0, size.width, size.height);
  const { width, height } = view.session.draft().plan.size;
  const [left, top] = [camera.x, camera.y];
  ctx.fillStyle = palette.surface;
  ctx.fillRect(left, top, width * camera.scale, height * camera.scale);
  if (state.grid) {
    const step = tickStep(camera.scale, 26);
    ctx.strokeStyle = palette.line;
    for (const [every, alpha] of [
      [step, 0.35],
      [step * 5, 0.7],
    ] as const) {
      ctx.globalAlpha = alpha;
      ctx.lineWidth = 1;
      ctx.beginPath();
      const fromX = Math.max(0, Math.ceil(-left / camera.scale / every) * every);
      for (let x = fromX; x <= width && toScreenX(view, x) < size.width; x += every) {
        const at = Math.round(toScreenX(view, x)) + 0.5;
        ctx.moveTo(at, Math.max(0, top));
        ctx.lineTo(at, Math.min(size.height, top + height * camera.scale));
      }
      const fromY = Math.max(0, Math.ceil(-top / camera.scale / every) * every);
      for (let y = fromY; y <= height && toScreenY(view, y) < size.height; y += every) {
        const at = Math.round(toScreenY(view, y)) + 0.5;
        ctx.moveTo(Math.max(0, left), at);
        ctx.lineTo(Math.min(size.width, left + width * camera.scale), at);
      }
      ctx.stroke();
    }
    ctx.globalAlpha = 1;
  }
  ctx.strokeStyle = palette.control;
  ctx.lineWidth = 1;
  ctx.strokeRect(left, top, width * camera.scale, height * camera.scale);
}

/** The picture to trace as it lies, or as it is being laid. */
export function paintBackground(
  view: View,
  picture: CanvasImageSource | null,
  meanwhile: DraftBackground | null,
): void {
  const background = meanwhile ?? view.session.draft().background;
  if (!background || !picture) return;
  const { ctx, camera } = view;
  const [width, height] = [background.width * camera.scale, background.height * camera.scale];
  ctx.save();
  ctx.globalAlpha = background.opacity;
  ctx.translate(toScreenX(view, background.x) + width / 2, toScreenY(view, background.y) + height / 2);
  ctx.rotate(((background.rotation ?? 0) * Math.PI) / 180);
  ctx.drawImage(picture, -width / 2, -height / 2, width, height);
  ctx.restore();
}

/** Standing areas in the colour of their category. */
export function paintAreas(view: View, matrix: Affine | null): void {
  const { ctx, palette, camera, state, locale } = view;
  const { plan } = view.session.draft();
  for (const area of plan.areas) {
    const chosen = state.selection.areas.has(area.id);
    const outline = carried(area.outline, chosen ? matrix : null);
    if (!isPainted(view, chosen) || !isSeen(view, outline)) continue;
    const color = plan.categories.find((its) => its.code === area.category)?.color;
    const hue = color === undefined ? palette.muted : palette.hues[color % 8]!;
    trace(view, outline);
    ctx.globalAlpha = 0.22;
    ctx.fillStyle = hue;
    ctx.fill();
    ctx.globalAlpha = 1;
    ctx.strokeStyle = chosen ? palette.ink : hue;
    ctx.lineWidth = chosen ? 3 : 1.5;
    ctx.stroke();
    const box = boxOfOutline(outline);
    const at = centroid(outline);
    const room = (box.maxX - box.minX) * camera.scale * 0.9;
    const y = toScreenY(view, at.y);
    write(view, area.name[locale], toScreenX(view, at.x), y - 9, 14, palette.ink, room);
    write(
      view,
      area.capacity.toLocaleString(view.tag),
      toScreenX(view, at.x),
      y + 9,
      13,
      palette.muted,
      room,
    );
  }
}

/** Sections: a thin line with the name over it; the section at work has a stronger one. */
export function paintSections(view: View, matrix: Affine | null): void {
  const { ctx, palette, camera, state, locale } = view;
  for (const section of view.session.draft().plan.sections) {
    const atWork = state.selection.section === section.code;
    const outline = carried(section.outline, atWork ? matrix : null);
    if (outline.length < 6 || !isPainted(view, atWork) || !isSeen(view, outline)) continue;
    trace(view, outline);
    ctx.strokeStyle = atWork ? palette.brand : palette.control;
    ctx.lineWidth = atWork ? 2 : 1;
    if (!atWork) ctx.globalAlpha = 0.6;
    ctx.stroke();
    ctx.globalAlpha = 1;
    const box = boxOfOutline(outline);
    const room = Math.max(40, (box.maxX - box.minX) * camera.scale);
    const x = toScreenX(view, (box.minX + box.maxX) / 2);
    const color = atWork ? palette.brand : palette.muted;
    // In a far view rows stand closer than a line of text is high: names would lie on the seats.
    const px = Math.min(13, view.pitch * camera.scale * 1.5);
    if (px >= 9 || atWork)
      write(view, section.name[locale], x, toScreenY(view, box.minY) - 10, Math.max(10, px), color, room);
  }
}

/** Tables: a heavier rim where one is sold only whole. */
export function paintTables(view: View, matrix: Affine | null): void {
  const { ctx, palette, camera, state } = view;
  for (const table of view.session.draft().plan.tables) {
    const chosen = state.selection.tables.has(table.id);
    if (!isPainted(view, chosen)) continue;
    const by = chosen ? matrix : null;
    const x = toScreenX(view, by ? applyX(by, table.x, table.y) : table.x);
    const y = toScreenY(view, by ? applyY(by, table.x, table.y) : table.y);
    const radius = table.radius * camera.scale;
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, Math.PI * 2);
    ctx.fillStyle = palette.sunken;
    ctx.fill();
    ctx.strokeStyle = chosen ? palette.brand : palette.control;
    ctx.lineWidth = (table.whole ? 2.5 : 1) + (chosen ? 1 : 0);
    ctx.stroke();
    write(view, table.label, x, y, Math.min(15, radius * 0.7), palette.ink, radius * 1.7);
  }
}

/** Where everybody looks: the mark that best seats are counted from. */
export function paintFocal(view: View): void {
  const { ctx, palette } = view;
  const { focal } = view.session.draft().plan;
  const [x, y] = [toScreenX(view, focal.x), toScreenY(view, focal.y)];
  ctx.strokeStyle = palette.brand;
  ctx.lineWidth = 2;
  ctx.beginPath();
  ctx.arc(x, y, 7, 0, Math.PI * 2);
  for (const [dx, dy] of [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ] as const) {
    ctx.moveTo(x + dx * 4, y + dy * 4);
    ctx.lineTo(x + dx * 12, y + dy * 12);
  }
  ctx.stroke();
}
