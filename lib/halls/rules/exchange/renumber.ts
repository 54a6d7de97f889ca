import type { Plan } from "../plan.ts";

/**
 * Gives a plan from a file the ids of a hall: a seat that the hall's current plan has by the same section, row and number keeps its
 * id, so that performances can move to it; every other place gets a new one.
 */
export function renumber(plan: Plan, current: Plan | null, nextId: number): { plan: Plan; nextId: number } {
  let next = nextId;
  const known = new Map<string, number>();
  for (const section of current?.sections ?? [])
    for (const row of section.rows)
      for (const seat of row.segments.flat()) known.set(keyOf(section.code, row.label, seat.label), seat.id);
  const given = new Map<number, number>();
  const sections = plan.sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) => ({
      ...row,
      segments: row.segments.map((segment) =>
        segment.map((seat) => {
          const key = keyOf(section.code, row.label, seat.label);
          const id = known.get(key) ?? next++;
          known.delete(key);
          given.set(seat.id, id);
          return { ...seat, id };
        }),
      ),
    })),
  }));
  const tables = plan.tables
    .map((table) => ({
      ...table,
      id: next++,
      seats: table.seats.flatMap((seat) => given.get(seat) ?? []),
    }))
    .filter((table) => table.seats.length > 0);
  const areas = plan.areas.map((area) => {
    const same = current?.areas.find((its) => its.name.ru === area.name.ru && its.capacity >= area.capacity);
    if (same) return { ...area, id: same.id, firstPlace: same.firstPlace };
    const id = next++;
    const firstPlace = next;
    next += area.capacity;
    return { ...area, id, firstPlace };
  });
  return { plan: { ...plan, sections, tables, areas }, nextId: next };
}

const keyOf = (...parts: string[]) => parts.join("\u001f");
