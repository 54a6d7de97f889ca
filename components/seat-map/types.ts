import type { ReactNode } from "react";
import type { Locale } from "#lib/i18n/localized.ts";
import type { Currency } from "#lib/money.ts";

/** What the seats screen is given. Plain and compact: it is sent with the page. */
export type SeatPickerProps = {
  performanceId: string;
  locale: Locale;
  currency: Currency;
  /** The plan and the overlay by hash (WirePlan and Overlay as JSON), the status, and the hold. */
  planUrl: string;
  overlayUrl: string | null;
  statusUrl: string;
  holdUrl: string;
  /** Where a held choice goes, with a full load: carts are personal pages. */
  cartPath: string;
  /** This page's own path: links to the sections of the list are `seatsPath?section=CODE`. */
  seatsPath: string;
  /** Where the form goes when JavaScript is off: fields as in `formFields`. */
  holdAction?: string | ((form: FormData) => void | Promise<void>);
  /** A fresh request key for that form, so that pressing twice holds once. */
  formKey?: string;
  /** The hall as an SVG string (`planPicture`), shown until the map is ready. */
  picture: string;
  first: FirstView;
  /** What the signs mean (`SeatSigns`): made on the server, for it never changes. */
  signs: ReactNode;
  prices: PriceLine[];
  /** In the order they are offered; the first is the one that prices on the map speak of. */
  rates: Rate[];
  maxSeats: number;
  /** What this visitor's cart holds of this performance: seats, and places of areas, by id. */
  initialMine: Claimed[];
  /** Whether a choice may leave no seat single (the organizer's switch); the server decides. */
  sparesSingles?: boolean;
  /** Tickets are moved to other seats: nothing is held here, prices are differences and a rate is the ticket that moves. */
  change?: SeatChange;
  /** Whether the server takes `best` (it chooses the seats itself). */
  offerBest: boolean;
};

export type SeatChange = {
  /** The seats that these tickets have now. */
  own: number[];
  /** Where the choice goes to be looked at and confirmed; the form's own fields with it. */
  confirmUrl: string;
  fields: [name: string, value: string][];
  /** The event's rule: what each ticket's change costs, and whether a cheaper seat's difference comes back. */
  changeFeeTiyn: number;
  changeRefundsDifference: boolean;
};

export type PriceLine = { categoryCode: string; rateCode: string; amountTiyn: number };
export type Rate = { code: string; name: string };
/** A seat by its id with the rate it is bought at. */
export type Claimed = { seat: number; rate: string };

/** What the page knows before a script runs; made by `firstView`. Names are in the visitor's language. */
export type FirstView = {
  /** In the plan's order: the index is the one that seats refer to. */
  categories: CategoryLine[];
  sections: SectionLine[];
  areas: AreaLine[];
  /** The seats of one section; null in a hall without seats. */
  listing: Listing | null;
  /** The part of the hall that has anything on it: what the first picture and the map's first view show. */
  box: { minX: number; minY: number; maxX: number; maxY: number };
  /** The bits of all flags (`flagBits`) that some seat of the hall has. */
  flags: number;
};

/** `color` is 0 to 7; `free` counts seats and standing places. */
export type CategoryLine = { code: string; name: string; color: number; free: number };
export type SectionLine = { code: string; name: string; free: number; total: number };
export type AreaLine = {
  id: number;
  name: string;
  category: number;
  capacity: number;
  firstPlace: number;
  free: number;
};

/** One section's seats in columns, row after row. `rows` are labels with the number of seats in each. */
export type Listing = {
  code: string;
  name: string;
  entrance: string | null;
  rows: [label: string, seats: number][];
  ids: number[];
  labels: string[];
  categories: number[];
  flags: number[];
  status: number[];
};

/** Names of the fields of the form without JavaScript. */
export const formFields = {
  performance: "performance",
  key: "key",
  /** A checkbox a seat; the value is its id. */
  seat: "seat",
  /** The rate of all ticked seats. */
  rate: "rate",
  /** `area:ID:RATE` with a number of places; in a change the first place's id, and the ticket's. */
  area: (area: number, rate: string) => `area:${area}:${rate}`,
} as const;
