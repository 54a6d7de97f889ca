import { database } from "#db/client.ts";
import { readPoster } from "#lib/catalogue/queries/poster.ts";
import { posterSvg } from "#lib/catalogue/rules/poster.ts";
import { posterVersion } from "#lib/catalogue/rules/poster-address.ts";
import { isLocale } from "#lib/i18n/localized.ts";
import { processWide } from "#lib/process-wide.ts";

type Context = { params: Promise<{ file: string }> };

const fileForm = /^([a-z0-9-]{1,80})-(kk|ru|en)\.svg$/;
/** Posters of a season in three languages; drawing one takes milliseconds, asking the database for it may take longer. */
const kept = 300;

/** GET /api/posters/{slug}-{locale}.svg: the event's poster, drawn by rule. Under its current version it never changes. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  const version = new URL(request.url).searchParams.get("v");
  const drawn = processWide("posters", () => new Map<string, string>());
  const known = drawn.get(`${file} ${version}`);
  if (known) return poster(known, true);
  const [, slug, locale] = fileForm.exec(file) ?? [];
  const event = slug && isLocale(locale) ? await readPoster(database(), slug, locale) : null;
  if (!event) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  const svg = posterSvg({ seed: event.slug, ...event });
  if (version !== posterVersion(event)) return poster(svg, false);
  if (drawn.size >= kept) drawn.delete(drawn.keys().next().value!);
  drawn.set(`${file} ${version}`, svg);
  return poster(svg, true);
}

function poster(svg: string, isCurrent: boolean): Response {
  return new Response(svg, {
    headers: {
      "content-type": "image/svg+xml; charset=utf-8",
      "cache-control": isCurrent ? "public, max-age=31536000, immutable" : "public, max-age=60",
      // Opened by itself an SVG is a document: it may run nothing and load nothing.
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    },
  });
}
