import type { Tx } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { searchTextOf } from "#lib/catalogue/rules/search-text.ts";
import { demoHalls } from "#scripts/seed/halls/index.ts";
import { organizers } from "../data/organizers.ts";
import { refundPolicies, vatBasisPoints } from "../data/refunds.ts";
import type { SeedEvent } from "../data/types.ts";
import { venues } from "../data/venues.ts";
import { seedId } from "./ids.ts";
import { insertNew } from "./rows.ts";

/** Writes the events, published; one that is there already keeps what it says. */
export async function writeEvents(tx: Tx, list: readonly SeedEvent[], now: Date): Promise<void> {
  const rows = list.map((its) => ({
    id: seedId.event(its.slug),
    organizerId: seedId.organizer(its.organizer),
    slug: its.slug,
    kind: its.kind,
    status: "published" as const,
    title: its.title,
    summary: its.summary,
    body: its.body,
    ageLimit: its.ageLimit,
    hasPhonogram: its.hasPhonogram ?? false,
    vatBasisPoints: vatBasisPoints(now),
    durationMinutes: its.durationMinutes,
    colors: its.colors,
    refundPolicy: refundPolicies[its.refund],
    searchText: searchTextOf({
      kind: its.kind,
      title: its.title,
      summary: its.summary,
      names: [nameOfVenue(its.hall), organizers.find(({ slug }) => slug === its.organizer)!.name],
    }),
    publishedAt: now,
  }));
  await insertNew(tx, events, rows, events.id);
}

function nameOfVenue(hallSlug: string) {
  const hall = demoHalls.find(({ slug }) => slug === hallSlug)!;
  return venues.find(({ slug }) => slug === hall.venue)!.name;
}
