import { isLocale } from "#lib/i18n/localized.ts";
import { paths } from "#lib/paths.ts";
import { isSecureSite } from "../public-origin.ts";
import { googleForm } from "../rules/forms.ts";
import { type AuthRequest, handleAuth } from "./handler.ts";

const startCookie = "kametay_google";
const tenMinutes = 600;

/**
 * Sends somebody to Google from a plain form of ours (`paths.postGoogle`), so that it works without scripts: does what
 * next-auth's client would do, asking for its token and posting it. The consents travel beside it in a cookie of ours.
 */
export async function startGoogle(form: FormData, told: AuthRequest): Promise<Response> {
  const parsed = googleForm.safeParse(Object.fromEntries(form));
  if (!parsed.success || !told.google) return seeOther(`${paths.signIn(told.locale)}?error=GOOGLE_FAILED`);
  const { consentTerms, consentPersonalData, consentTransfer, next } = parsed.data;
  const isSigningUp = form.get("page") === "sign-up";
  if (isSigningUp && !(consentTerms && consentPersonalData)) {
    return seeOther(
      `${paths.signUp(told.locale, next ?? undefined)}${next ? "&" : "?"}error=CONSENT_REQUIRED`,
    );
  }
  const csrf = await handleAuth(new Request(`${told.origin}/api/auth/csrf`), told);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const cookie = csrf.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const answer = await handleAuth(
    new Request(`${told.origin}/api/auth/signin/google`, {
      method: "POST",
      headers: { cookie },
      body: new URLSearchParams({ csrfToken, callbackUrl: next ?? paths.home(told.locale) }),
    }),
    told,
  );
  const response = seeOther(answer.headers.get("location") ?? paths.signIn(told.locale));
  for (const line of [...csrf.headers.getSetCookie(), ...answer.headers.getSetCookie()]) {
    response.headers.append("set-cookie", line);
  }
  const consent = isSigningUp ? { transferAbroad: consentTransfer } : null;
  const isLinking = Boolean(told.linkSessionId);
  response.headers.append("set-cookie", startLine({ locale: told.locale, consent, isLinking }));
  return response;
}

/** What was ticked before going to Google, and the language of the page; null when that browser did not start from one of ours. */
export function googleStartOf(cookieHeader: string | null): GoogleStart | null {
  const [, locale, consent] =
    cookieHeader?.match(new RegExp(`(?:^|;\\s*)${startCookie}=(\\w\\w)\\.([01L-])(?:;|$)`)) ?? [];
  if (!isLocale(locale)) return null;
  const isLinking = consent === "L";
  const isNone = isLinking || consent === "-";
  return { locale, consent: isNone ? null : { transferAbroad: consent === "1" }, isLinking };
}
type GoogleStart = Pick<AuthRequest, "locale" | "consent"> & { isLinking: boolean };

function startLine({ locale, consent, isLinking }: GoogleStart): string {
  const value = `${locale}.${isLinking ? "L" : consent ? Number(consent.transferAbroad) : "-"}`;
  const secure = isSecureSite() ? "; Secure" : "";
  return `${startCookie}=${value}; Path=/api/auth; Max-Age=${tenMinutes}; HttpOnly; SameSite=Lax${secure}`;
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "cache-control": "private, no-store" } });
}
