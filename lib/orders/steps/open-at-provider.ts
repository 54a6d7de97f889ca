import { and, eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { payments } from "#db/schema/payments.ts";
import { DomainError } from "#lib/errors.ts";
import { logFault } from "#lib/log.ts";
import type { NewPayment } from "#lib/payments/adapter.ts";
import { adapterOf } from "#lib/payments/registry.ts";

/** A payment of ours with where its page is, if its provider has opened one already. */
export type OpenedPayment = NewPayment & { provider: string; url: string | null };

/** Opens a payment at its provider, outside of any transaction, and answers where it is paid. Refuses: PAYMENT_UNAVAILABLE. */
export async function openAtProvider({ provider, url, ...payment }: OpenedPayment): Promise<string> {
  if (url) return url;
  try {
    const created = await adapterOf(provider).create(payment);
    await database()
      .update(payments)
      .set({ status: "pending", providerPaymentId: created.providerPaymentId, redirectUrl: created.url })
      .where(and(eq(payments.id, payment.id), eq(payments.status, "created")));
    return created.url;
  } catch (error) {
    logFault(`payment at ${provider}`, error);
    throw new DomainError("PAYMENT_UNAVAILABLE");
  }
}
