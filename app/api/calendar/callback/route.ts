import { drainAfter } from "#app/drain-after.ts";
import { publicOrigin } from "#lib/access/public-origin.ts";
import { sessionFromCookie } from "#lib/access/sessions.ts";
import { finishConnect } from "#lib/calendar/connect.ts";
import { hasGoogleClient } from "#lib/calendar/google/oauth.ts";
import { systemNow } from "#lib/clock.ts";
import { paths } from "#lib/paths.ts";
import { authRequestOf } from "../../auth/auth-request.ts";
import { seeOther } from "../see-other.ts";

export const dynamic = "force-dynamic";

/** Back from Google. */
export async function GET(request: Request): Promise<Response> {
  if (!hasGoogleClient()) return new Response(null, { status: 404 });
  const { locale } = authRequestOf(request);
  const cookieHeader = request.headers.get("cookie");
  const session = await sessionFromCookie(cookieHeader);
  if (!session) return seeOther(paths.signIn(locale, paths.calendar(locale)));
  const query = new URL(request.url).searchParams;
  const origin = publicOrigin(request.headers);
  const { location, cookie } = await finishConnect(
    session,
    { query, cookieHeader, origin, locale },
    systemNow(),
  );
  drainAfter();
  return seeOther(location, cookie);
}
