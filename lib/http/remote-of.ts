import { clientAddress } from "#lib/access/address.ts";
import { isSecureSite } from "#lib/access/public-origin.ts";
import type { Remote } from "./hot.ts";

/** Who sent a request: the address by the configured proxies, and whether cookies go over https only. */
export function remoteOf(headers: { get(name: string): string | null }): Remote {
  return { address: clientAddress(headers), isSecure: isSecureSite() };
}
