import { handleAuth } from "#lib/access/next-auth/handler.ts";
import { isOwnRequest } from "#lib/access/request.ts";
import { authRequestOf } from "../auth-request.ts";

export const dynamic = "force-dynamic";

/** next-auth's own addresses: its token against forged forms, the way back from Google, and its sign-in and sign-out for programs. */
export async function GET(request: Request): Promise<Response> {
  return handleAuth(request, authRequestOf(request));
}

export async function POST(request: Request): Promise<Response> {
  if (!isOwnRequest(request.headers)) return new Response(null, { status: 403 });
  return handleAuth(request, authRequestOf(request));
}
