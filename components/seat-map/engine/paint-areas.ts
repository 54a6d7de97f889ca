import { boxOfOutline, centroid } from "#lib/halls/rules/geometry.ts";
import { type Frame, tracePolygon } from "./frame.ts";
import { fittingSize, steadySize, writeLine } from "./lettering.ts";

export type AreaState = { freeOf(area: number): number; hovered: number };

const lines = [
  { px: 16, weight: 650 },
  { px: 13, weight: 450 },
  { px: 13, weight: 450 },
];
const lineHeight = 1.3;

/** Standing room: its outline in the colour of its category, with name, places left and price at every distance. */
export function paintAreas(frame: Frame, { freeOf, hovered }: AreaState): void {
  const { ctx, palette, scene, texts, looks } = frame;
  const { plan } = scene;
  for (const area of plan.areas) {
    const category = plan.categories.findIndex((its) => its.code === area.category);
    const hue = palette.hues[(plan.categories[category]?.color ?? 0) % 8]!;
    const free = freeOf(area.id);
    const alpha = free === 0 || !looks.isBright(category) ? 0.08 : area.id === hovered ? 0.36 : 0.22;
    tracePolygon(frame, area.outline);
    ctx.globalAlpha = alpha;
    ctx.fillStyle = hue;
    if (!frame.hasFloors) ctx.fill();
    ctx.globalAlpha = 1;
    ctx.strokeStyle = free > 0 ? hue : palette.control;
    ctx.lineWidth = area.id === hovered ? 3 : 2;
    ctx.stroke();
    const words = [area.name[texts.locale]];
    if (free > 0) words.push(texts.places(free), texts.fromPrice(category));
    else words.push(texts.soldOut(category));
    writeBlock(frame, `area:${area.id}`, area.outline, words);
  }
}

/** Lines one under another around the middle; those that do not fit are left out. */
function writeBlock(frame: Frame, key: string, outline: number[], words: string[]): void {
  const { camera, palette } = frame;
  const box = boxOfOutline(outline);
  const middle = centroid(outline);
  const along = (box.maxX - box.minX) * camera.scale * 0.9;
  let deep = (box.maxY - box.minY) * camera.scale * 0.9;
  const fitting = words.flatMap((text, at) => {
    const fit = () => fittingSize(frame, text, lines[at]!, along, deep / lineHeight);
    const px = steadySize(frame, `${key}:${at}`, fit);
    deep -= px * lineHeight;
    return px > 0 ? [{ text, px, weight: lines[at]!.weight }] : [];
  });
  const height = fitting.reduce((sum, line) => sum + line.px * lineHeight, 0);
  const x = middle.x * camera.scale + camera.x;
  let y = middle.y * camera.scale + camera.y - height / 2;
  for (const { text, px, weight } of fitting) {
    y += (px * lineHeight) / 2;
    writeLine(frame, text, { x, y, px, weight, color: palette.ink });
    y += (px * lineHeight) / 2;
  }
}
