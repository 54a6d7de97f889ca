import { dayIn } from "#lib/access/rules/birth-date.ts";
import { systemNow } from "#lib/clock.ts";
import { intlTag, type Locale } from "#lib/i18n/localized.ts";
import { homeTimeZone } from "#lib/i18n/translator.ts";

/** What the fields of a birth date need from the server: the months in words, and which day it is in Semey. */
export function birthWords(locale: Locale): { months: string[]; today: string } {
  const format = new Intl.DateTimeFormat(intlTag(locale), { month: "long", timeZone: "UTC" });
  const months = Array.from({ length: 12 }, (_, month) => {
    const name = format.format(new Date(Date.UTC(2000, month, 1)));
    return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
  });
  return { months, today: dayIn(homeTimeZone, systemNow()) };
}
