import { createSign, generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type FakePerson = {
  sub: string;
  email: string;
  email_verified: boolean;
  given_name?: string;
  family_name?: string;
};

/** A server that speaks OpenID Connect as Google does: discovery, keys, codes, signed claims. */
export async function openFakeGoogle() {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const codes = new Map<string, { person: FakePerson; nonce: string; clientId: string }>();
  let issuer = "";
  const sign = (claims: object): string => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const body = `${part({ alg: "RS256", kid: "1", typ: "JWT" })}.${part(claims)}`;
    return `${body}.${createSign("RSA-SHA256").update(body).sign(privateKey, "base64url")}`;
  };
  const server = createServer(async (request, response) => {
    const answer = (value: object, status = 200) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
    if (request.url === "/.well-known/openid-configuration") {
      return answer({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        id_token_signing_alg_values_supported: ["RS256"],
      });
    }
    if (request.url === "/keys") {
      return answer({
        keys: [{ ...publicKey.export({ format: "jwk" }), kid: "1", alg: "RS256", use: "sig" }],
      });
    }
    let text = "";
    for await (const chunk of request) text += chunk;
    const found = codes.get(new URLSearchParams(text).get("code") ?? "");
    if (!found) return answer({ error: "invalid_grant" }, 400);
    const seconds = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, aud: found.clientId, iat: seconds, exp: seconds + 300, nonce: found.nonce };
    return answer({
      access_token: "a",
      token_type: "Bearer",
      expires_in: 300,
      id_token: sign({ ...claims, ...found.person }),
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    /** The person agrees at Google: the query that the browser brings back to us. */
    agree(authorizeUrl: string, person: FakePerson): { query: string; redirectUri: string } {
      const asked = new URL(authorizeUrl).searchParams;
      const code = `code-${codes.size}`;
      codes.set(code, { person, nonce: asked.get("nonce") ?? "", clientId: asked.get("client_id") ?? "" });
      const query = new URLSearchParams({ code, state: asked.get("state") ?? "" }).toString();
      return { query, redirectUri: asked.get("redirect_uri") ?? "" };
    },
    close: () => new Promise((closed) => server.close(closed)),
  };
}
