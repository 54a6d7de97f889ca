import { derivedId } from "#lib/ids.ts";

/** Ids of the demo follow from its words, so that the next start finds its own rows. */
export const seedId = {
  organizer: (slug: string) => derivedId("demo", "organizer", slug),
  venue: (slug: string) => derivedId("demo", "venue", slug),
  hallTemplate: (hall: string) => derivedId("demo", "hall-template", hall),
  hall: (organizer: string, hall: string) => derivedId("demo", "hall", organizer, hall),
  category: (organizer: string, hall: string, code: string) =>
    derivedId("demo", "category", organizer, hall, code),
  rate: (organizer: string, code: string) => derivedId("demo", "rate", organizer, code),
  channel: (organizer: string, code: string) => derivedId("demo", "channel", organizer, code),
  feeRule: (organizer: string) => derivedId("demo", "fee-rule", organizer),
  promoCode: (organizer: string, code: string) => derivedId("demo", "promo-code", organizer, code),
  event: (slug: string) => derivedId("demo", "event", slug),
  performance: (slug: string, day: string, time: string) => derivedId("demo", "performance", slug, day, time),
  price: (performanceId: string, category: string, rate: string, part: string) =>
    derivedId("demo", "price", performanceId, category, rate, part),
  order: (performanceId: string, number: number) => derivedId("demo", "order", performanceId, String(number)),
  ofOrder: (orderId: string, what: string, number = 0) => derivedId("demo", what, orderId, String(number)),
};
