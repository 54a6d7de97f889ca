import { touches } from "./cull.ts";
import { type Frame, tracePolygon } from "./frame.ts";
import { fittingSize, writeLine } from "./lettering.ts";

/** With so little left a section is pale: people see from afar where not to look. */
const fewShare = 0.1;

type Fill = { solid: boolean; color: string };

function fillOf(frame: Frame, section: number): Fill {
  const { free, total, category } = frame.looks.summaries[section]!;
  const { plan } = frame.scene;
  if (free === 0) return { solid: false, color: frame.palette.line };
  const color = frame.palette.hues[(plan.categories[category]?.color ?? 0) % 8]!;
  return { solid: free > total * fewShare && frame.looks.isBright(category), color };
}

/** The far view: each section in the colour of its category, rows of other categories as bands over it. */
export function paintSections(frame: Frame): void {
  const { ctx, scene, palette, view, hoveredSection } = frame;
  for (let section = 0; section < scene.plan.sections.length; section++) {
    if (!touches(scene.sectionBoxes, section, view)) continue;
    const { solid, color } = fillOf(frame, section);
    tracePolygon(frame, scene.outlines[section]!);
    ctx.fillStyle = palette.surface;
    ctx.fill();
    ctx.globalAlpha = solid ? 1 : 0.4;
    ctx.fillStyle = color;
    ctx.fill();
    if (color !== palette.line) paintBands(frame, section);
    ctx.globalAlpha = 1;
    tracePolygon(frame, scene.outlines[section]!);
    ctx.strokeStyle = section === hoveredSection ? palette.ink : palette.bg;
    ctx.lineWidth = section === hoveredSection ? 2.5 : 1.5;
    ctx.stroke();
  }
}

function paintBands(frame: Frame, section: number): void {
  const { ctx, scene, camera, palette, looks } = frame;
  const main = looks.summaries[section]!.category;
  for (const band of scene.bands[section]!) {
    if (band.category === main) continue;
    ctx.save();
    ctx.transform(camera.scale, 0, 0, camera.scale, camera.x, camera.y);
    ctx.lineWidth = scene.pitch * 1.8;
    ctx.strokeStyle = palette.hues[(scene.plan.categories[band.category]?.color ?? 0) % 8]!;
    ctx.stroke(band.path);
    ctx.restore();
  }
}

const nameLook = { px: 13, weight: 650 };
const priceLook = { px: 12, weight: 500 };
const lineHeight = 1.25;

/** Names and "from" prices of the far view: as much as fits, upright in a stand that is narrow and tall. */
export function paintSectionTexts(frame: Frame): void {
  const { scene, looks, palette, texts, view, camera } = frame;
  const { plan } = scene;
  for (let section = 0; section < plan.sections.length; section++) {
    if (!touches(scene.sectionBoxes, section, view)) continue;
    const { x, y, width, height } = scene.rooms[section]!;
    const { free, cheapest } = looks.summaries[section]!;
    const { name, code } = plan.sections[section]!;
    const color = fillOf(frame, section).solid ? palette.surface : palette.ink;
    const at = { x: x * camera.scale + camera.x, y: y * camera.scale + camera.y, color };
    const room = { across: width * camera.scale * 0.92, down: height * camera.scale * 0.9 };
    const upright = room.across >= room.down * 0.8;
    const [along, deep] = upright ? [room.across, room.down] : [room.down, room.across];
    const second = free === 0 ? texts.soldOut : texts.fromPrice(cheapest);
    const label = [name[texts.locale], code].find(
      (text) => fittingSize(frame, text, nameLook, along, deep) > 0,
    );
    if (!label) continue;
    const size = fittingSize(frame, label, nameLook, along, deep);
    const small = fittingSize(frame, second, priceLook, along, deep - size * lineHeight);
    const turned = upright ? 0 : -Math.PI / 2;
    const shift = small > 0 ? (size * lineHeight) / 2 : 0;
    writeLine(frame, label, { ...at, px: size, weight: nameLook.weight, turned, shift: -shift });
    if (small > 0) writeLine(frame, second, { ...at, px: small, weight: priceLook.weight, turned, shift });
  }
}

/** Nearer, the outline is only a hint of where a section ends. */
export function paintSectionEdges(frame: Frame): void {
  const { ctx, scene, palette, view } = frame;
  for (let section = 0; section < scene.plan.sections.length; section++) {
    if (!touches(scene.sectionBoxes, section, view)) continue;
    tracePolygon(frame, scene.outlines[section]!);
    ctx.fillStyle = palette.surface;
    ctx.fill();
    ctx.strokeStyle = palette.line;
    ctx.lineWidth = 1;
    ctx.stroke();
  }
}
