import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { DomainError } from "#lib/errors.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { logSecurity } from "#lib/log.ts";
import { paths } from "#lib/paths.ts";
import { clientAddress } from "./address.ts";
import { publicOrigin } from "./public-origin.ts";
import { myOrganizers, type SessionView } from "./queries.ts";
import type { AccountActor, Buyer, StaffActor } from "./rules/actor.ts";
import { isSameOrigin } from "./rules/same-origin.ts";
import { asBuyer, sessionFromCookie } from "./sessions.ts";

/** Who is signed in, read once a request. */
export const currentSession = cache(
  async (): Promise<SessionView | null> => sessionFromCookie((await headers()).get("cookie")),
);

/** Who acts in this request. The cart's id comes from whoever knows its cookie (lib/seating). */
export async function currentActor(cartId: string | null = null): Promise<Buyer> {
  return asBuyer(await currentSession(), cartId, clientAddress(await headers()));
}

/** For actions and routes: who is signed in, or the refusal SIGN_IN_REQUIRED. */
export async function requireAccount(cartId: string | null = null): Promise<AccountActor> {
  const actor = await currentActor(cartId);
  if (actor.kind !== "account") throw new DomainError("SIGN_IN_REQUIRED");
  return actor;
}

/** For pages: who is signed in, or off to the sign-in page and back here afterwards. */
export async function accountOrSignIn(
  locale: Locale,
  next: string,
  cartId: string | null = null,
): Promise<AccountActor> {
  const actor = await currentActor(cartId);
  return actor.kind === "account" ? actor : redirect(paths.signIn(locale, next));
}

/** Who is signed in as staff of an organizer (of the first they joined, when none is named); null when they are not. */
export async function staffActor(organizerId?: string): Promise<StaffActor | null> {
  const session = await currentSession();
  if (!session) return null;
  const [place] = await myOrganizers(session.accountId, organizerId);
  if (!place) return null;
  return {
    kind: "staff",
    accountId: session.accountId,
    organizerId: place.organizerId,
    role: place.role,
    address: clientAddress(await headers()),
  };
}

/** Refuses a change that no page of this site asked for. Every action calls it first. */
export async function refuseForeignOrigin(): Promise<void> {
  if (isOwnRequest(await headers())) return;
  logSecurity("foreign-origin", {});
  throw new DomainError("ORIGIN_REFUSED");
}

/** The same for route handlers, which have their Request. */
export function isOwnRequest(requestHeaders: { get(name: string): string | null }): boolean {
  return isSameOrigin({
    origin: requestHeaders.get("origin"),
    fetchSite: requestHeaders.get("sec-fetch-site"),
    hosts: [requestHeaders.get("host"), new URL(publicOrigin(requestHeaders)).host],
  });
}

/** What a session keeps of the browser it belongs to. */
export async function currentUserAgent(): Promise<string | null> {
  return (await headers()).get("user-agent");
}
