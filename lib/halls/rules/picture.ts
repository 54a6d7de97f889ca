import type { Locale } from "#lib/i18n/localized.ts";
import { type PlanPalette, type PlanTheme, planPalettes } from "./colors.ts";
import { boxOfOutline, centroid, seatPitch, topAt } from "./geometry.ts";
import { flagBits, type OpenPlan } from "./open-plan.ts";
import { dots, escapeXml, fitText, polygon, squares, svgIcon, svgText } from "./picture-parts.ts";
import { paintSections } from "./picture-sections.ts";
import { paintTables } from "./picture-tables.ts";
import type { PlanShape } from "./plan.ts";

export type PictureOptions = {
  /** A theme, or a palette of one's own: the page gives CSS variables, so that one picture serves both themes. */
  theme: PlanTheme | PlanPalette;
  /** Pixels; the height follows from the plan. */
  width: number;
  locale: Locale;
  /** One byte a seat: 0 is free. Without it every seat is drawn as free. */
  status?: Uint8Array;
  /** The performance's categories, from `applyOverlay`. */
  category?: Uint8Array;
  /** Indexes of the seats to point out. */
  mine?: Iterable<number>;
};

/** Above this many seats a picture shows sections, not seats: a dot would be smaller than a pixel. */
export const mostSeatsDrawn = 3000;

/** The hall as an SVG document: the first paint of the map, mails, tickets and link previews. */
export function planPicture(plan: OpenPlan, options: PictureOptions): string {
  const palette = typeof options.theme === "string" ? planPalettes[options.theme] : options.theme;
  const { locale, width } = options;
  const scale = plan.size.width / width;
  const category = options.category ?? plan.category;
  const parts: string[] = plan.shapes.map((shape) => paintShape(shape, palette, locale, scale));
  for (const area of plan.areas) {
    const color = colorOf(
      plan,
      palette,
      plan.categories.findIndex((its) => its.code === area.category),
    );
    const box = boxOfOutline(area.outline);
    const size = fitText(
      area.name[locale],
      (box.maxX - box.minX) * 0.8,
      (box.maxY - box.minY) * 0.3,
      26 * scale,
    );
    parts.push(
      `<path d="${polygon(area.outline)}" fill="${color}" fill-opacity=".22" stroke="${color}" stroke-width="${n(2 * scale)}"/>`,
    );
    if (size >= 7 * scale) parts.push(svgText(area.name[locale], centroid(area.outline), size, palette.ink));
  }
  const inSeats = plan.seatCount <= mostSeatsDrawn;
  if (inSeats) parts.push(...paintSeats(plan, options, palette, category, scale));
  else parts.push(...paintSections(plan, { palette, category, locale, scale, status: options.status }));
  parts.push(...paintMine(plan, options.mine ?? [], palette, inSeats ? seatPitch(plan) : 10 * scale));
  const height = Math.round((plan.size.height / plan.size.width) * width);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${n(plan.size.width)} ${n(plan.size.height)}" ` +
    `role="img" font-family="Onest, 'Noto Sans', system-ui, sans-serif"><title>${escapeXml(plan.name)}</title>${parts.join("")}</svg>`
  );
}

const n = (value: number) => Math.round(value);

function colorOf(plan: OpenPlan, palette: PlanPalette, index: number): string {
  const color = plan.categories[index]?.color ?? 0;
  return palette.categories[color % palette.categories.length]!;
}

function paintShape(shape: PlanShape, palette: PlanPalette, locale: Locale, scale: number): string {
  if (shape.kind === "text") return svgText(shape.label[locale], shape, shape.size, palette.muted);
  if (shape.kind === "icon") return svgIcon(shape, palette.muted);
  const fill = { stage: palette.stage, field: palette.field, wall: "none" }[shape.kind];
  const drawn = `<path d="${polygon(shape.outline)}" fill="${fill}" stroke="${palette.line}" stroke-width="${n(1.5 * scale)}"/>`;
  if (!shape.label) return drawn;
  const box = boxOfOutline(shape.outline);
  const size = fitText(
    shape.label[locale],
    (box.maxX - box.minX) * 0.8,
    (box.maxY - box.minY) * 0.4,
    22 * scale,
  );
  return drawn + svgText(shape.label[locale], centroid(shape.outline), size, palette.muted);
}

/** One path a category: round places and those of wheelchairs. */
function paintSeats(
  plan: OpenPlan,
  { status, locale }: PictureOptions,
  palette: PlanPalette,
  category: Uint8Array,
  scale: number,
): string[] {
  const pitch = seatPitch(plan);
  const free: number[][] = plan.categories.map(() => []);
  const taken: number[] = [];
  for (let index = 0; index < plan.seatCount; index++) {
    if (status?.[index]) taken.push(index);
    else free[category[index]!]!.push(index);
  }
  const names = plan.sections.map(({ name, outline }) => {
    const box = boxOfOutline(outline);
    const size = fitText(name[locale], box.maxX - box.minX, pitch * 1.3, 14 * scale);
    if (size < 6 * scale) return "";
    const x = (box.minX + box.maxX) / 2;
    return svgText(name[locale], { x, y: topAt(outline, x) - size * 0.7 }, size, palette.muted);
  });
  return [
    ...plan.sections.map(
      ({ outline }) =>
        `<path d="${polygon(outline)}" fill="none" stroke="${palette.line}" stroke-width="${n(scale)}"/>`,
    ),
    ...names,
    ...paintTables(plan, palette, scale),
    dots(pointsOf(plan, taken), palette.line, pitch * 0.5),
    ...free.flatMap((indexes, at) => {
      const isWide = (index: number) => (plan.flags[index]! & flagBits.wheelchair) > 0;
      const color = colorOf(plan, palette, at);
      const chairs = indexes.filter((index) => !isWide(index));
      return [
        dots(pointsOf(plan, chairs), color, pitch * 0.78),
        squares(pointsOf(plan, indexes.filter(isWide)), color, pitch * 0.78),
      ];
    }),
  ];
}

const pointsOf = (plan: OpenPlan, indexes: number[]) =>
  indexes.map((index) => ({ x: plan.x[index]!, y: plan.y[index]! }));

function paintMine(plan: OpenPlan, mine: Iterable<number>, palette: PlanPalette, size: number): string[] {
  const indexes = [...mine].filter((index) => index >= 0 && index < plan.seatCount);
  const points = pointsOf(plan, indexes);
  return [dots(points, palette.accent, size * 1.5), dots(points, palette.ink, size * 0.9)];
}
