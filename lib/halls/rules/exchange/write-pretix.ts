import type { Locale } from "#lib/i18n/localized.ts";
import { planColors } from "../colors.ts";
import type { Plan, PlanShape } from "../plan.ts";

/** A plan as pretix's editor reads it, strictly by its format. Standing areas, tables, aisles and flags have no place in it. */
export function writePretix(plan: Plan, locale: Locale): string {
  const origin = { x: 0, y: 0 };
  const nameOf = new Map(plan.categories.map(({ code, name }) => [code, name[locale]]));
  const names = [...nameOf.values()];
  // Categories are known by their names there: two of one name would become one.
  for (const [code, name] of nameOf)
    if (names.filter((its) => its === name).length > 1) nameOf.set(code, `${name} (${code})`);
  const zones = plan.sections.map((section, at) => ({
    ...{ name: section.name[locale], zone_id: section.code, position: origin },
    rows: section.rows.map((row) => ({
      ...{ row_number: row.label, row_number_position: "both", position: origin },
      seats: row.segments.flat().map(({ id, label, x, y, category }) => ({
        ...{ seat_guid: String(id), seat_number: label, position: { x, y } },
        ...{ category: nameOf.get(category) ?? category, radius: 22 },
      })),
    })),
    areas: at === 0 ? plan.shapes.flatMap((shape) => areaOf(shape, locale)) : [],
  }));
  const categories = plan.categories.map(({ code, color }) => ({
    name: nameOf.get(code)!,
    color: planColors.light[color % planColors.light.length],
  }));
  const size = { width: Math.ceil(plan.size.width), height: Math.ceil(plan.size.height) };
  return JSON.stringify({ name: plan.name, size, categories, zones }, null, 1);
}

function areaOf(shape: PlanShape, locale: Locale): object[] {
  const text = (words: string, size: number) => ({
    text: words,
    position: { x: 0, y: 0 },
    color: "#56606e",
    size,
  });
  if (shape.kind === "icon") return [];
  if (shape.kind === "text") {
    const { x, y, size, label } = shape;
    return [
      {
        shape: "text",
        color: "#ffffff",
        border_color: "#ffffff",
        position: { x, y },
        text: text(label[locale], size),
      },
    ];
  }
  const [x, y] = [shape.outline[0] ?? 0, shape.outline[1] ?? 0];
  const points = Array.from({ length: shape.outline.length >> 1 }, (_, at) => ({
    x: shape.outline[at * 2]! - x,
    y: shape.outline[at * 2 + 1]! - y,
  }));
  const area = {
    shape: "polygon",
    color: "#e6e1d6",
    border_color: "#c9c3b6",
    rotation: 0,
    position: { x, y },
    polygon: { points },
  };
  return [shape.label ? { ...area, text: text(shape.label[locale], 40) } : area];
}
