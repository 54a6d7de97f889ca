import { touches } from "./cull.ts";
import type { Frame } from "./frame.ts";
import type { SectionSummary } from "./look.ts";
import { outlinePath } from "./section-shapes.ts";

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
  const { ctx, scene, palette, view, camera, hoveredSection } = frame;
  ctx.save();
  ctx.transform(camera.scale, 0, 0, camera.scale, camera.x, camera.y);
  ctx.lineCap = "square";
  for (let section = 0; section < scene.plan.sections.length; section++) {
    if (!touches(scene.sectionBoxes, section, view)) continue;
    const { solid, color } = fillOf(frame, section);
    const path = pathOf(frame, section);
    if (!solid) {
      ctx.fillStyle = palette.surface;
      ctx.fill(path);
      ctx.globalAlpha = pale;
    }
    ctx.fillStyle = color;
    ctx.fill(path);
    if (color !== palette.line) paintBands(frame, section);
    ctx.globalAlpha = 1;
    ctx.strokeStyle = section === hoveredSection ? palette.ink : palette.bg;
    ctx.lineWidth = (section === hoveredSection ? 2.5 : 1.5) / camera.scale;
    ctx.stroke(path);
  }
  ctx.restore();
}

function pathOf({ scene }: Frame, section: number): Path2D {
  const path = scene.paths[section] ?? outlinePath(scene.outlines[section]!);
  scene.paths[section] = path;
  return path;
}

/** Bands of a section, where the context has the hall's own measure. */
function paintBands(frame: Frame, section: number): void {
  const { ctx, scene, palette, looks } = frame;
  const summary = looks.summaries[section]!;
  for (const band of scene.bands[section]!) {
    if (band.category === summary.category) continue;
    ctx.globalAlpha = looks.isBright(band.category) && !isScarce(summary) ? 1 : pale;
    ctx.lineWidth = scene.pitch * 1.8;
    ctx.strokeStyle = palette.hues[(scene.plan.categories[band.category]?.color ?? 0) % 8]!;
    ctx.stroke(band.path);
  }
}

/** Nearer, the outline is only a hint of where a section ends. */
export function paintSectionEdges(frame: Frame): void {
  const { ctx, scene, palette, view, camera } = frame;
  ctx.save();
  ctx.transform(camera.scale, 0, 0, camera.scale, camera.x, camera.y);
  ctx.fillStyle = palette.surface;
  ctx.strokeStyle = palette.line;
  ctx.lineWidth = 1 / camera.scale;
  for (let section = 0; section < scene.plan.sections.length; section++) {
    if (!touches(scene.sectionBoxes, section, view)) continue;
    const path = pathOf(frame, section);
    ctx.fill(path);
    ctx.stroke(path);
  }
  ctx.restore();
}
