import { derivedId } from "#lib/ids.ts";
import { paths } from "#lib/paths.ts";
import type { PaymentAdapter, PaymentFacts, StatusAnswer } from "../adapter.ts";
import { isSandboxAllowed, requireSandbox } from "./allowed.ts";
import { notificationBody } from "./notification.ts";
import { decideOnce, readRecord, refundOnce } from "./record.ts";
import { isSignedNotification, signatureHeader } from "./signature.ts";

/** How the sandbox names a payment of ours. */
export function sandboxReference(paymentId: string): string {
  return `sandbox-${paymentId}`;
}

function answer(payment: PaymentFacts, status: StatusAnswer["status"]): StatusAnswer {
  return {
    status,
    providerPaymentId: sandboxReference(payment.id),
    amountTiyn: payment.amountTiyn,
    currency: payment.currency,
  };
}

/** Our own provider for demos and tests: a page with three buttons, and notifications signed and sent as others send theirs. */
export const sandboxAdapter: PaymentAdapter = {
  name: "sandbox",
  maxLifetimeSeconds: 3_600,

  async create(payment) {
    requireSandbox();
    const url = paths.sandbox(payment.locale, payment.id);
    return { kind: "redirect", url, providerPaymentId: sandboxReference(payment.id) };
  },

  async verify(rawBody, headers) {
    if (!isSandboxAllowed()) return { isGenuine: false, reason: "sandbox in production" };
    if (!isSignedNotification(rawBody, headers.get(signatureHeader)))
      return { isGenuine: false, reason: "signature" };
    const body = notificationBody.safeParse(parseJson(rawBody));
    if (!body.success) return { isGenuine: false, reason: "form" };
    const { event, payment, order, reference, status, amount, currency } = body.data;
    return {
      isGenuine: true,
      event: {
        provider: "sandbox",
        eventId: event,
        paymentId: payment,
        orderCode: order,
        providerPaymentId: reference,
        status,
        amountTiyn: amount,
        currency,
        mayReject: false,
      },
    };
  },

  respond: (decision) => Response.json({ decision }),

  async status(payment) {
    const record = await readRecord(payment.id);
    return answer(payment, record?.decision ?? "pending");
  },

  async close(payment) {
    return answer(payment, (await decideOnce(payment.id, "expired")) ?? "expired");
  },

  async refund(payment, amountTiyn, idempotencyKey) {
    await refundOnce(payment.id, amountTiyn, idempotencyKey);
    return { providerRefundId: derivedId("sandbox refund", idempotencyKey) };
  },
};

function parseJson(rawBody: Buffer): unknown {
  try {
    return JSON.parse(rawBody.toString("utf8"));
  } catch {
    return null;
  }
}
