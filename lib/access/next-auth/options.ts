import type { AuthOptions, User } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { isDomainError } from "#lib/errors.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { isId } from "#lib/ids.ts";
import { logFault } from "#lib/log.ts";
import { paths } from "#lib/paths.ts";
import { linkGoogle } from "../commands/link-google.ts";
import { signIn } from "../commands/sign-in.ts";
import { type GoogleIdentity, signInWithGoogle } from "../commands/sign-in-with-google.ts";
import { signOut } from "../commands/sign-out.ts";
import { isSecureSite } from "../public-origin.ts";
import { readSession } from "../queries.ts";
import { parseEmail } from "../rules/email.ts";
import { signInForm } from "../rules/forms.ts";
import { parseName } from "../rules/names.ts";
import { safeNext } from "../rules/next-path.ts";
import type { AuthRequest } from "./handler.ts";
import { nextAuthSecret, sessionMaxAgeSeconds } from "./token.ts";

type GoogleClaims = {
  iss: string;
  sub: string;
  email?: string;
  email_verified?: boolean;
  given_name?: string;
  family_name?: string;
  name?: string;
};
type SignedIn = User & { sid?: string };

/** next-auth's options for one request: whoever signs in gets a session row, and the token carries its id. */
export function authOptions(request: AuthRequest): AuthOptions {
  const { actor, locale, userAgent, google } = request;
  return {
    secret: nextAuthSecret(),
    useSecureCookies: isSecureSite(),
    session: { strategy: "jwt", maxAge: sessionMaxAgeSeconds },
    pages: { signIn: paths.signIn(locale), error: paths.signIn(locale), signOut: paths.signOut(locale) },
    logger: {
      error: (code, metadata) => logFault(`next-auth ${code}`, errorOf(metadata)),
      warn: () => {},
      debug: () => {},
    },
    providers: [
      {
        id: "credentials",
        name: "credentials",
        type: "credentials",
        credentials: {},
        authorize: async (given) => {
          const parsed = signInForm.safeParse(given ?? {});
          if (!parsed.success) throw new Error("SIGN_IN_FAILED");
          try {
            const { sessionId } = await signIn(actor, { ...parsed.data, userAgent }, new Date());
            return { id: sessionId, sid: sessionId } as SignedIn;
          } catch (error) {
            throw publicError(error);
          }
        },
      },
      ...(google ? [googleProvider(google)] : []),
    ],
    callbacks: {
      async signIn({ user, account, profile }) {
        if (account?.provider !== "google") return account?.provider === "credentials";
        const identity = identityOf(profile as unknown as GoogleClaims);
        const input = { identity, consent: request.consent, locale, userAgent };
        try {
          (user as SignedIn).sid = request.linkSessionId
            ? (await linkGoogle(actor, { ...input, linkSessionId: request.linkSessionId }, new Date()))
                .sessionId
            : (await signInWithGoogle(actor, input, new Date())).sessionId;
          return true;
        } catch (error) {
          return refusalPage(locale, error, Boolean(request.linkSessionId));
        }
      },
      jwt: ({ token, user }) => ({ sid: (user as SignedIn | undefined)?.sid ?? token.sid }),
      async session({ session, token }) {
        const live = isId(token.sid) ? await readSession(token.sid, new Date()) : null;
        return live
          ? { expires: session.expires, user: { name: live.firstName } }
          : { expires: session.expires };
      },
      redirect: ({ url, baseUrl }) => {
        const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url;
        return `${baseUrl}${safeNext(path) ?? `/${locale}`}`;
      },
    },
    events: {
      async signOut({ token }) {
        const live = isId(token.sid) ? await readSession(token.sid, new Date()) : null;
        if (live) await signOut({ ...live, cartId: actor.cartId }, new Date());
      },
    },
  };
}

export type GoogleClient = { issuer: string; clientId: string; clientSecret: string };

/** Google by OpenID Connect; the issuer is given, so that a server of ours can stand in for it in a test. */
function googleProvider({ issuer, clientId, clientSecret }: GoogleClient): OAuthConfig<GoogleClaims> {
  return {
    id: "google",
    name: "Google",
    type: "oauth",
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    authorization: { params: { scope: "openid email profile", prompt: "select_account" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    clientId,
    clientSecret,
    profile: (claims) => ({ id: claims.sub }),
  };
}

/** Google's claims by our own rules: a name that we would not take gives way to the e-mail's, an odd e-mail counts as not verified. */
function identityOf(claims: GoogleClaims): GoogleIdentity {
  const parsed = parseEmail(claims.email ?? "");
  const email = "email" in parsed ? parsed.email : "";
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email,
    emailVerified: email !== "" && claims.email_verified === true,
    firstName: nameOr(claims.given_name ?? claims.name, email.split("@")[0] ?? ""),
    lastName: nameOr(claims.family_name, ""),
  };
}

function nameOr(typed: string | undefined, otherwise: string): string {
  const parsed = parseName(typed ?? "");
  return "name" in parsed ? parsed.name : otherwise;
}

/** Where a refused Google sign-in leads: a page of ours that says why. */
function refusalPage(locale: Locale, error: unknown, isLinking: boolean): string {
  if (!isDomainError(error)) logFault("sign-in with Google", error);
  const code = isDomainError(error) ? error.code : "GOOGLE_FAILED";
  if (isLinking) return `${paths.profileSecurity(locale)}?error=${code}`;
  const page = code === "GOOGLE_NEEDS_CONSENT" ? paths.signUp(locale) : paths.signIn(locale);
  return `${page}?error=${code}`;
}

/** A refusal's code is what next-auth hands on as ?error=; anything else stays with us. */
function publicError(error: unknown): Error {
  if (isDomainError(error)) return new Error(error.code);
  logFault("sign-in", error);
  return new Error("INTERNAL");
}

function errorOf(metadata: unknown): unknown {
  return metadata instanceof Error ? metadata : ((metadata as { error?: unknown })?.error ?? metadata);
}
