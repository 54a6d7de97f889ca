import type { Availability } from "./availability.ts";

/** What search engines are told of an event; texts in the page's language. */
export type StructuredEvent = {
  title: string;
  summary: string;
  url: string;
  imageUrl: string;
  locale: string;
  isCancelled: boolean;
  organizer: { name: string };
  performances: StructuredPerformance[];
};

export type StructuredPerformance = {
  startsAt: string;
  endsAt: string;
  doorsAt: string;
  isCancelled: boolean;
  url: string;
  venue: { name: string; street: string; city: string; latitude: number; longitude: number };
  offer: { lowestTenge: number; saleStartsAt: string; availability: Availability } | null;
};

const schema = "https://schema.org";
const offerWords: Partial<Record<Availability, string>> = {
  "on-sale": "InStock",
  "few-left": "LimitedAvailability",
  "sold-out": "SoldOut",
  "not-yet": "PreOrder",
};

/** The event as schema.org describes one: an Event for each performance. */
export function structuredData(event: StructuredEvent): object {
  return {
    "@context": schema,
    "@graph": event.performances.map((performance) => ({
      "@type": "Event",
      name: event.title,
      description: event.summary,
      url: event.url,
      image: event.imageUrl,
      inLanguage: event.locale,
      startDate: performance.startsAt,
      endDate: performance.endsAt,
      doorTime: performance.doorsAt,
      eventAttendanceMode: `${schema}/OfflineEventAttendanceMode`,
      eventStatus:
        event.isCancelled || performance.isCancelled
          ? `${schema}/EventCancelled`
          : `${schema}/EventScheduled`,
      location: locationOf(performance.venue),
      organizer: { "@type": "Organization", name: event.organizer.name },
      ...offersOf(performance),
    })),
  };
}

function locationOf({ name, street, city, latitude, longitude }: StructuredPerformance["venue"]) {
  return {
    "@type": "Place",
    name,
    address: {
      "@type": "PostalAddress",
      streetAddress: street,
      addressLocality: city,
      addressCountry: "KZ",
    },
    geo: { "@type": "GeoCoordinates", latitude, longitude },
  };
}

function offersOf({ offer, url }: StructuredPerformance) {
  const word = offer && offerWords[offer.availability];
  if (!word) return {};
  return {
    offers: {
      "@type": "Offer",
      url,
      price: offer.lowestTenge,
      priceCurrency: "KZT",
      availability: `${schema}/${word}`,
      validFrom: offer.saleStartsAt,
    },
  };
}

/** JSON that can stand inside a script element: nothing in it can end the element or start a comment. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll(">", "\\u003e")
    .replaceAll("&", "\\u0026")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}
