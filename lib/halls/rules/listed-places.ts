import type { Plan } from "./plan.ts";

/** A seat, or all places of an area, with its ids and where a person finds it. */
export type ListedPlace = {
  id: number;
  last: number;
  areaId: number | null;
  section?: string;
  row?: string;
  seat?: string;
  path?: string;
};

/** Everything of a plan that can be sold. */
export function listPlaces(plan: Plan): ListedPlace[] {
  const list: ListedPlace[] = [];
  for (const section of plan.sections)
    for (const row of section.rows)
      for (const segment of row.segments)
        for (const { id, label } of segment)
          list.push({ id, last: id, areaId: null, section: section.code, row: row.label, seat: label });
  plan.areas.forEach((area, at) => {
    const last = area.firstPlace + area.capacity - 1;
    list.push({ id: area.firstPlace, last, areaId: area.id, path: `areas.${at}` });
  });
  return list;
}
