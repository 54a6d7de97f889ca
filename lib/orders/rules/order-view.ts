import type { LineLabels } from "#db/schema/order-lines.ts";
import type { OrderStatus } from "#db/schema/orders.ts";
import type { PaymentStatus } from "#db/schema/payments.ts";
import type { refunds } from "#db/schema/refunds.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { Currency } from "#lib/money.ts";

/** Who sells, as it must stand on an order. */
export type OrderSeller = {
  id: string;
  slug: string;
  name: LocalizedText;
  legalName: LocalizedText;
  bin: string;
  email: string;
  phone: string;
  terms: LocalizedText;
};

export type OrderLineView = Pick<LineLabels, "section" | "row" | "seat" | "category" | "rate"> & {
  id: string;
  totalTiyn: number;
  /** Where it was bought and for how much, where its seat was changed since. */
  before: { section: LocalizedText; row: string | null; seat: string | null; totalTiyn: number } | null;
  isGivenBack: boolean;
};

/** A change that waits for the payment of its difference. */
export type OpenChange = { id: string; dueTiyn: number; expiresAt: Date; seats: number };

/** What happened to the money after the order was placed, the earliest first. Amounts that came back are below zero. */
export type HistoryLine = {
  id: string;
  at: Date;
  kind: "paid" | "paid-change" | "back" | "changed" | "given-back";
  amountTiyn: number;
  /** Tickets it was about; 0: none in particular. */
  seats: number;
  /** Of money on its way back. */
  status: "requested" | "succeeded" | "failed" | null;
};

export type OrderShowing = {
  performanceId: string;
  eventSlug: string;
  title: LocalizedText;
  startsAt: Date;
  timeZone: string;
  venue: LocalizedText;
  hall: LocalizedText;
  lines: OrderLineView[];
};

export type RefundView = Pick<typeof refunds.$inferSelect, "id" | "amountTiyn" | "reason" | "status">;

/** An order as its page shows it. Moments are UTC. */
export type OrderView = {
  id: string;
  code: string;
  /** `expired` also from the clock's end on, whether or not the sweep has been there. */
  status: OrderStatus;
  /** Its row still waits for the payment or for the sweep: what is shown can change by itself. */
  isOpen: boolean;
  /** The cart of this browser is the one the order was made from: what came back lies in it. */
  isOwnCart: boolean;
  hasAccount: boolean;
  mailAllowed: boolean;
  buyer: { name: string; email: string; phone: string };
  seller: OrderSeller;
  currency: Currency;
  /** Price with fee, before the discount. */
  grossTiyn: number;
  discountTiyn: number;
  totalTiyn: number;
  feeTiyn: number;
  vatTiyn: number;
  expiresAt: Date;
  /** How the latest payment stands; null before there was one. */
  paymentStatus: PaymentStatus | null;
  refunds: RefundView[];
  openChanges: OpenChange[];
  history: HistoryLine[];
  showings: OrderShowing[];
};
