import { hostname, networkInterfaces } from "node:os";

/** What the gate needs of a request; names of headers are lower case, as node:http gives them. */
export type Asked = { method: string; path: string; headers: Record<string, string | string[] | undefined> };

const changing = new Set(["POST", "PUT", "PATCH", "DELETE"]);
/** A payment provider calls from its own servers; its signature is the proof there. */
const fromElsewhere = "/api/payments/";

/**
 * Tells whether a request that may change something was sent by another site's page. A browser names the page's
 * origin; what names nothing is no browser, and carries no visitor's cookies.
 */
export function isForeign(asked: Asked, publicHost?: string): boolean {
  if (!changing.has(asked.method)) return false;
  if (asked.path.startsWith(fromElsewhere) && !asked.path.includes("..")) return false;
  const site = one(asked.headers["sec-fetch-site"]);
  if (site !== undefined && site !== "same-origin" && site !== "none") return true;
  const origin = one(asked.headers.origin);
  if (origin === undefined) return false;
  const host = URL.canParse(origin) ? new URL(origin).host : "";
  return host === "" || (host !== one(asked.headers.host)?.toLowerCase() && host !== publicHost);
}

/** The names under which this machine is reached: what a demo answers to. */
export function ownHosts(): Set<string> {
  const name = hostname().toLowerCase();
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const numbers = addresses.map(({ address, family }) => (family === "IPv6" ? `[${address}]` : address));
  return new Set(["localhost", "127.0.0.1", "[::1]", name, `${name}.local`, ...numbers]);
}

/** The host of a Host header, without its port, in lower case. */
export function hostOf(header: string | undefined): string {
  return (header ?? "").toLowerCase().replace(/:\d+$/, "");
}

/** A header that counts only when it came once. */
function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(",") : value;
}
