/** Every effect outside the database, with what it needs to know. Payloads carry ids, never secrets or personal data. */
export type EffectPayloads = {
  "mail.confirm-email": { accountId: string; next: string | null };
  "mail.account-exists": { accountId: string };
  "mail.reset-password": { accountId: string };
  "mail.password-changed": { accountId: string };
  /** To the new address; and afterwards to the old one, with a way back. The addresses lie with the links. */
  "mail.change-email": { accountId: string };
  "mail.email-changed": { accountId: string };
  "mail.new-sign-in": { sessionId: string };
  /** Unless it was paid after all, or tried anew, before the mail leaves. */
  "mail.order-not-paid": { orderId: string; reason: "expired" | "failed" };
  /** The payment of a change's difference was declined; unless it came after all, or the change was begun anew, before the mail leaves. */
  "mail.change-not-paid": { orderId: string; exchangeId: string };
  "mail.hold-ending": { cartId: string };
  /** Any of the orders of the e-mail that asked: the mail lists them all. */
  "mail.my-orders": { orderId: string } | { ticketId: string };
  /** Writes the reminders of a performance that begins then, one for each holder. */
  "reminders.plan": { performanceId: string; startsAtMs: number; hours: number };
  "mail.reminder": { ticketId: string; startsAtMs: number; hours: number };
  "mail.order-paid": { orderId: string };
  "mail.tickets-again": { orderId: string };
  "mail.order-late": { orderId: string; refundId: string };
  /** To who paid for a change that could not be made any more. */
  "mail.change-late": { orderId: string; refundId: string };
  /** These go to each whom they are about: `to` names one of them, and a row without it becomes a row for each. */
  "mail.tickets-changed": { orderId: string; exchangeId: string; to?: string };
  "mail.tickets-cancelled": { orderId: string; cancellationId: string; to?: string };
  "mail.performance-moved": { performanceId: string; orderId: string; to?: string };
  "mail.performance-cancelled": { performanceId: string; orderId: string; to?: string };
  "mail.transfer-offered": { transferId: string };
  "mail.transfer-accepted": { transferId: string; to: "holder" | "giver" };
  "mail.transfer-recalled": { transferId: string };
  "mail.waiting-joined": { entryId: string };
  "mail.waiting-offer": { offerId: string };
  /** The offer was declined, or nobody took it in time. */
  "mail.waiting-ended": { offerId: string };
  /** The performance was called off, or its sale is over. */
  "mail.waiting-closed": { entryId: string };
  /** A called-off performance's orders get their money back, some at a time: those with an id after this one. */
  "performance.refund-all": { performanceId: string; after: string | null };
  /** The holders of a moved performance's tickets are told, some orders at a time: those with an id after this one. */
  "performance.tell-moved": { performanceId: string; after: string | null };
  "payment.refund": { refundId: string };
  "payment.close": { paymentId: string };
  /** A ticket's entry in an account's Google Calendar is made what the ticket is now; nothing, if the connection is another one. */
  "calendar.ticket": { accountId: string; ticketId: string; connectionId: string };
  /** Every entry of an account that has a connected calendar. */
  "calendar.account": { accountId: string };
  /** All tickets of a performance, in batches: those with an id after this one. */
  "calendar.performance": { performanceId: string; after: string | null };
  /** Our calendar at Google, the right to it and the tokens go. */
  "calendar.disconnect": { accountId: string; connectionId: string };
  /** Google takes our key no more. */
  "mail.calendar-broken": { accountId: string };
};

export type EffectKind = keyof EffectPayloads;

/**
 * What a handler is told beside the payload: `rowId` is the idempotency key at whoever is called; `createdAt` is the same at every
 * try, so that a retry can send the same words.
 */
export type EffectContext = { rowId: string; attempts: number; createdAt: Date; now: Date };

export type EffectHandlers = {
  [Kind in EffectKind]: (payload: EffectPayloads[Kind], context: EffectContext) => Promise<void>;
};

const brand = Symbol.for("kametay.final-failure");

/** Thrown by a handler when trying again cannot help: the row is parked at once, where the organizer sees it. */
export class FinalFailure extends Error {
  readonly [brand] = true;
}

/** Tells a failure that no retry mends; known by its brand, because a process can hold two copies of this module. */
export function isFinalFailure(error: unknown): boolean {
  return typeof error === "object" && error !== null && (error as Record<symbol, unknown>)[brand] === true;
}

export const maxAttempts = 8;

/** Seconds until the next try: 5, 15, 45 and so on to two hours, with up to a fifth of jitter (`random` in 0 to 1). */
export function backoffSeconds(attempts: number, random: number): number {
  const base = Math.min(7_200, 5 * 3 ** Math.max(0, attempts - 1));
  return base * (1 + random / 5);
}

/** A row that was given up on, as an organizer sees it. */
export type ParkedEffect = {
  id: string;
  kind: string;
  lastError: string | null;
  attempts: number;
  createdAt: Date;
};
