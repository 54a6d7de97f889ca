import { isConnectionLost } from "#db/connection-lost.ts";
import { DomainError, isDomainError } from "#lib/errors.ts";
import { logFault, logSecurity } from "#lib/log.ts";
import { adapterFor } from "#lib/payments/registry.ts";
import { settlePayment } from "./commands/settle-payment.ts";

/** Far above any provider's notification. */
const maxBytes = 64 * 1024;

/**
 * A provider's notification, from the raw request to the answer the provider expects: 404 for a provider we do not have, 413 for
 * too long, 401 for a bad signature, 409 for what does not fit our record (nothing is changed, both are logged as
 * security), 500 for a fault of ours or 503 without a database, which the provider answers by sending it again.
 */
export async function receiveNotification(provider: string, request: Request, now: Date): Promise<Response> {
  const adapter = adapterFor(provider);
  if (!adapter) return new Response(null, { status: 404 });
  try {
    const body = await readLimited(request);
    const verified = await adapter.verify(body, request.headers, new URL(request.url));
    if (!verified.isGenuine) {
      logSecurity("payment-notification-refused", { provider, reason: verified.reason });
      return new Response(null, { status: 401 });
    }
    const settlement = await settlePayment(verified.event, now);
    if ("mismatch" in settlement) {
      const { paymentId, eventId } = verified.event;
      logSecurity("payment-notification-refused", {
        provider,
        reason: settlement.mismatch,
        paymentId,
        eventId,
      });
      return new Response(null, { status: 409 });
    }
    return adapter.respond(settlement.outcome === "rejected" ? "rejected" : "accepted");
  } catch (error) {
    if (isDomainError(error) && error.code === "BAD_INPUT") return new Response(null, { status: 413 });
    logFault(`notification of ${provider}`, error);
    return new Response(null, { status: isConnectionLost(error) ? 503 : 500 });
  }
}

async function readLimited(request: Request): Promise<Buffer> {
  const told = request.headers.get("content-length");
  if (told !== null && Number(told) > maxBytes) throw new DomainError("BAD_INPUT");
  // The server reads no more than what was told.
  if (told !== null) return Buffer.from(await request.bytes());
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > maxBytes) throw new DomainError("BAD_INPUT");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
