import type { NextApiRequest, NextApiResponse } from "next";
import NextAuthModule from "next-auth";
import { env, letNextAuthUseOurOrigin } from "#lib/env.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import type { Buyer } from "../rules/actor.ts";
import { Answer } from "./answer.ts";
import { authOptions, type GoogleClient } from "./options.ts";

/** What next-auth is told of a request beside the request itself. */
export type AuthRequest = {
  actor: Buyer;
  /** Our own address (`publicOrigin`), never what a header claims: it is where people are sent and where Google returns to. */
  origin: string;
  locale: Locale;
  userAgent: string | null;
  google: GoogleClient | null;
  /** What was ticked before going to Google, see lib/access/google.ts. */
  consent: { transferAbroad: boolean } | null;
  /** Somebody signed in who ties Google to their account: their session's id. */
  linkSessionId?: string | null;
};

type Handler = (req: NextApiRequest, res: NextApiResponse, options: unknown) => Promise<unknown>;
// A CommonJS module: its default is the function in a bundle and the module in plain Node.
const nextAuth = ((NextAuthModule as unknown as { default?: Handler }).default ?? NextAuthModule) as Handler;

/** What we let next-auth answer. Not `_log`, by which anybody could write into our log, nor changes of a session. */
const allowed = {
  GET: /^(csrf|providers|session|signin|signout|error|callback\/google)$/,
  POST: /^(signin\/google|signout|callback\/credentials)$/,
};

const maxBodyBytes = 10_000;

/** The Google client that is configured, or null: then there is no button and no route. */
export function configuredGoogle(): GoogleClient | null {
  const { GOOGLE_CLIENT_ID: clientId, GOOGLE_CLIENT_SECRET: clientSecret } = env();
  return clientId && clientSecret ? { issuer: "https://accounts.google.com", clientId, clientSecret } : null;
}

/** next-auth as a function from Request to Response, which works in a route, in a test, and twice in a row (startGoogle). */
export async function handleAuth(request: Request, told: AuthRequest): Promise<Response> {
  const url = new URL(request.url);
  const action = url.pathname.replace(/^\/api\/auth\//, "");
  const method = request.method === "POST" ? "POST" : "GET";
  if (!allowed[method].test(action) || (action.endsWith("google") && !told.google)) {
    return new Response(null, { status: 404 });
  }
  letNextAuthUseOurOrigin();
  const origin = new URL(told.origin);
  const answer = new Answer();
  const asked = {
    method,
    query: { ...Object.fromEntries(url.searchParams), nextauth: action.split("/") },
    body: method === "POST" ? await bodyOf(request) : undefined,
    cookies: cookiesOf(request.headers.get("cookie")),
    headers: {
      "x-forwarded-host": origin.host,
      "x-forwarded-proto": origin.protocol.slice(0, -1),
      "user-agent": told.userAgent ?? undefined,
    },
  };
  await nextAuth(asked as unknown as NextApiRequest, answer as unknown as NextApiResponse, authOptions(told));
  return answer.response();
}

async function bodyOf(request: Request): Promise<Record<string, string>> {
  const text = await request.text();
  if (text.length > maxBodyBytes) return {};
  if (!request.headers.get("content-type")?.includes("json")) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  try {
    const body: unknown = JSON.parse(text);
    const pairs = Object.entries(body ?? {}).filter(([, value]) => typeof value === "string");
    return Object.fromEntries(pairs) as Record<string, string>;
  } catch {
    return {};
  }
}

function cookiesOf(header: string | null): Record<string, string> {
  const pairs = (header ?? "").split(/;\s*/).filter((part) => part.includes("="));
  return Object.fromEntries(
    pairs.map((part) => {
      const [name, value] = part.split(/=(.*)/s) as [string, string];
      return [name, decode(value)];
    }),
  );
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
