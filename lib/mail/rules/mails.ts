import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { Currency } from "#lib/money.ts";

/** An absolute web address in each language, so that a person stays in theirs. */
export type Link = LocalizedText;

/** Who sells, on every mail about an order. */
export type MailSeller = { name: LocalizedText; bin: string; contact: string; terms: LocalizedText };

export type MailTicket = { place: LocalizedText; rate: LocalizedText; priceTiyn: number };

export type MailShowing = {
  title: LocalizedText;
  startsAt: Date;
  timeZone: string;
  venue: LocalizedText;
  hall: LocalizedText;
  refundRule: LocalizedText;
  tickets: MailTicket[];
};

export type OrderMail = {
  buyerName: string;
  orderCode: string;
  currency: Currency;
  feeTiyn: number;
  discountTiyn: number;
  totalTiyn: number;
  showings: MailShowing[];
  links: { order: Link; pdf: Link; calendar: Link };
  seller: MailSeller;
};

/** An order or a ticket that somebody is led back to. */
export type FoundAgain = {
  code: string;
  title: LocalizedText;
  startsAt: Date;
  timeZone: string;
  link: Link;
};

/** What every mail about a change after the sale says first. */
export type ChangeMail = {
  name: string;
  orderCode: string;
  title: LocalizedText;
  timeZone: string;
  orderLink: Link;
  seller: MailSeller;
};

/** What every mail about passing a ticket on says. */
export type PassedMail = {
  name: string;
  /** Who gives it, or, to who gave it, a letter of who has it now. */
  otherName: string;
  title: LocalizedText;
  startsAt: Date;
  timeZone: string;
  venue: LocalizedText;
  place: LocalizedText;
  link: Link;
  seller: MailSeller;
};

/** What goes back to who is written to; `isShared`: more goes back, to others, for the ticket was passed on. */
export type OwnBack = { backTiyn: number; isShared: boolean };

/** Of money that goes back; amounts in tiyn, the tax is inside. */
export type ReturnReceipt = { number: string; amountTiyn: number; vatTiyn: number };

/** What every mail of the waiting list says. */
export type WaitingMail = {
  name: string;
  title: LocalizedText;
  startsAt: Date;
  timeZone: string;
  venue: LocalizedText;
  /** To one's own place in line; where that is over, to joining again; where the line is closed, to what else is on. */
  link: Link;
  seller: MailSeller;
};

/** What each mail is told. Plain data; all of it is text, none of it is markup. */
export type MailProps = {
  "order-paid": OrderMail;
  "tickets-again": OrderMail;
  /** Paid after the seats had gone to somebody else. */
  "order-late": {
    buyerName: string;
    orderCode: string;
    currency: Currency;
    refundTiyn: number;
    title: LocalizedText;
    eventLink: Link;
    seller: MailSeller;
  };
  "order-not-paid": {
    buyerName: string;
    orderCode: string;
    reason: "expired" | "failed";
    title: LocalizedText;
    eventLink: Link;
    seller: MailSeller;
  };
  /** The difference was paid when the change could not be made any more. */
  "change-late": ChangeMail & {
    currency: Currency;
    refundTiyn: number;
    /** The seats that who paid has all the same; none, if the tickets ended meanwhile. */
    places: LocalizedText[];
  };
  /** The payment of the difference was declined. */
  "change-not-paid": ChangeMail & { places: LocalizedText[] };
  "tickets-changed": ChangeMail & {
    currency: Currency;
    moves: { from: LocalizedText; fromAt: Date; to: LocalizedText; toAt: Date }[];
    /** Paid in addition by who is written to, without the fee. */
    paidTiyn: number;
    feeTiyn: number;
  } & OwnBack;
  "tickets-cancelled": ChangeMail & {
    currency: Currency;
    places: LocalizedText[];
    /** By somebody to whom who is written to had passed the ticket on. */
    isByHolder: boolean;
    keptTiyn: number;
    receipts: ReturnReceipt[];
  } & OwnBack;
  "performance-moved": ChangeMail & {
    movedFrom: Date | null;
    startsAt: Date;
    venue: LocalizedText;
    refundableUntil: Date | null;
  };
  "performance-cancelled": ChangeMail & {
    currency: Currency;
    startsAt: Date;
    receipts: ReturnReceipt[];
  } & OwnBack;
  "waiting-joined": WaitingMail & {
    size: number;
    /** Null: any. */
    category: LocalizedText | null;
    offerMinutes: number;
  };
  "waiting-offer": WaitingMail & { places: LocalizedText[]; takeUntil: Date };
  "waiting-ended": WaitingMail & {
    /** What was declined or not taken; none where the line is closed. */
    places: LocalizedText[];
    reason: "declined" | "lapsed" | "calledOff" | "saleOver";
  };
  "transfer-offered": PassedMail & { takeUntil: Date };
  "ticket-received": PassedMail;
  "transfer-accepted": PassedMail;
  "transfer-recalled": PassedMail;
  reminder: {
    name: string;
    /** Before the start: 24 or 2. */
    hours: number;
    title: LocalizedText;
    startsAt: Date;
    doorsAt: Date;
    timeZone: string;
    venue: LocalizedText;
    address: LocalizedText;
    places: LocalizedText[];
    ticketLink: Link;
    seller: MailSeller;
  };
  /** Seats in a cart go back on sale soon. */
  "hold-ending": {
    name: string;
    /** Not signed in: the cart is that of their browser. */
    isGuest: boolean;
    until: Date;
    timeZone: string;
    titles: LocalizedText[];
    cartLink: Link;
  };
  /** A guest's way back to what they bought, and to the tickets they were given. */
  "my-orders": { name: string; orders: FoundAgain[]; tickets: FoundAgain[] };
  "confirm-email": { firstName: string; confirmLink: Link; hours: number };
  /** Somebody registered with a known address: the page answers as for a new one, this mail tells the owner. */
  "account-exists": { firstName: string; signInLink: Link; resetLink: Link };
  "reset-password": { firstName: string; resetLink: Link; minutes: number };
  "password-changed": { firstName: string; at: Date; timeZone: string; resetLink: Link };
  /** Google takes our key to the person's calendar no more. */
  "calendar-broken": { firstName: string; calendarLink: Link };
  "new-sign-in": {
    firstName: string;
    at: Date;
    timeZone: string;
    /** Empty where nothing is known of it. */
    device: string;
    resetLink: Link;
  };
  "change-email": { firstName: string; confirmLink: Link; hours: number };
  "email-changed": { firstName: string; newEmail: string; undoLink: Link; days: number };
};

export type MailKind = keyof MailProps;

/** Mails that a purchase does not need, by the list one can leave. */
export type MailList = "reminder" | "waiting-list" | "cart";

export type RenderedMail = { subject: string; html: string; text: string };
