import { createHash, randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { themeScript } from "#components/shell/theme.ts";
import { env } from "#lib/env.ts";
import { chooseLocale, localeCookie, localeOfPath } from "#lib/i18n/routing.ts";

const themeHash = createHash("sha256").update(themeScript).digest("base64");

/**
 * Two jobs and no more, for it halves the speed of a page it runs on: an address without a language gets one, and a personal page,
 * made per request, gets a script policy with a nonce. Pages that are static never come here; who may see a page is not decided here.
 */
export function proxy(request: NextRequest): NextResponse {
  return localeOfPath(request.nextUrl.pathname) ? withNonce(request) : toLocale(request);
}

export const config = {
  matcher: [
    "/",
    "/((?!api/|_next/|(?:kk|ru|en)(?:/|$)|.*\\.).*)",
    "/(kk|ru|en)/(cart|checkout|orders|sandbox|tickets|transfer|waiting|calendar|profile|admin|door|mailbox)/:path*",
    "/(kk|ru|en)/(sign-in|sign-up|sign-out|check-mail|confirm-email|forgot-password|reset-password|unsubscribe|find-orders)/:path*",
  ],
};

function toLocale(request: NextRequest): NextResponse {
  const url = request.nextUrl.clone();
  const locale = chooseLocale(
    request.cookies.get(localeCookie)?.value,
    request.headers.get("accept-language"),
  );
  url.pathname = `/${locale}${url.pathname === "/" ? "" : url.pathname}`;
  const answer = NextResponse.redirect(url, 307);
  answer.headers.set("Vary", "Accept-Language, Cookie");
  answer.headers.set("Cache-Control", "private, no-store");
  return answer;
}

function withNonce(request: NextRequest): NextResponse {
  const policy = personalPolicy(randomBytes(16).toString("base64"));
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  const answer = NextResponse.next({ request: { headers } });
  answer.headers.set("Content-Security-Policy", policy);
  return answer;
}

/** Next puts the nonce on its own scripts; the theme's script stands in a layout that is also static, so its hash is named. */
function personalPolicy(nonce: string): string {
  const development = env().NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic' 'sha256-${themeHash}'${development}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    // Connecting a calendar leads on to Google, in tests to what stands for it.
    `form-action 'self' https: ${env().GOOGLE_CALENDAR_URL ?? ""}`.trim(),
  ].join("; ");
}
