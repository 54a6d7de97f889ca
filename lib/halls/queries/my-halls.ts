import { and, asc, count, eq, gt, inArray, isNotNull } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { hallDrafts } from "#db/schema/hall-drafts.ts";
import { hallPlans } from "#db/schema/hall-plans.ts";
import { hallTemplates } from "#db/schema/hall-templates.ts";
import { halls } from "#db/schema/halls.ts";
import { performances } from "#db/schema/performances.ts";
import { venues } from "#db/schema/venues.ts";
import type { StaffActor } from "#lib/access/rules/actor.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { unpackDraft } from "../draft-bytes.ts";
import { openHall } from "../open-plans.ts";
import type { OpenPlan } from "../rules/open-plan.ts";
import { placesOf } from "../rules/places.ts";
import { openAuthoredPlan } from "../rules/wire.ts";
import { assertMayEdit } from "../staff.ts";

export type HallLine = {
  id: string;
  name: LocalizedText;
  venue: LocalizedText;
  /** The version published last; null for a hall that is still drawn for the first time. */
  published: { version: number; places: number; plan: OpenPlan } | null;
  hasDraft: boolean;
  /** What is drawn of a hall that has no version yet, as far as it can be opened. */
  drawn: OpenPlan | null;
  /** Coming performances that sell from this hall. */
  performances: number;
};

/** The organizer's halls, by building and name. Refuses: FORBIDDEN. */
export async function listHalls(db: Db, actor: StaffActor, now: Date): Promise<HallLine[]> {
  assertMayEdit(actor);
  const rows = await db
    .select({
      id: halls.id,
      name: halls.name,
      venue: venues.name,
      draft: hallDrafts.savedAt,
      holds: hallDrafts.hallId,
    })
    .from(halls)
    .innerJoin(venues, eq(venues.id, halls.venueId))
    .leftJoin(hallDrafts, and(eq(hallDrafts.hallId, halls.id), isNotNull(hallDrafts.draft)))
    .where(eq(halls.organizerId, actor.organizerId))
    .orderBy(asc(venues.slug), asc(halls.createdAt), asc(halls.id));
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [versions, counts] = await Promise.all([
    db
      .select({ hallId: hallPlans.hallId, version: hallPlans.version, planHash: hallPlans.planHash })
      .from(hallPlans)
      .where(inArray(hallPlans.hallId, ids))
      .orderBy(asc(hallPlans.version)),
    db
      .select({ hallId: performances.hallId, count: count() })
      .from(performances)
      .where(and(eq(performances.organizerId, actor.organizerId), gt(performances.startsAt, now)))
      .groupBy(performances.hallId),
  ]);
  const latest = new Map(versions.map((version) => [version.hallId, version]));
  const coming = new Map(counts.map((its) => [its.hallId, its.count]));
  return Promise.all(
    rows.map(async ({ id, name, venue, holds }): Promise<HallLine> => {
      const version = latest.get(id);
      const hall = version?.planHash ? await openHall(db, version.planHash, null) : null;
      return {
        ...{ id, name, venue, hasDraft: holds !== null, performances: coming.get(id) ?? 0 },
        drawn: !hall && holds !== null ? await readDrawn(db, id) : null,
        published: hall && { version: version!.version, places: placesOf(hall.plan), plan: hall.plan },
      };
    }),
  );
}

async function readDrawn(db: Db, hallId: string): Promise<OpenPlan | null> {
  const [row] = await db
    .select({ bytes: hallDrafts.draft })
    .from(hallDrafts)
    .where(eq(hallDrafts.hallId, hallId));
  if (!row?.bytes) return null;
  const { plan } = await unpackDraft(row.bytes);
  try {
    return openAuthoredPlan(plan);
  } catch {
    // A draft may have faults with which there is nothing to show yet.
    return null;
  }
}

export type Beginnings = {
  venues: { id: string; name: LocalizedText }[];
  rooms: { id: string; name: LocalizedText; venue: LocalizedText }[];
};

/** The buildings a hall can be in, and the platform's drawings of rooms. */
export async function readBeginnings(db: Db): Promise<Beginnings> {
  const [places, rooms] = await Promise.all([
    db.select({ id: venues.id, name: venues.name }).from(venues).orderBy(asc(venues.slug)),
    db
      .select({ id: hallTemplates.id, name: hallTemplates.name, venue: venues.name })
      .from(hallTemplates)
      .innerJoin(venues, eq(venues.id, hallTemplates.venueId))
      .orderBy(asc(venues.slug), asc(hallTemplates.id)),
  ]);
  return { venues: places, rooms };
}
