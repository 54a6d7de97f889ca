import { touches } from "./cull.ts";
import { type Frame, tracePolygon } from "./frame.ts";
import type { SectionSummary } from "./look.ts";

/** With so little left a section is pale: people see from afar where not to look. */
const fewShare = 0.1;

const pale = 0.4;

type Fill = { solid: boolean; color: string };

function isScarce({ free, total }: SectionSummary): boolean {
  return free <= total * fewShare;
}

/** The colour of a section from afar; text on a solid one is light, on a pale one dark. */
export function fillOf(frame: Frame, section: number): Fill {
  const summary = frame.looks.summaries[section]!;
  const { free, category } = summary;
  const { plan } = frame.scene;
  if (free === 0) return { solid: false, color: frame.palette.line };
  const color = frame.palette.hues[(plan.categories[category]?.color ?? 0) % 8]!;
  return { solid: !isScarce(summary) && summary.bright, color };
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
    ctx.globalAlpha = solid ? 1 : pale;
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
  const summary = looks.summaries[section]!;
  for (const band of scene.bands[section]!) {
    if (band.category === summary.category) continue;
    ctx.save();
    ctx.globalAlpha = looks.isBright(band.category) && !isScarce(summary) ? 1 : pale;
    ctx.transform(camera.scale, 0, 0, camera.scale, camera.x, camera.y);
    ctx.lineWidth = scene.pitch * 1.8;
    ctx.lineCap = "square";
    ctx.strokeStyle = palette.hues[(scene.plan.categories[band.category]?.color ?? 0) % 8]!;
    ctx.stroke(band.path);
    ctx.restore();
  }
}

/** Nearer, the outline is only a hint of where a section ends. */
export function paintSectionEdges(frame: Frame): void {
  const { ctx, scene, palette, view, hasFloors } = frame;
  for (let section = 0; section < scene.plan.sections.length; section++) {
    if (!touches(scene.sectionBoxes, section, view)) continue;
    tracePolygon(frame, scene.outlines[section]!);
    ctx.fillStyle = palette.surface;
    if (!hasFloors) ctx.fill();
    ctx.strokeStyle = palette.line;
    ctx.lineWidth = 1;
    ctx.stroke();
  }
}
