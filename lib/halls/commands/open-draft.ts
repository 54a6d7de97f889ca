import { and, eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { hallDrafts } from "#db/schema/hall-drafts.ts";
import type { StaffActor } from "#lib/access/rules/actor.ts";
import { DomainError } from "#lib/errors.ts";
import { unpackDraft } from "../draft-bytes.ts";
import { type CurrentPlan, readCurrentPlan } from "../queries/current-plan.ts";
import type { PlanDraft } from "../rules/draft.ts";
import { emptyPlan } from "../rules/empty-plan.ts";
import { firstFreeId } from "../rules/next-id.ts";
import { unpackPlan } from "../rules/wire.ts";
import { assertMayEdit } from "../staff.ts";
import { placedBackground } from "./background.ts";

export type OpenedDraft = {
  revision: number;
  draft: PlanDraft;
  /** The plan that performances of today sell from, and its version; null where nothing was published yet. */
  publishedHash: string | null;
  version: number | null;
};

/**
 * The hall's one draft; where there is none, what it would begin as: the published plan, or an empty one. Looking writes nothing:
 * the first `saveDraft` on top of the revision begins it. Refuses: NOT_FOUND (another's hall, or none), FORBIDDEN.
 */
export async function openDraft(db: Db, actor: StaffActor, hallId: string): Promise<OpenedDraft> {
  assertMayEdit(actor);
  const hall = await readCurrentPlan(db, actor.organizerId, hallId);
  if (!hall) throw new DomainError("NOT_FOUND");
  const [row] = await db
    .select({ revision: hallDrafts.revision, bytes: hallDrafts.draft })
    .from(hallDrafts)
    .where(and(eq(hallDrafts.hallId, hallId), eq(hallDrafts.organizerId, actor.organizerId)));
  return {
    revision: row?.revision ?? 0,
    draft: row?.bytes ? await unpackDraft(row.bytes) : await beginning(db, actor, hallId, hall),
    publishedHash: hall.published?.hash ?? null,
    version: hall.published?.version ?? null,
  };
}

async function beginning(
  db: Db,
  actor: StaffActor,
  hallId: string,
  { name, nextSeatId, published }: CurrentPlan,
): Promise<PlanDraft> {
  const plan = published ? unpackPlan(published.wire) : emptyPlan(name.ru);
  const background = await placedBackground(db, actor, hallId);
  return { plan, nextId: Math.max(nextSeatId, firstFreeId(plan)), background };
}
