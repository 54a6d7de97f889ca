import { and, eq, ne } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { type EventKind, events } from "#db/schema/events.ts";
import type { Locale } from "#lib/i18n/localized.ts";

/** What a poster is drawn from. */
export type PosterFacts = { slug: string; kind: EventKind; colors: [string, string]; title: string };

/** The facts of an event's poster in one language; null where there is no such event, or it is a draft. */
export async function readPoster(db: Tx, slug: string, locale: Locale): Promise<PosterFacts | null> {
  const [event] = await db
    .select({ slug: events.slug, kind: events.kind, colors: events.colors, title: events.title })
    .from(events)
    .where(and(eq(events.slug, slug), ne(events.status, "draft")));
  return event ? { ...event, title: event.title[locale] } : null;
}
