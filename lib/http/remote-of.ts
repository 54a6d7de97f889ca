import { env } from "#lib/env.ts";
import type { Remote } from "./hot.ts";
import { clientAddress } from "./remote.ts";

/** Who sent a request, by the configured proxies; `socketAddress` is what the connection itself says. */
export function remoteOf(headers: Headers, socketAddress: string): Remote {
  const hops = env().TRUSTED_PROXY_HOPS;
  const isOverProxy = hops > 0 || env().VERCEL !== undefined;
  return {
    address: clientAddress(headers.get("x-forwarded-for"), socketAddress, hops),
    isSecure: isOverProxy && headers.get("x-forwarded-proto") === "https",
  };
}
