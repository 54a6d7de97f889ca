import { calendarFacts } from "#app/[locale]/(shop)/events/[slug]/calendar-links.ts";
import { database } from "#db/client.ts";
import { icsFile } from "#lib/calendar/ics.ts";
import { readEventPage } from "#lib/catalogue/queries/event-page.ts";
import { systemNow } from "#lib/clock.ts";
import { isLocale } from "#lib/i18n/localized.ts";
import { translatorFor } from "#lib/i18n/translator.ts";

type Context = { params: Promise<{ locale: string; slug: string; performance: string }> };

/** A showing as a calendar file, for somebody who has no ticket yet. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, slug, performance: id } = await params;
  const now = systemNow();
  const event = isLocale(locale) ? await readEventPage(database(), slug, locale, now) : null;
  const performance = event?.performances.find((its) => its.id === id);
  if (!event || !performance || !isLocale(locale)) return new Response(null, { status: 404 });
  const t = translatorFor(locale, "ticket");
  const file = icsFile([
    {
      ...calendarFacts(event, performance, locale),
      ticketId: performance.id,
      sequence: 0,
      changedAt: now,
      reminders: {
        day: t("reminderDay", { title: event.title }),
        hours: t("reminderHours", { title: event.title }),
      },
      cancelled: performance.availability === "cancelled",
    },
  ]);
  return new Response(file, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="${slug}.ics"`,
      "cache-control": "public, max-age=30",
    },
  });
}
