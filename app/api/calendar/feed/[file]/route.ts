import { database } from "#db/client.ts";
import { readFeed } from "#lib/calendar/feed.ts";
import { systemNow } from "#lib/clock.ts";
import { placeLine } from "#lib/tickets/place-line.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ file: string }> };

/** The personal feed. Whoever has its address reads it, as calendars need; an address that ended is unknown. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const headers = {
    "cache-control": "private, no-store",
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex",
  };
  const token = (await params).file.match(/^([\w-]{22})\.ics$/)?.[1];
  const feed = token ? await readFeed(database(), token, placeLine, systemNow()) : null;
  if (!feed) return new Response(null, { status: 404, headers });
  const told = { ...headers, etag: feed.etag };
  if (request.headers.get("if-none-match") === feed.etag)
    return new Response(null, { status: 304, headers: told });
  return new Response(feed.body, { headers: { ...told, "content-type": "text/calendar; charset=utf-8" } });
}
