/** A calendar day as people name it, "2025-11-22"; which day a moment falls on depends on the venue's zone. */
export type Day = string;

const msPerDay = 86_400_000;
const dayForm = /^\d{4}-\d{2}-\d{2}$/;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times more than using it. */
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat("en-CA", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

function partsIn(moment: Date, timeZone: string): Record<string, string> {
  return Object.fromEntries(
    formatterOf(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );
}

/** The day on which a moment falls in a zone. */
export function dayOf(moment: Date, timeZone: string): Day {
  const { year, month, day } = partsIn(moment, timeZone);
  return `${year}-${month}-${day}`;
}

/** The time of day of a moment in a zone, "18:30". */
export function timeOf(moment: Date, timeZone: string): string {
  const { hour, minute } = partsIn(moment, timeZone);
  return `${hour}:${minute}`;
}

/** The moment at which a zone's clocks show this day and time. */
export function momentOf(day: Day, time: string, timeZone: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  let guess = wanted;
  // The zone's distance from UTC is read at the guess; the second round mends a guess on the other side of a change of it.
  for (let round = 0; round < 2; round++) guess += wanted - shownAt(guess, timeZone);
  return new Date(guess);
}

function shownAt(atMs: number, timeZone: string): number {
  const { year, month, day, hour, minute, second } = partsIn(new Date(atMs), timeZone);
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

/** Tells whether a string from outside is a day of the calendar: "2025-02-30" is none. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== "string" || !dayForm.test(value)) return false;
  const ms = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(value);
}

/** Days since 1970-01-01, a Thursday. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / msPerDay;
}

/** The day with this number. */
export function dayFromNumber(number: number): Day {
  return new Date(number * msPerDay).toISOString().slice(0, 10);
}

/** A day that many days later, or earlier. */
export function addDays(day: Day, count: number): Day {
  return dayFromNumber(dayNumber(day) + count);
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: Day): number {
  return (dayNumber(day) + 3) % 7;
}

export const whenChips = ["today", "tomorrow", "weekend"] as const;
export type When = (typeof whenChips)[number];

/** The days a chip stands for, first and last; the weekend is Saturday and Sunday, and on Sunday what is left of it. */
export function daysOfChip(when: When, today: Day): { first: Day; last: Day } {
  if (when === "today") return { first: today, last: today };
  if (when === "tomorrow") return { first: addDays(today, 1), last: addDays(today, 1) };
  const weekday = weekdayOf(today);
  const first = weekday >= 5 ? today : addDays(today, 5 - weekday);
  return { first, last: addDays(first, 6 - weekdayOf(first)) };
}
