import { addDays, dayOf } from "#lib/catalogue/rules/days.ts";
import { formatTime, keepTogether } from "#lib/i18n/document-languages.ts";
import { intlTag, type Locale } from "#lib/i18n/localized.ts";

type Showing = { startsAt: string; timeZone: string };

/** Day and time in few words, in the venue's zone: "сб, 28 ноября, 18:30". */
export function shortDate({ startsAt, timeZone }: Showing, locale: Locale): string {
  return `${dayWords(startsAt, timeZone, locale, "short")}, ${formatTime(new Date(startsAt), timeZone, locale)}`;
}

/** A day in words: "суббота, 28 ноября"; the year is said where it is not this one. */
export function dayWords(
  startsAt: string,
  timeZone: string,
  locale: Locale,
  weekday: "short" | "long" = "long",
  now?: Date,
): string {
  const moment = new Date(startsAt);
  const isOtherYear = now && dayOf(moment, timeZone).slice(0, 4) !== dayOf(now, timeZone).slice(0, 4);
  const form = new Intl.DateTimeFormat(intlTag(locale), {
    weekday,
    day: "numeric",
    month: "long",
    year: isOtherYear ? "numeric" : undefined,
    timeZone,
  });
  return keepTogether(form.format(moment));
}

/** Whether a showing is today or tomorrow where it takes place. */
export function nearDay({ startsAt, timeZone }: Showing, now: Date): "today" | "tomorrow" | null {
  const day = dayOf(new Date(startsAt), timeZone);
  const today = dayOf(now, timeZone);
  if (day === today) return "today";
  return day === addDays(today, 1) ? "tomorrow" : null;
}
