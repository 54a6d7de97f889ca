import { handleAuth } from "#lib/access/next-auth/handler.ts";
import { googleStartOf } from "#lib/access/next-auth/start-google.ts";
import { sessionIdOf } from "#lib/access/next-auth/token.ts";
import { isOwnRequest } from "#lib/access/request.ts";
import { authRequestOf } from "../auth-request.ts";

export const dynamic = "force-dynamic";

/** next-auth's own addresses: its token against forged forms, the way back from Google, and its sign-in and sign-out for programs. */
export async function GET(request: Request): Promise<Response> {
  const cookie = request.headers.get("cookie");
  // Who came back from tying Google to their account is still signed in; without that it is a sign-in like any.
  const linkSessionId = googleStartOf(cookie)?.isLinking ? await sessionIdOf(cookie) : null;
  return handleAuth(request, { ...authRequestOf(request), linkSessionId });
}

export async function POST(request: Request): Promise<Response> {
  if (!isOwnRequest(request.headers)) return new Response(null, { status: 403 });
  return handleAuth(request, authRequestOf(request));
}
