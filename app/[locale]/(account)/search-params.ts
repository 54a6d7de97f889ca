import { safeNext } from "#lib/access/rules/next-path.ts";
import type { ErrorCode } from "#lib/errors.ts";
import en from "#messages/en.json" with { type: "json" };

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** One value of the address, however often it stands there. */
export function one(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

/** Where to go afterwards, for the hidden field of a form; empty when the address names no place of ours. */
export function nextOf(params: Record<string, string | string[] | undefined>): string {
  return safeNext(one(params.next)) ?? safeNext(ownPath(one(params.callbackUrl))) ?? "";
}

/** The refusal that an address brings back, from Google above all; what has no sentence of ours is told as Google's. */
export function errorOf(value: string | string[] | undefined): ErrorCode | undefined {
  const code = one(value);
  if (code === "") return undefined;
  return code in en.errors ? (code as ErrorCode) : "GOOGLE_FAILED";
}

/** next-auth writes whole addresses: only the path is looked at. */
function ownPath(url: string): string {
  try {
    const { pathname, search } = new URL(url);
    return pathname === "/" ? "" : pathname + search;
  } catch {
    return url;
  }
}
