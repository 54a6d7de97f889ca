import { createHash, randomBytes } from "node:crypto";

export type Consent = {
  email: string;
  /** The person says no. */
  denies: boolean;
  /** The person leaves our calendar's box unticked. */
  unticks: boolean;
};

type Code = { challenge: string; redirectUri: string; clientId: string; scope: string; email: string };

const calendarScope = "https://www.googleapis.com/auth/calendar.app.created";
const token = (kind: string) => `${kind}-${randomBytes(12).toString("base64url")}`;

/** Google's consent page and tokens: PKCE is checked, a code works once, a refresh token until it is revoked. */
export function fakeOAuth(clientId: string, clientSecret: string) {
  const codes = new Map<string, Code>();
  const refreshTokens = new Map<string, string>();
  const accessTokens = new Map<string, string>();
  const revoked: string[] = [];

  const access = (scope: string) => {
    const made = token("access");
    accessTokens.set(made, scope);
    return { access_token: made, expires_in: 3_600, token_type: "Bearer", scope };
  };

  return {
    refreshTokens,
    accessTokens,
    revoked,

    /** Where the browser is sent back to; null for a request that Google would refuse on its own page. */
    agree(asked: URLSearchParams, consent: Consent): string | null {
      const redirectUri = asked.get("redirect_uri");
      const challenge = asked.get("code_challenge");
      const isRight =
        asked.get("client_id") === clientId &&
        asked.get("response_type") === "code" &&
        asked.get("code_challenge_method") === "S256" &&
        asked.get("access_type") === "offline" &&
        asked.get("prompt") === "consent";
      if (!isRight || !redirectUri || !challenge) return null;
      const back = new URL(redirectUri);
      back.searchParams.set("state", asked.get("state") ?? "");
      if (consent.denies) {
        back.searchParams.set("error", "access_denied");
        return back.href;
      }
      const wanted = asked.get("scope")?.split(" ") ?? [];
      const scope = wanted.filter((one) => !(consent.unticks && one === calendarScope)).join(" ");
      const code = token("code");
      codes.set(code, { challenge, redirectUri, clientId, scope, email: consent.email });
      back.searchParams.set("code", code);
      back.searchParams.set("scope", scope);
      return back.href;
    },

    /** The token endpoint. */
    exchange(form: URLSearchParams): { status: number; body: object } {
      const refused = (error: string, status = 400) => ({ status, body: { error } });
      if (form.get("client_id") !== clientId || form.get("client_secret") !== clientSecret)
        return refused("invalid_client", 401);
      if (form.get("grant_type") === "refresh_token") {
        const scope = refreshTokens.get(form.get("refresh_token") ?? "");
        return scope === undefined ? refused("invalid_grant") : { status: 200, body: access(scope) };
      }
      const code = codes.get(form.get("code") ?? "");
      codes.delete(form.get("code") ?? "");
      const verifier = form.get("code_verifier") ?? "";
      const challenge = createHash("sha256").update(verifier).digest("base64url");
      if (!code || code.challenge !== challenge || code.redirectUri !== form.get("redirect_uri"))
        return refused("invalid_grant");
      const refreshToken = token("refresh");
      refreshTokens.set(refreshToken, code.scope);
      const claims = Buffer.from(JSON.stringify({ email: code.email, sub: "1" })).toString("base64url");
      return {
        status: 200,
        body: { ...access(code.scope), refresh_token: refreshToken, id_token: `e30.${claims}.sign` },
      };
    },

    revoke(gone: string): boolean {
      revoked.push(gone);
      accessTokens.clear();
      return refreshTokens.delete(gone);
    },
  };
}
