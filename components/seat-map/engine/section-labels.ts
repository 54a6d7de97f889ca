import { touches } from "./cull.ts";
import type { Frame } from "./frame.ts";
import { fittingSize, steadySize, writeLine } from "./lettering.ts";
import { fillOf } from "./paint-sections.ts";

/** A section's words as they were laid out when the map last rested; null where nothing fits. */
export type SectionLabel = {
  lines: { text: string; px: number; weight: number; shift: number }[];
  turned: number;
} | null;

const nameLook = { px: 13, weight: 650 };
const priceLook = { px: 12, weight: 500 };
const lineHeight = 1.25;
const mostMeasured = 16;

/** Name and "from" price: as much as fits, upright in a stand that is narrow and tall. */
function layOut(frame: Frame, section: number, codes: boolean): SectionLabel {
  const { scene, looks, texts, camera } = frame;
  const { width, height } = scene.rooms[section]!;
  const { free, category, cheapest } = looks.summaries[section]!;
  const { name, code } = scene.plan.sections[section]!;
  const room = { across: width * camera.scale * 0.92, down: height * camera.scale * 0.9 };
  const upright = room.across >= room.down * 0.8;
  const [along, deep] = upright ? [room.across, room.down] : [room.down, room.across];
  const second = free === 0 ? texts.soldOut(category) : texts.fromPrice(cheapest);
  for (const text of codes ? [code] : [name[texts.locale], code]) {
    const px = fittingSize(frame, text, nameLook, along, deep);
    if (px === 0) continue;
    const small = fittingSize(frame, second, priceLook, along, deep - px * lineHeight);
    const shift = small > 0 ? (px * lineHeight) / 2 : 0;
    const lines = [{ text, px, weight: nameLook.weight, shift: -shift }];
    if (small > 0) lines.push({ text: second, px: small, weight: priceLook.weight, shift });
    return { lines, turned: upright ? 0 : -Math.PI / 2 };
  }
  return null;
}

/**
 * Whether nearly all names fit at nearly their size. Else all sections show their codes: a plan that mixes both is hard to read.
 * A few of many sections tell.
 */
function namesFit(frame: Frame): boolean {
  const { scene, texts, camera, view } = frame;
  const { sections } = scene.plan;
  const stride = Math.max(1, Math.floor(sections.length / mostMeasured));
  let seen = 0;
  let fitting = 0;
  for (let at = 0; at < sections.length; at += stride) {
    if (!touches(scene.sectionBoxes, at, view)) continue;
    const { width, height } = scene.rooms[at]!;
    const along = Math.max(width, height) * camera.scale * 0.9;
    const deep = Math.min(width, height) * camera.scale * 0.9;
    seen++;
    if (fittingSize(frame, sections[at]!.name[texts.locale], nameLook, along, deep) >= nameLook.px * 0.84)
      fitting++;
  }
  return fitting >= seen * 0.8;
}

/** Writes the words of the far view; while the map moves only the names, in the size they had (see `steadySize`). */
export function paintSectionTexts(frame: Frame): void {
  const { scene, palette, view, camera, labels, moving } = frame;
  const codes = steadySize(frame, "codes", () => (namesFit(frame) ? 0 : 1)) === 1;
  for (let section = 0; section < scene.plan.sections.length; section++) {
    if (!touches(scene.sectionBoxes, section, view)) continue;
    if (!moving || labels[section] === undefined) labels[section] = layOut(frame, section, codes);
    const label = labels[section];
    if (!label) continue;
    const { x, y } = scene.rooms[section]!;
    const at = { x: x * camera.scale + camera.x, y: y * camera.scale + camera.y };
    const color = fillOf(frame, section).solid ? palette.surface : palette.ink;
    for (const { text, px, weight, shift } of label.lines.slice(0, moving ? 1 : 2)) {
      writeLine(frame, text, { ...at, px, weight, color, turned: label.turned, shift });
    }
  }
}
