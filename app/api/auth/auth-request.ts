import { clientAddress } from "#lib/access/address.ts";
import { type AuthRequest, configuredGoogle } from "#lib/access/next-auth/handler.ts";
import { googleStartOf } from "#lib/access/next-auth/start-google.ts";
import { publicOrigin } from "#lib/access/public-origin.ts";
import { isLocale } from "#lib/i18n/localized.ts";
import { chooseLocale, localeCookie } from "#lib/i18n/routing.ts";
import { readCartCookie } from "#lib/seating/cart-cookie.ts";

/** What next-auth is told of a request. The language: the address's, the page's before Google, else as for any address without one. */
export function authRequestOf(request: Request): AuthRequest {
  const cookie = request.headers.get("cookie");
  const begun = googleStartOf(cookie);
  const asked = new URL(request.url).searchParams.get("locale");
  const chosen = cookie?.match(new RegExp(`(?:^|;\\s*)${localeCookie}=(\\w\\w)(?:;|$)`))?.[1];
  const otherwise = begun?.locale ?? chooseLocale(chosen, request.headers.get("accept-language"));
  return {
    actor: {
      kind: "visitor",
      cartId: readCartCookie(cookie).cartId,
      address: clientAddress(request.headers),
    },
    origin: publicOrigin(request.headers),
    locale: isLocale(asked) ? asked : otherwise,
    userAgent: request.headers.get("user-agent"),
    google: configuredGoogle(),
    consent: begun?.consent ?? null,
  };
}
