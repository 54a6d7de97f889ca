import { publicOrigin } from "#lib/access/public-origin.ts";
import { isOwnRequest } from "#lib/access/request.ts";
import { sessionFromCookie } from "#lib/access/sessions.ts";
import { startConnect } from "#lib/calendar/connect.ts";
import { hasGoogleClient } from "#lib/calendar/google/oauth.ts";
import { modeFrom } from "#lib/calendar/rules/connect.ts";
import { systemNow } from "#lib/clock.ts";
import { paths } from "#lib/paths.ts";
import { authRequestOf } from "../../auth/auth-request.ts";
import { seeOther } from "../see-other.ts";

export const dynamic = "force-dynamic";

/** From the calendar page to Google's consent. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnRequest(request.headers)) return new Response(null, { status: 403 });
  if (!hasGoogleClient()) return new Response(null, { status: 404 });
  const { locale } = authRequestOf(request);
  const session = await sessionFromCookie(request.headers.get("cookie"));
  if (!session) return seeOther(paths.signIn(locale, paths.calendar(locale)));
  const mode = modeFrom((await request.formData()).get("mode"));
  const origin = publicOrigin(request.headers);
  const { location, cookie } = startConnect(session, { origin, locale, mode }, systemNow());
  return seeOther(location, cookie);
}
