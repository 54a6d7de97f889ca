import { database } from "#db/client.ts";
import { readPoster } from "#lib/catalogue/queries/poster.ts";
import { posterSvg } from "#lib/catalogue/rules/poster.ts";
import { posterVersion } from "#lib/catalogue/rules/poster-address.ts";
import { isLocale } from "#lib/i18n/localized.ts";

type Context = { params: Promise<{ file: string }> };

const fileForm = /^([a-z0-9-]{1,80})-(kk|ru|en)\.svg$/;

/** GET /api/posters/{slug}-{locale}.svg: the event's poster, drawn by rule. Under its current version it never changes. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [, slug, locale] = fileForm.exec((await params).file) ?? [];
  const event = slug && isLocale(locale) ? await readPoster(database(), slug, locale) : null;
  if (!event) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  const isCurrent = new URL(request.url).searchParams.get("v") === posterVersion(event);
  return new Response(posterSvg({ seed: event.slug, ...event }), {
    headers: {
      "content-type": "image/svg+xml; charset=utf-8",
      "cache-control": isCurrent ? "public, max-age=31536000, immutable" : "public, max-age=60",
      // Opened by itself an SVG is a document: it may run nothing and load nothing.
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    },
  });
}
