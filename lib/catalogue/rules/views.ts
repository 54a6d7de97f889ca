import type { EventKind } from "#db/schema/events.ts";
import type { PerformanceStatus } from "#db/schema/performances.ts";
import type { Currency } from "#lib/money.ts";
import type { Availability } from "./availability.ts";
import type { Day } from "./days.ts";
import type { RefundStep } from "./refund.ts";

/** What screens are given of the catalogue: plain objects in one language, moments as ISO strings, so that a cache may hold them. */

/** A performance to come, as lists need it. */
export type UpcomingPerformance = {
  performanceId: string;
  eventId: string;
  slug: string;
  kind: EventKind;
  title: string;
  posterUrl: string;
  colors: [string, string];
  venue: string;
  venueName: string;
  timeZone: string;
  startsAt: string;
  /** The day in the venue's zone. */
  day: Day;
  fromTiyn: number | null;
  currency: Currency;
  availability: Availability;
};

/** All that an event's page shows. */
export type EventPage = {
  slug: string;
  kind: EventKind;
  isCancelled: boolean;
  title: string;
  summary: string;
  posterUrl: string;
  /** Markdown. */
  body: string;
  ageLimit: number;
  hasPhonogram: boolean;
  foreignArtistApproval: string | null;
  durationMinutes: number;
  colors: [string, string];
  refund: RefundStep[];
  currency: Currency;
  seller: Seller;
  performances: EventPerformance[];
};

export type Seller = {
  name: string;
  legalName: string;
  bin: string;
  email: string;
  phone: string;
  terms: string;
};

export type EventPerformance = {
  id: string;
  status: PerformanceStatus;
  startsAt: string;
  endsAt: string;
  doorsAt: string;
  saleStartsAt: string;
  timeZone: string;
  hallName: string;
  venue: VenueView;
  fromTiyn: number | null;
  availability: Availability;
};

export type VenueView = {
  slug: string;
  name: string;
  address: string;
  city: string;
  latitude: number;
  longitude: number;
};

/** What the seats screen needs of a performance beside its plan and status; the same for everyone. */
export type SeatsPage = {
  performanceId: string;
  slug: string;
  title: string;
  startsAt: string;
  saleStartsAt: string;
  timeZone: string;
  venueName: string;
  hallName: string;
  ageLimit: number;
  planHash: string;
  overlayHash: string | null;
  availability: Availability;
  maxSeats: number;
  /** Whether a choice may leave no seat single. */
  sparesSingles: boolean;
  currency: Currency;
  /** Final prices that hold now, fees inside. */
  prices: { categoryCode: string; rateCode: string; amountTiyn: number }[];
  /** In the organizer's order. */
  rates: { code: string; name: string; note: string }[];
};
