import type { CalendarMode } from "#db/schema/calendar-connections.ts";
import { isSecureSite } from "#lib/access/public-origin.ts";
import { secretFor } from "#lib/env.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { seal, unseal } from "#lib/seal.ts";

const name = "kametay_calendar";
const lifeSeconds = 600;

/** What stays in the browser while the person is at Google. Sealed: the verifier is a secret, and nobody may write their own. */
export type ConnectStart = { state: string; verifier: string; locale: Locale; mode: CalendarMode };

/** The Set-Cookie header for a start; it opens for the same sign-in only, within ten minutes. */
export function startCookie(start: ConnectStart, sessionId: string, now: Date): string {
  const expiresAt = now.getTime() + lifeSeconds * 1_000;
  const plain = Buffer.from(JSON.stringify({ ...start, expiresAt }));
  return cookie(seal(plain, secretFor("calendar start"), sessionId), lifeSeconds);
}

export function endStartCookie(): string {
  return cookie("", 0);
}

/** The start that this browser and sign-in made, of a Cookie header; null when there is none, or it is old or another's. */
export function readStartCookie(header: string | null, sessionId: string, now: Date): ConnectStart | null {
  const value = header?.match(new RegExp(`(?:^|;\\s*)${name}=([\\w-]+)`))?.[1];
  if (!value) return null;
  try {
    const { expiresAt, ...start } = JSON.parse(
      unseal(value, secretFor("calendar start"), sessionId).toString(),
    ) as ConnectStart & { expiresAt: number };
    return expiresAt > now.getTime() ? start : null;
  } catch {
    return null;
  }
}

function cookie(value: string, maxAge: number): string {
  const secure = isSecureSite() ? "; Secure" : "";
  return `${name}=${value}; Path=/api/calendar; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`;
}
