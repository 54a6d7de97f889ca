import { randomBytes, timingSafeEqual } from "node:crypto";
import type { CalendarMode } from "#db/schema/calendar-connections.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { logSecurity } from "#lib/log.ts";
import { paths } from "#lib/paths.ts";
import { saveConnection } from "./commands/save-connection.ts";
import { failureKind } from "./google/failure.ts";
import { consentAddress, exchangeCode } from "./google/oauth.ts";
import type { ConnectAnswer } from "./rules/connect.ts";
import { endStartCookie, readStartCookie, startCookie } from "./start-cookie.ts";

type SignedIn = { sessionId: string; accountId: string; email: string };

/** Where to send the browser, and the cookie that goes with it. */
export type Step = { location: string; cookie: string };

const secret = () => randomBytes(32).toString("base64url");

/** Begins connecting a calendar: on to Google's consent, with state and PKCE bound to this sign-in. */
export function startConnect(
  person: SignedIn,
  asked: { origin: string; locale: Locale; mode: CalendarMode },
  now: Date,
): Step {
  const { origin, locale, mode } = asked;
  const start = { state: secret(), verifier: secret(), locale, mode };
  return {
    location: consentAddress({ ...start, redirectUri: redirectUri(origin), email: person.email }),
    cookie: startCookie(start, person.sessionId, now),
  };
}

/**
 * Comes back from Google: keeps the connection if this sign-in began it, and says how it ended in the address of the calendar
 * page. A state that is not ours connects nothing, so that nobody's tickets are written into a stranger's calendar.
 */
export async function finishConnect(
  person: SignedIn,
  came: { query: URLSearchParams; cookieHeader: string | null; origin: string; locale: Locale },
  now: Date,
): Promise<Step> {
  const start = readStartCookie(came.cookieHeader, person.sessionId, now);
  const answer = await answerTo(person, start, came, now);
  const locale = start?.locale ?? came.locale;
  return { location: `${paths.calendar(locale)}?answer=${answer}`, cookie: endStartCookie() };
}

async function answerTo(
  person: SignedIn,
  start: ReturnType<typeof readStartCookie>,
  { query, origin }: { query: URLSearchParams; origin: string },
  now: Date,
): Promise<ConnectAnswer> {
  if (!start || !isSame(start.state, query.get("state"))) {
    logSecurity("calendar-foreign-state", { accountId: person.accountId });
    return "NOT_BEGUN_HERE";
  }
  if (query.has("error")) return query.get("error") === "access_denied" ? "DENIED" : "FAILED";
  try {
    const granted = await exchangeCode(query.get("code") ?? "", start.verifier, redirectUri(origin));
    if (!granted.refreshToken) return "FAILED";
    return await saveConnection(
      person.accountId,
      { ...granted, refreshToken: granted.refreshToken },
      start.mode,
      now,
    );
  } catch (error) {
    if (failureKind(error) === null) throw error;
    return "FAILED";
  }
}

function redirectUri(origin: string): string {
  return `${origin}${paths.calendarCallback}`;
}

function isSame(expected: string, given: string | null): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given ?? "")];
  return a.length === b.length && timingSafeEqual(a, b);
}
