/** What Google answered last, as the calendar page tells it; the sentences are in messages under `calendar.faults`. */
export const calendarFaults = [
  "BUSY",
  "DOWN",
  "SCOPE_MISSING",
  "ACCESS_ENDED",
  "CALENDAR_DELETED",
  "CALENDAR_UNSURE",
  "REFUSED",
] as const;
export type CalendarFault = (typeof calendarFaults)[number];

/** A stored fault; null for none and for what an older version wrote. */
export function faultFrom(stored: string | null): CalendarFault | null {
  return calendarFaults.find((fault) => fault === stored) ?? null;
}
