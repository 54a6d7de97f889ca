import { createHmac, timingSafeEqual } from "node:crypto";
import { secretFor } from "#lib/env.ts";

export const signatureHeader = "sandbox-signature";

/** The signature of a notification: HMAC-SHA256 over the raw body, in hex. */
export function signNotification(rawBody: Buffer | string): string {
  return createHmac("sha256", secretFor("sandbox provider")).update(rawBody).digest("hex");
}

/** Compares in constant time; anything that is not 64 hex digits is no signature. */
export function isSignedNotification(rawBody: Buffer, signature: string | null): boolean {
  if (!signature || !/^[0-9a-f]{64}$/.test(signature)) return false;
  return timingSafeEqual(Buffer.from(signature, "hex"), Buffer.from(signNotification(rawBody), "hex"));
}
