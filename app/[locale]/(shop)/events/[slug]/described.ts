import type { Metadata } from "next";
import { absolute, inEachLanguage } from "#app/[locale]/(shop)/events/absolute.ts";
import { structuredData } from "#lib/catalogue/rules/structured-data.ts";
import type { EventPage } from "#lib/catalogue/rules/views.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { paths } from "#lib/paths.ts";

const tiynPerTenge = 100;

/** Title, languages and the preview that messengers show. */
export function eventMetadata(event: EventPage, locale: Locale): Metadata {
  const url = absolute(paths.event(locale, event.slug));
  const version = new URL(event.posterUrl, url).searchParams.get("v") ?? undefined;
  const image = absolute(paths.eventPreview(locale, event.slug, version));
  return {
    title: event.title,
    description: event.summary,
    alternates: inEachLanguage(locale, (its) => paths.event(its, event.slug)),
    openGraph: {
      type: "website",
      url,
      title: event.title,
      description: event.summary,
      locale,
      images: [{ url: image, width: 1200, height: 630, alt: event.title }],
    },
    twitter: { card: "summary_large_image", title: event.title, images: [image] },
  };
}

/** The event as schema.org has it. */
export function eventData(event: EventPage, locale: Locale): object {
  const url = absolute(paths.event(locale, event.slug));
  return structuredData({
    ...event,
    url,
    imageUrl: absolute(paths.eventPreview(locale, event.slug)),
    locale,
    organizer: { name: event.seller.name },
    performances: event.performances.map((performance) => ({
      ...performance,
      isCancelled: performance.availability === "cancelled",
      url: absolute(paths.seats(locale, event.slug, performance.id)),
      venue: { ...performance.venue, street: performance.venue.address },
      offer:
        performance.fromTiyn === null
          ? null
          : {
              lowestTenge: performance.fromTiyn / tiynPerTenge,
              saleStartsAt: performance.saleStartsAt,
              availability: performance.availability,
            },
    })),
  });
}
