import { createHash } from "node:crypto";
import { CodeChallengeMethod, type Credentials, OAuth2Client } from "google-auth-library";
import { env } from "#lib/env.ts";
import { calling } from "./failure.ts";

/** A calendar of our own in the person's account and its events: we see nothing else of theirs. */
export const calendarScope = "https://www.googleapis.com/auth/calendar.app.created";
const scopes = ["openid", "email", calendarScope];

export const googleTimeoutMs = 10_000;

/** What Google gave for a code or a refresh token. */
export type Granted = {
  accessToken: string;
  accessExpiresAt: Date;
  refreshToken: string | null;
  scopes: string[];
  email: string | null;
};

/** Whether this shop has a client at Google: without one nobody is offered to connect. */
export function hasGoogleClient(): boolean {
  const { GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET } = env();
  return GOOGLE_CLIENT_ID !== undefined && GOOGLE_CLIENT_SECRET !== undefined;
}

/** Where the person agrees. `verifier` stays with us; Google gets its hash (PKCE). */
export function consentAddress(asked: {
  state: string;
  verifier: string;
  redirectUri: string;
  email: string;
}): string {
  return client(asked.redirectUri).generateAuthUrl({
    access_type: "offline",
    prompt: "consent",
    include_granted_scopes: true,
    scope: scopes,
    state: asked.state,
    login_hint: asked.email,
    code_challenge_method: CodeChallengeMethod.S256,
    code_challenge: createHash("sha256").update(asked.verifier).digest("base64url"),
  });
}

/** The code of a callback for tokens. Throws GoogleFailure. */
export async function exchangeCode(code: string, verifier: string, redirectUri: string): Promise<Granted> {
  const { tokens } = await calling(client(redirectUri).getToken({ code, codeVerifier: verifier }));
  return granted(tokens);
}

/** A new access token. Throws GoogleFailure, `ended` when the person or Google took the right away. */
export async function refreshAccess(refreshToken: string): Promise<Granted> {
  const asking = client();
  asking.setCredentials({ refresh_token: refreshToken });
  const { credentials } = await calling(asking.refreshAccessToken());
  return granted(credentials);
}

/** Ends the right at Google. Throws GoogleFailure; a token that ended already is `refused` or `ended`. */
export async function revokeAccess(refreshToken: string): Promise<void> {
  await calling(client().revokeToken(refreshToken));
}

/** One address for all of Google in tests, else Google's own. */
function client(redirectUri?: string): OAuth2Client {
  const { GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET, GOOGLE_CALENDAR_URL: root } = env();
  return new OAuth2Client({
    clientId: GOOGLE_CLIENT_ID,
    clientSecret: GOOGLE_CLIENT_SECRET,
    redirectUri,
    transporterOptions: { timeout: googleTimeoutMs },
    ...(root && {
      endpoints: {
        oauth2AuthBaseUrl: new URL("/o/oauth2/v2/auth", root),
        oauth2TokenUrl: new URL("/token", root),
        oauth2RevokeUrl: new URL("/revoke", root),
      },
    }),
  });
}

function granted(tokens: Credentials): Granted {
  return {
    accessToken: tokens.access_token ?? "",
    accessExpiresAt: new Date(tokens.expiry_date ?? 0),
    refreshToken: tokens.refresh_token ?? null,
    scopes: tokens.scope?.split(" ") ?? [],
    email: tokens.id_token ? emailIn(tokens.id_token) : null,
  };
}

/** For showing which account it is; the token came from Google itself over its own connection, so nobody else wrote it. */
function emailIn(idToken: string): string | null {
  try {
    const claims = JSON.parse(Buffer.from(idToken.split(".")[1] ?? "", "base64url").toString());
    return typeof claims.email === "string" ? claims.email.slice(0, 254) : null;
  } catch {
    return null;
  }
}
