import { answerUnsubscribe } from "#lib/http/unsubscribe.ts";
import { chooseLocale, localeCookie } from "#lib/i18n/routing.ts";
import { paths } from "#lib/paths.ts";

export const dynamic = "force-dynamic";

/** One click of a mail program, or the button of our page. */
export function POST(request: Request): Promise<Response> {
  return answerUnsubscribe(request);
}

/** A person who opened the header's address: opening changes nothing, the page's button does. */
export function GET(request: Request): Response {
  const { searchParams } = new URL(request.url);
  const chosen = request.headers.get("cookie")?.match(new RegExp(`(?:^|;\\s*)${localeCookie}=(\\w\\w)`))?.[1];
  const locale = chooseLocale(chosen, request.headers.get("accept-language"));
  const location = paths.unsubscribe(locale, searchParams.toString());
  return new Response(null, { status: 303, headers: { location } });
}
