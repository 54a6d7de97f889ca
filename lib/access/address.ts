import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import { env } from "#lib/env.ts";

/** Set by the listener from the socket; whatever a client sends under this name is dropped there. */
export const addressHeader = "x-kametay-address";
/** Where nothing tells who asks: a host without our listener and without a configured proxy. */
export const unknownAddress = "unknown";

const listens = Symbol.for("kametay.stamps-addresses");
const processState = globalThis as unknown as Record<symbol, boolean | undefined>;

/** The listener calls this on every request before anything reads it: the header is the socket's address from here on. */
export function stampAddress(request: Pick<IncomingMessage, "headers" | "socket">): void {
  processState[listens] = true;
  request.headers[addressHeader] = request.socket.remoteAddress ?? unknownAddress;
}

type HeaderReader = { get(name: string): string | null };

/**
 * The client's address: with n trusted proxies the nth value of X-Forwarded-For counted from the right, because each proxy
 * appends whom it saw and everything further left is the client's own claim; without proxies the socket's.
 */
export function clientAddress(headers: HeaderReader, hops: number = env().TRUSTED_PROXY_HOPS): string {
  if (hops > 0) {
    const seen = (headers.get("x-forwarded-for") ?? "").split(",");
    return normalizeAddress(seen.at(-hops));
  }
  // Without our listener in this process the header is the client's own invention.
  return processState[listens] ? normalizeAddress(headers.get(addressHeader)) : unknownAddress;
}

/** One key per client: IPv4 as it is, IPv6 as its /64, which is what one line is given. */
export function normalizeAddress(text: string | null | undefined): string {
  const bare = (text ?? "").trim().replace(/^\[(.*)\](:\d+)?$/, "$1");
  const address = bare
    .replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "")
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, "$1");
  const version = isIP(address);
  if (version === 4) return address;
  return version === 6 ? `${expand(address).slice(0, 4).join(":")}::/64` : unknownAddress;
}

function expand(address: string): string[] {
  const [left = "", right] = address.split("%")[0]!.toLowerCase().split("::");
  const head = left.split(":").filter(Boolean);
  const tail = (right ?? "").split(":").filter(Boolean);
  const gap = right === undefined ? 0 : Math.max(0, 8 - head.length - tail.length);
  return [...head, ...Array<string>(gap).fill("0"), ...tail].map((group) => group.replace(/^0+(?=.)/, ""));
}
