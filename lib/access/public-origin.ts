import { hostname, networkInterfaces } from "node:os";
import { env } from "#lib/env.ts";

type HeaderReader = { get(name: string): string | null };

/**
 * The shop's own origin for redirects and cookies. PUBLIC_URL where it is set. Without it (a demo) the request's Host, but only
 * if it is this machine's, so that a sign-in works on localhost and on the LAN address alike and a forged Host leads nowhere.
 */
export function publicOrigin(headers: HeaderReader): string {
  const configured = configuredOrigin();
  if (configured) return configured;
  const host = headers.get("host");
  return host && isOwnHost(host) ? `http://${host.toLowerCase()}` : `http://localhost:${env().PORT}`;
}

/** The origin of links in mails: never from a request. */
export function mailOrigin(): string {
  return configuredOrigin() ?? `http://localhost:${env().PORT}`;
}

/** Whether cookies carry Secure: decided by the setting, so that reading and writing always agree. */
export function isSecureSite(): boolean {
  return configuredOrigin()?.startsWith("https:") ?? false;
}

/** Tells whether a Host header names this machine: localhost, its name, or an address of one of its interfaces. */
export function isOwnHost(host: string): boolean {
  let name: string;
  try {
    const url = new URL(`http://${host}`);
    if (url.host !== host.toLowerCase() && `${url.host}:80` !== host.toLowerCase()) return false;
    name = url.hostname.replace(/^\[(.*)\]$/, "$1");
  } catch {
    return false;
  }
  const machine = hostname().toLowerCase();
  if (["localhost", "127.0.0.1", "::1", machine, `${machine}.local`].includes(name)) return true;
  return Object.values(networkInterfaces())
    .flat()
    .some((entry) => entry?.address === name);
}

function configuredOrigin(): string | undefined {
  const url = env().PUBLIC_URL;
  return url ? new URL(url).origin : undefined;
}
