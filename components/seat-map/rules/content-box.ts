import type { OpenPlan } from "#lib/halls/rules/open-plan.ts";

export type ContentBox = { minX: number; minY: number; maxX: number; maxY: number };

/** Room around what is drawn, in cm: a seat's radius and a section's rim. */
const margin = 60;

/**
 * The part of the hall that has anything on it: a plan's own size may hold much empty floor. `seats` is the box of all seats, for
 * who has it.
 */
export function contentBox(plan: OpenPlan, seats: ContentBox = boxOfSeats(plan)): ContentBox {
  const box = { ...seats };
  const grow = (x: number, y: number, reach = 0) => {
    box.minX = Math.min(box.minX, x - reach);
    box.maxX = Math.max(box.maxX, x + reach);
    box.minY = Math.min(box.minY, y - reach);
    box.maxY = Math.max(box.maxY, y + reach);
  };
  const growAll = (outline: number[]) => {
    for (let at = 0; at + 1 < outline.length; at += 2) grow(outline[at]!, outline[at + 1]!);
  };
  for (const table of plan.tables) grow(table.x, table.y, table.radius);
  for (const { outline } of [...plan.sections, ...plan.areas]) growAll(outline);
  for (const shape of plan.shapes) {
    if (shape.kind === "text" || shape.kind === "icon") grow(shape.x, shape.y, shape.size);
    else growAll(shape.outline);
  }
  if (box.minX > box.maxX) return { minX: 0, minY: 0, maxX: plan.size.width, maxY: plan.size.height };
  return {
    minX: box.minX - margin,
    minY: box.minY - margin,
    maxX: box.maxX + margin,
    maxY: box.maxY + margin,
  };
}

/** Plain comparisons: a hall has a hundred thousand of them, and this stands before the first picture. */
function boxOfSeats({ x, y, seatCount }: OpenPlan): ContentBox {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let seat = 0; seat < seatCount; seat++) {
    const across = x[seat]!;
    const down = y[seat]!;
    if (across < minX) minX = across;
    if (across > maxX) maxX = across;
    if (down < minY) minY = down;
    if (down > maxY) maxY = down;
  }
  return { minX, minY, maxX, maxY };
}

/** The hall's SVG cut to a box, so that the first picture lies exactly where the map will be drawn. */
export function framePicture(svg: string, { minX, minY, maxX, maxY }: ContentBox): string {
  const frame = [minX, minY, maxX - minX, maxY - minY].map(Math.round).join(" ");
  return svg.replace(/^<svg[^>]*>/, (tag) =>
    tag.replace(/ (?:width|height)="[^"]*"/g, "").replace(/viewBox="[^"]*"/, `viewBox="${frame}"`),
  );
}
