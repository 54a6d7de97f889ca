import type { LocalizedText } from "#lib/i18n/localized.ts";

/** One seat or standing place of a cart, with labels and the rates it could be bought at. */
export type CartSeat = {
  seatId: number;
  /** The section, or the standing area. */
  section: LocalizedText;
  row: string | null;
  seat: string | null;
  category: LocalizedText;
  rate: string;
  rateName: LocalizedText;
  amountTiyn: number;
  /** The rates this seat is sold at now, in the organizer's order. */
  rates: { code: string; name: LocalizedText; amountTiyn: number }[];
};

export type CartPerformance = {
  id: string;
  eventSlug: string;
  title: LocalizedText;
  startsAt: Date;
  timeZone: string;
  venue: LocalizedText;
  hall: LocalizedText;
  ageLimit: number;
  seats: CartSeat[];
};

/** What a cart holds of one organizer: it is checked out, and its clock runs, by organizer. */
export type CartPart = {
  organizerId: string;
  organizerSlug: string;
  organizerName: LocalizedText;
  /** When the hold ends (UTC). For an expired part: when it ended. */
  expiresAt: Date;
  isExpired: boolean;
  canExtend: boolean;
  totalTiyn: number;
  currency: "KZT";
  performances: CartPerformance[];
};
