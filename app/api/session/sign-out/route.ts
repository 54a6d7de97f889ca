import { NextResponse } from "next/server";
import { revokeAllSessions, signOut } from "#lib/access/commands/sign-out.ts";
import { emptySessionCookie } from "#lib/access/next-auth/token.ts";
import { isOwnRequest } from "#lib/access/request.ts";
import { sessionFromCookie } from "#lib/access/sessions.ts";
import { systemNow } from "#lib/clock.ts";
import { paths } from "#lib/paths.ts";
import { readCartCookie } from "#lib/seating/cart-cookie.ts";
import { authRequestOf } from "../../auth/auth-request.ts";

export const dynamic = "force-dynamic";

/** Ends this sign-in (or all of them: `everywhere`), then the start page by a full load, so that no personal page stays in memory. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnRequest(request.headers)) return new Response(null, { status: 403 });
  const cookie = request.headers.get("cookie");
  const { locale } = authRequestOf(request);
  const session = await sessionFromCookie(cookie);
  if (session) {
    const form = await request.formData().catch(() => null);
    const end = form?.get("everywhere") ? revokeAllSessions : signOut;
    await end({ ...session, cartId: readCartCookie(cookie).cartId }, systemNow());
  }
  const answer = new NextResponse(null, { status: 303, headers: { location: paths.home(locale) } });
  answer.headers.set("cache-control", "private, no-store");
  answer.cookies.set(emptySessionCookie());
  return answer;
}
