import { and, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { hallBackgrounds, hallDrafts } from "#db/schema/hall-drafts.ts";
import type { StaffActor } from "#lib/access/rules/actor.ts";
import { DomainError } from "#lib/errors.ts";
import { packDraft, unpackDraft } from "../draft-bytes.ts";
import { type CurrentPlan, readCurrentPlan } from "../queries/current-plan.ts";
import type { PlanDraft } from "../rules/draft.ts";
import { emptyPlan } from "../rules/empty-plan.ts";
import { firstFreeId } from "../rules/next-id.ts";
import { unpackPlan } from "../rules/wire.ts";
import { assertMayEdit } from "../staff.ts";

export type OpenedDraft = {
  revision: number;
  draft: PlanDraft;
  /** The plan that performances of today sell from, and its version; null where nothing was published yet. */
  publishedHash: string | null;
  version: number | null;
};

/**
 * The hall's one draft; begun from the published plan, or from an empty one, where there is none. Two who open it at once get the
 * same. Refuses: NOT_FOUND (another's hall, or none), FORBIDDEN.
 */
export async function openDraft(
  db: Db,
  actor: StaffActor,
  hallId: string,
  now: Date = new Date(),
): Promise<OpenedDraft> {
  assertMayEdit(actor);
  const hall = await readCurrentPlan(db, actor.organizerId, hallId);
  if (!hall) throw new DomainError("NOT_FOUND");
  const kept = (await readDraft(db, actor, hallId)) ?? (await begin(db, actor, hallId, hall, now));
  return {
    revision: kept.revision,
    draft: await unpackDraft(kept.bytes),
    publishedHash: hall.published?.hash ?? null,
    version: hall.published?.version ?? null,
  };
}

type Kept = { revision: number; bytes: Buffer };

async function readDraft(db: Db, actor: StaffActor, hallId: string): Promise<Kept | null> {
  const [row] = await db
    .select({ revision: hallDrafts.revision, bytes: hallDrafts.draft })
    .from(hallDrafts)
    .where(and(eq(hallDrafts.hallId, hallId), eq(hallDrafts.organizerId, actor.organizerId)));
  return row?.bytes ? { revision: row.revision, bytes: row.bytes } : null;
}

async function begin(db: Db, actor: StaffActor, hallId: string, hall: CurrentPlan, now: Date): Promise<Kept> {
  const plan = hall.published ? unpackPlan(hall.published.wire) : emptyPlan(hall.name.ru);
  const background = await placedBackground(db, actor, hallId);
  const nextId = Math.max(hall.nextSeatId, firstFreeId(plan));
  const bytes = await packDraft({ plan, nextId, background });
  const fresh = {
    draft: bytes,
    baseVersion: hall.published?.version ?? null,
    savedBy: actor.accountId,
    savedAt: now,
  };
  // The row of an earlier draft is filled only where it is empty still: who came first has begun it.
  await db
    .insert(hallDrafts)
    .values({ hallId, organizerId: actor.organizerId, revision: 1, ...fresh })
    .onDuplicateKeyUpdate({ set: { hallId: sql`${hallDrafts.hallId}` } });
  await db
    .update(hallDrafts)
    .set({ ...fresh, revision: sql`${hallDrafts.revision} + 1` })
    .where(
      and(
        eq(hallDrafts.hallId, hallId),
        eq(hallDrafts.organizerId, actor.organizerId),
        isNull(hallDrafts.draft),
      ),
    );
  const kept = await readDraft(db, actor, hallId);
  if (!kept) throw new DomainError("BUSY");
  return kept;
}

async function placedBackground(db: Db, actor: StaffActor, hallId: string) {
  const [row] = await db
    .select({ placed: hallBackgrounds.placed })
    .from(hallBackgrounds)
    .where(and(eq(hallBackgrounds.hallId, hallId), eq(hallBackgrounds.organizerId, actor.organizerId)));
  return row?.placed ?? null;
}
