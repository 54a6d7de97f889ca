import { addDays, dayOf, isDay, momentOf, timeOf } from "#lib/catalogue/rules/days.ts";
import { DomainError } from "#lib/errors.ts";
import { type LocalizedText, locales } from "#lib/i18n/localized.ts";

const defaultDaysToDecide = 14;
const mostDaysAhead = 730;
const timeForm = /^([01]\d|2[0-3]):[0-5]\d$/;

/** When a performance is, before it is moved. */
export type ShownTime = { startsAt: Date; doorsAt: Date; timeZone: string };

/** What the form of a move sends: days as "2026-12-02", a time as "18:30", both by the venue's clocks. */
export type TypedTime = { date: string; time: string; until: string };

/** The day until which holders may decide, where the organizer named none. */
export function defaultUntil(now: Date, timeZone: string): string {
  return addDays(dayOf(now, timeZone), defaultDaysToDecide);
}

/**
 * The new time as moments. The doors open as long before the beginning as they did; the day to decide by counts whole, and ends at
 * the beginning at the latest. Refuses, with the field at fault: DATE_INVALID, TIME_INVALID, MOVE_PAST, MOVE_SAME, MOVE_TOO_FAR,
 * MOVE_UNTIL_PAST.
 */
export function readNewTime(
  typed: TypedTime,
  shown: ShownTime,
  now: Date,
): { startsAt: Date; doorsAt: Date; refundableUntil: Date } {
  const { timeZone } = shown;
  const startsAt = startOf(typed, shown, now);
  const until = typed.until.trim() === "" ? defaultUntil(now, timeZone) : typed.until;
  if (!isDay(until)) throw new DomainError("DATE_INVALID", { field: "until" });
  const endOfDay = momentOf(until, "23:59", timeZone);
  if (endOfDay <= now) throw new DomainError("MOVE_UNTIL_PAST", { field: "until" });
  return {
    startsAt,
    doorsAt: new Date(startsAt.getTime() - (shown.startsAt.getTime() - shown.doorsAt.getTime())),
    refundableUntil: new Date(Math.min(endOfDay.getTime(), startsAt.getTime())),
  };
}

function startOf({ date, time }: TypedTime, { startsAt, timeZone }: ShownTime, now: Date): Date {
  if (!isDay(date)) throw new DomainError("DATE_INVALID", { field: "date" });
  if (!timeForm.test(time)) throw new DomainError("TIME_INVALID", { field: "time" });
  const moment = momentOf(date, time, timeZone);
  // A zone that puts its clocks forward has no such time that night.
  if (timeOf(moment, timeZone) !== time) throw new DomainError("TIME_INVALID", { field: "time" });
  if (moment <= now) throw new DomainError("MOVE_PAST", { field: "date" });
  if (moment.getTime() === startsAt.getTime()) throw new DomainError("MOVE_SAME", { field: "date" });
  if (date > addDays(dayOf(now, timeZone), mostDaysAhead))
    throw new DomainError("MOVE_TOO_FAR", { field: "date" });
  return moment;
}

/** Whether somebody typed the event's name, in any of its languages; quotes, dashes and capitals do not matter. */
export function isTitleTyped(typed: string, title: LocalizedText): boolean {
  const said = folded(typed);
  return said !== "" && locales.some((locale) => folded(title[locale] ?? "") === said);
}

function folded(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
