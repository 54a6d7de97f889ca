import type { Plan } from "./plan.ts";

/** The lowest number that no seat, place, area or table of a plan has or lies above. */
export function firstFreeId(plan: Plan): number {
  let highest = 0;
  const see = (id: number) => {
    if (Number.isFinite(id) && id > highest) highest = id;
  };
  for (const section of plan.sections)
    for (const row of section.rows)
      for (const segment of row.segments) for (const seat of segment) see(seat.id);
  for (const area of plan.areas) {
    see(area.id);
    see(area.firstPlace + area.capacity - 1);
  }
  for (const table of plan.tables) see(table.id);
  return highest + 1;
}
