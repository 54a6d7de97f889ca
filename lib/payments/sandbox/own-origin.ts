import { networkInterfaces } from "node:os";
import { env } from "#lib/env.ts";
import { DomainError } from "#lib/errors.ts";

/**
 * Where this shop answers, so that the sandbox can post to it: PUBLIC_URL where it is set, otherwise the host that the browser
 * asked for, which must be this machine's own name or address; a forged Host must not make us call somebody else.
 */
export function ownOrigin(host: string | null): string {
  const { PUBLIC_URL } = env();
  if (PUBLIC_URL) return new URL(PUBLIC_URL).origin;
  const origin = URL.canParse(`http://${host ?? ""}`) ? new URL(`http://${host}`) : null;
  if (!origin || !isThisMachine(origin.hostname)) throw new DomainError("ORIGIN_REFUSED");
  return origin.origin;
}

function isThisMachine(hostname: string): boolean {
  if (hostname === "localhost") return true;
  const address = hostname.replace(/^\[|\]$/g, "");
  if (/^127\.\d+\.\d+\.\d+$/.test(address) || address === "::1") return true;
  return Object.values(networkInterfaces()).some((list) => list?.some((its) => its.address === address));
}
