import type { PlanPalette } from "./colors.ts";
import type { OpenPlan } from "./open-plan.ts";
import { dots, fitText, svgText } from "./picture-parts.ts";

/** Tables under their seats, with their labels where the picture is large enough to read them. */
export function paintTables(plan: OpenPlan, palette: PlanPalette, scale: number): string[] {
  const edge = Math.max(1, Math.round(scale));
  const radii = [...new Set(plan.tables.map(({ radius }) => radius))];
  const tops = radii.flatMap((radius) => {
    const tables = plan.tables.filter((its) => its.radius === radius);
    return [
      dots(tables, palette.line, radius * 2),
      dots(tables, palette.stage, Math.max(1, (radius - edge) * 2)),
    ];
  });
  const labels = plan.tables.map(({ label, x, y, radius }) => {
    const size = fitText(label, radius * 1.5, radius, 16 * scale);
    return size < 6 * scale ? "" : svgText(label, { x, y }, size, palette.muted);
  });
  return [...tops, ...labels];
}
