import { createHmac } from "node:crypto";
import { secretFor } from "#lib/env.ts";

/** The secret of the links of somebody who waits, 128 bits, URL-safe; it follows from the entry's id, only its hash is kept. */
export function waitingToken(entryId: string): string {
  return createHmac("sha256", secretFor("links of the waiting list"))
    .update(entryId)
    .digest()
    .subarray(0, 16)
    .toString("base64url");
}
