import { and, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import { type Db, database } from "#db/client.ts";
import { hallDrafts } from "#db/schema/hall-drafts.ts";
import { halls } from "#db/schema/halls.ts";
import type { StaffActor } from "#lib/access/rules/actor.ts";
import { DomainError } from "#lib/errors.ts";
import { packDraft } from "../draft-bytes.ts";
import type { PlanDraft, SavedDraft } from "../rules/draft.ts";
import { isPlanDraft } from "../rules/draft-form.ts";
import { assertMayEdit } from "../staff.ts";
import { beginDraft } from "./begin-draft.ts";

/** The row of a hall's draft, if it still is at a revision: whoever writes on top of it compares where the row is written. */
export function draftAt(actor: StaffActor, hallId: string, revision: number): SQL | undefined {
  return and(
    eq(hallDrafts.hallId, hallId),
    eq(hallDrafts.organizerId, actor.organizerId),
    eq(hallDrafts.revision, revision),
    isNotNull(hallDrafts.draft),
  );
}

/**
 * Saves a draft on top of the revision that was opened, faults and all; the first save of a hall without a draft begins it. The same
 * save again, by somebody who never had the answer, is answered with the revision that it made. Refuses:
 * DRAFT_CHANGED when somebody saved, published or discarded since (with the revision that stands now), BAD_DRAFT when it is no
 * draft at all, NOT_FOUND, FORBIDDEN.
 */
export async function saveDraft(
  actor: StaffActor,
  hallId: string,
  revision: number,
  draft: PlanDraft,
  now: Date = new Date(),
): Promise<SavedDraft> {
  assertMayEdit(actor);
  if (!Number.isInteger(revision) || !isPlanDraft(draft)) throw new DomainError("BAD_DRAFT");
  const fresh = { draft: await packDraft(draft), savedBy: actor.accountId, savedAt: now };
  const db = database();
  // Revision and counter are compared where the row is written: nobody's work is overwritten between a look and a write.
  const [answer] = await db
    .update(hallDrafts)
    .set({ ...fresh, revision: revision + 1 })
    .where(draftAt(actor, hallId, revision));
  const isWritten = answer.affectedRows === 1 || (await beginDraft(db, actor, hallId, revision, fresh));
  if (!isWritten && !(await isRepeat(db, actor, hallId, revision, fresh.draft)))
    throw await refusalOf(db, actor, hallId);
  return { revision: revision + 1 };
}

/** Whether what stands on top of a revision is this very draft: one draft packs to the same bytes each time. */
async function isRepeat(db: Db, actor: StaffActor, hallId: string, revision: number, draft: Buffer) {
  const [row] = await db
    .select({ bytes: hallDrafts.draft })
    .from(hallDrafts)
    .where(draftAt(actor, hallId, revision + 1));
  return row?.bytes?.equals(draft) ?? false;
}

/** Why nothing was written. */
async function refusalOf(db: Db, actor: StaffActor, hallId: string): Promise<DomainError> {
  const [row] = await db
    .select({ revision: sql<number>`COALESCE(${hallDrafts.revision}, 0)` })
    .from(halls)
    .leftJoin(hallDrafts, eq(hallDrafts.hallId, halls.id))
    .where(and(eq(halls.id, hallId), eq(halls.organizerId, actor.organizerId)));
  return row
    ? new DomainError("DRAFT_CHANGED", { revision: Number(row.revision) })
    : new DomainError("NOT_FOUND");
}

/** Throws a draft away, if nobody saved it since: the next one begins from the published plan. Refuses as `saveDraft` does. */
export async function discardDraft(
  actor: StaffActor,
  hallId: string,
  revision: number,
  now: Date = new Date(),
): Promise<void> {
  assertMayEdit(actor);
  const [answer] = await database()
    .update(hallDrafts)
    .set({ draft: null, revision: revision + 1, savedBy: actor.accountId, savedAt: now })
    .where(draftAt(actor, hallId, revision));
  if (answer.affectedRows !== 1) throw await refusalOf(database(), actor, hallId);
}
