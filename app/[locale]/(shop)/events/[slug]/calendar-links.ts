import { absolute } from "#app/[locale]/(shop)/events/absolute.ts";
import type { CalendarLink } from "#components/events/calendar-links.tsx";
import { googleTemplateLink } from "#lib/calendar/ics.ts";
import { isOnSale } from "#lib/catalogue/rules/availability.ts";
import type { EventPage, EventPerformance } from "#lib/catalogue/rules/views.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { translatorFor } from "#lib/i18n/translator.ts";
import { paths } from "#lib/paths.ts";

/** What a calendar is told of a showing that somebody thinks of: no ticket, no code. */
export function calendarFacts(event: EventPage, performance: EventPerformance, locale: Locale) {
  const t = translatorFor(locale, "event");
  const url = absolute(paths.event(locale, event.slug));
  return {
    startsAt: new Date(performance.startsAt),
    endsAt: new Date(performance.endsAt),
    timeZone: performance.timeZone,
    title: event.title,
    location: [performance.venue.name, performance.venue.address, performance.venue.city].join(", "),
    description: t("calendarText", { url }),
    url,
  };
}

/** The dates that can be bought, for the calendar. */
export function calendarLinks(event: EventPage, locale: Locale): CalendarLink[] {
  return event.performances
    .filter(({ availability }) => isOnSale(availability))
    .map((performance) => ({
      performanceId: performance.id,
      startsAt: performance.startsAt,
      timeZone: performance.timeZone,
      fileUrl: paths.performanceIcs(locale, event.slug, performance.id),
      googleUrl: googleTemplateLink(calendarFacts(event, performance, locale)),
    }));
}
