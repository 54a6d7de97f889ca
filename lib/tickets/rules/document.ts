import type { Locale, LocalizedText } from "#lib/i18n/localized.ts";
import type { Currency } from "#lib/money.ts";

/** All that stands on the tickets of an order, as it was when it was bought. Plain data; printing asks nobody. */
export type TicketDocument = {
  orderCode: string;
  /** One language, or Kazakh and Russian where nobody chose (`documentLanguages`). */
  languages: readonly Locale[];
  currency: Currency;
  issuedAt: Date;
  seller: Seller;
  /** One per performance of the order. */
  showings: Showing[];
};

export type Seller = { name: LocalizedText; bin: string; contact: string; terms: LocalizedText };

export type Showing = {
  title: LocalizedText;
  ageLimit: number;
  /** The event's two colours as #RRGGBB: ground and ornament. */
  colors: readonly [string, string];
  hasPhonogram: boolean;
  foreignArtistApproval: string | null;
  startsAt: Date;
  doorsAt: Date | null;
  timeZone: string;
  venue: LocalizedText;
  address: LocalizedText;
  hall: LocalizedText;
  /** The refund rule in one line. */
  refundRule: LocalizedText;
  tickets: PrintedTicket[];
};

/** Where a ticket lets one sit or stand. An area has neither row nor seat; a table is a section with seats and no row. */
export type Place = { section: LocalizedText; row: string | null; seat: string | null };

export type PrintedTicket = {
  code: string;
  /** The text of the QR code (`signTicket`). */
  qrText: string;
  place: Place;
  entrance: LocalizedText | null;
  category: LocalizedText;
  rate: LocalizedText;
  /** A reduced rate: the ticket says to bring the document. */
  asksProof: boolean;
  priceTiyn: number;
  holder: string;
};
