import type { EventKind } from "#db/schema/events.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { paths } from "#lib/paths.ts";
import { hash } from "./poster/chance.ts";

/** Grows when posters are drawn in another way: browsers keep them for ever under the old address. */
const drawing = 1;

type Drawn = { slug: string; kind: EventKind; colors: readonly [string, string]; title: string };

/** What a poster's picture follows from, as a short word for its address. */
export function posterVersion({ slug, kind, colors, title }: Drawn): string {
  return hash(JSON.stringify([drawing, slug, kind, colors, title])).toString(36);
}

/** The address of an event's poster; it changes with the picture, so it may be kept for ever. */
export function posterUrl(event: Drawn, locale: Locale): string {
  return `${paths.poster(event.slug, locale)}?v=${posterVersion(event)}`;
}
