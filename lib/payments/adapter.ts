import type { PaymentStatus } from "#db/schema/payments.ts";
import type { Locale } from "#lib/i18n/localized.ts";

/** Our payment as its provider is told of it. The id is ours and the idempotency key of everything asked about it. */
export type PaymentFacts = {
  id: string;
  orderCode: string;
  providerPaymentId: string | null;
  amountTiyn: number;
  currency: "KZT";
  expiresAt: Date;
};

/** What a provider needs to show its page beside that. `buyer` is passed on only where the provider asks for it. */
export type NewPayment = PaymentFacts & {
  locale: Locale;
  description: string;
  /** Whoever pays. `phone` is null where they left none: a ticket was passed on to them. */
  buyer: { email: string; phone: string | null };
};

/** Where the buyer goes to pay. A path leads to a page of ours. */
export type CreatedPayment = { kind: "redirect"; url: string; providerPaymentId: string };

/** How a payment stands at its provider. `pending`: nothing is decided yet. */
export type ProviderStatus = Extract<
  PaymentStatus,
  "pending" | "succeeded" | "declined" | "left" | "expired"
>;

export type StatusAnswer = {
  status: ProviderStatus;
  providerPaymentId: string;
  amountTiyn: number;
  currency: string;
};

/** A notification whose signature is good. Everything in it is still to be compared with our own record. */
export type VerifiedEvent = {
  provider: string;
  /** The provider's own id of this event: processed once. */
  eventId: string;
  /** Ours. */
  paymentId: string;
  orderCode: string;
  providerPaymentId: string;
  status: ProviderStatus;
  amountTiyn: number;
  currency: string;
  /** The provider takes the payment back by itself when it is told that it comes too late. */
  mayReject: boolean;
};

export type Verification = { isGenuine: true; event: VerifiedEvent } | { isGenuine: false; reason: string };

/** What came of a notification, for the provider to be told. `rejected`: take the payment back, nothing was sold. */
export type Decision = "accepted" | "rejected";

/**
 * A payment provider. Amounts are tiyn; each adapter converts once, at its edge. Every call may be repeated: the same key has
 * the same effect once. A thrown error means "ask again"; `FinalFailure` means that asking again cannot help.
 */
export type PaymentAdapter = {
  name: string;
  /** The longest a buyer may take on its page, and so the clock of an order. */
  maxLifetimeSeconds: number;
  create(payment: NewPayment): Promise<CreatedPayment>;
  verify(rawBody: Buffer, headers: Headers, url: URL): Promise<Verification>;
  respond(decision: Decision): Response;
  status(payment: PaymentFacts): Promise<StatusAnswer>;
  /** Ends the payment so that nobody can pay it any more; answers how it ended, which may be that it was paid. */
  close(payment: PaymentFacts): Promise<StatusAnswer>;
  refund(
    payment: PaymentFacts,
    amountTiyn: number,
    idempotencyKey: string,
  ): Promise<{ providerRefundId: string }>;
};
