import { createHmac } from "node:crypto";
import { secretFor } from "#lib/env.ts";

/**
 * The secret of an order's links, 128 bits, URL-safe. It follows from the order's id, so that every mail carries the same link;
 * the database keeps only its hash (`hashToken`).
 */
export function orderAccessToken(orderId: string): string {
  return createHmac("sha256", secretFor("links to orders"))
    .update(orderId)
    .digest()
    .subarray(0, 16)
    .toString("base64url");
}
