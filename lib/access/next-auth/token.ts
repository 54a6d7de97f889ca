import { decode, encode } from "next-auth/jwt";
import { secretFor } from "#lib/env.ts";
import { isId } from "#lib/ids.ts";
import { processWide } from "#lib/process-wide.ts";
import { isSecureSite } from "../public-origin.ts";
import { absoluteDays } from "../rules/session-life.ts";

// This folder is the one place that knows next-auth. Its token carries a session's id and nothing else.

const maxAgeSeconds = absoluteDays * 24 * 3_600;

/** The key next-auth derives its own keys from. */
export function nextAuthSecret(): string {
  return processWide("next-auth-secret", () => secretFor("next-auth").toString("base64url"));
}

/** The prefix makes browsers refuse the cookie without https. */
export function sessionCookieName(): string {
  return `${isSecureSite() ? "__Secure-" : ""}next-auth.session-token`;
}

const cookieOptions = () => ({ httpOnly: true, sameSite: "lax", path: "/", secure: isSecureSite() }) as const;

/** The cookie that signs a browser in, for whoever sets cookies (an action, a route). */
export async function sessionCookie(sessionId: string) {
  const value = await encode({ token: { sid: sessionId }, secret: nextAuthSecret(), maxAge: maxAgeSeconds });
  return { name: sessionCookieName(), value, ...cookieOptions(), maxAge: maxAgeSeconds };
}

/** The cookie that signs it out. */
export function emptySessionCookie() {
  return { name: sessionCookieName(), value: "", ...cookieOptions(), maxAge: 0 };
}

/** The session's id of a Cookie header, or null when there is none that we made. */
export async function sessionIdOf(cookieHeader: string | null): Promise<string | null> {
  const name = `${sessionCookieName()}=`;
  const pair = cookieHeader?.split(/;\s*/).find((part) => part.startsWith(name));
  const token = pair?.slice(name.length);
  if (!token || token.length > 2_000) return null;
  try {
    const payload = await decode({ token, secret: nextAuthSecret() });
    return isId(payload?.sid) ? payload.sid : null;
  } catch {
    return null;
  }
}

export const sessionMaxAgeSeconds = maxAgeSeconds;
