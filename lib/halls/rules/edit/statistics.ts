import type { Plan, SeatFlag } from "../plan.ts";
import { seatsOf, seatsOfSection } from "./sharing.ts";

export type PlanStatistics = {
  /** Seats and standing places. */
  capacity: number;
  seats: number;
  places: number;
  tables: number;
  rows: number;
  /** In the plan's order. */
  categories: { code: string; seats: number; places: number }[];
  flags: Record<SeatFlag, number>;
  sections: { code: string; rows: number; seats: number }[];
};

/** What a hall holds: by category, by mark and by section. */
export function planStatistics(plan: Plan): PlanStatistics {
  const categories = new Map(plan.categories.map(({ code }) => [code, { code, seats: 0, places: 0 }]));
  const flags = {
    ...{ wheelchair: 0, companion: 0, "restricted-view": 0, "lift-up-armrest": 0, "hearing-loop": 0 },
  };
  for (const seat of seatsOf(plan)) {
    const category = categories.get(seat.category);
    if (category) category.seats++;
    for (const flag of seat.flags ?? []) flags[flag]++;
  }
  let places = 0;
  for (const area of plan.areas) {
    const category = categories.get(area.category);
    if (category) category.places += area.capacity;
    places += area.capacity;
  }
  const sections = plan.sections.map((section) => ({
    ...{ code: section.code, rows: section.rows.length },
    seats: [...seatsOfSection(section)].length,
  }));
  const seats = sections.reduce((sum, section) => sum + section.seats, 0);
  return {
    ...{ capacity: seats + places, seats, places, tables: plan.tables.length, flags, sections },
    rows: sections.reduce((sum, section) => sum + section.rows, 0),
    categories: [...categories.values()],
  };
}
