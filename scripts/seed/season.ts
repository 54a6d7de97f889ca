import { addDays, type Day, dayNumber } from "#lib/catalogue/rules/days.ts";
import type { Rhythm, SeedEvent, Weekday } from "./data/types.ts";

const weekdays: Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
/** Monday, 1970-01-05. */
const firstMonday = 4;

/** `turn` counts an event's showings from the calendar's beginning, so that what a showing is like never changes. */
export type Showing = { event: SeedEvent; day: Day; time: string; turn: number };

/** Every showing of these events between two days, both included; the same whenever it is asked. */
export function showingsBetween(events: readonly SeedEvent[], first: Day, last: Day): Showing[] {
  const showings: Showing[] = [];
  for (let day = first; day <= last; day = addDays(day, 1))
    for (const event of events)
      for (const [index, rhythm] of event.rhythms.entries()) {
        const cycle = cycleOf(rhythm, day);
        if (cycle !== null)
          showings.push({ event, day, time: rhythm.time, turn: cycle * event.rhythms.length + index });
      }
  return showings;
}

function cycleOf(rhythm: Rhythm, day: Day): number | null {
  const length = 7 * (rhythm.everyWeeks ?? 4);
  const at = dayNumber(day) - firstMonday - rhythm.week * 7 - weekdays.indexOf(rhythm.day);
  return at % length === 0 ? at / length : null;
}
