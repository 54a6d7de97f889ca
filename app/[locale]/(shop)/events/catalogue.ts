import { unstable_cache } from "next/cache";
import { database } from "#db/client.ts";
import { readEventPage } from "#lib/catalogue/queries/event-page.ts";
import { readUpcoming } from "#lib/catalogue/queries/upcoming.ts";
import { catalogueSeconds, catalogueTags } from "#lib/catalogue/rules/tags.ts";
import type { EventPage, UpcomingPerformance } from "#lib/catalogue/rules/views.ts";
import { systemNow } from "#lib/clock.ts";
import type { Locale } from "#lib/i18n/localized.ts";

/** The catalogue as pages read it: for half a minute, under tags that a change of the catalogue expires. Nothing personal. */

const slugForm = /^[a-z0-9-]{1,80}$/;

/** Every performance to come. */
export const upcoming: (locale: Locale) => Promise<UpcomingPerformance[]> = unstable_cache(
  (locale: Locale) => readUpcoming(database(), locale, systemNow()),
  ["upcoming"],
  { revalidate: catalogueSeconds, tags: [catalogueTags.all] },
);

/** One event's page; null where there is none. */
export async function eventPage(slug: string, locale: Locale): Promise<EventPage | null> {
  if (!slugForm.test(slug)) return null;
  const read = unstable_cache(
    () => readEventPage(database(), slug, locale, systemNow()),
    ["event", slug, locale],
    { revalidate: catalogueSeconds, tags: [catalogueTags.all, catalogueTags.event(slug)] },
  );
  return read();
}
