import { and, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { hallDrafts } from "#db/schema/hall-drafts.ts";
import { hallPlans } from "#db/schema/hall-plans.ts";
import type { StaffActor } from "#lib/access/rules/actor.ts";

type Fresh = { draft: Buffer; savedBy: string; savedAt: Date };

/**
 * Begins a draft where the hall has none, on top of the revision that the last one left behind (0: there never was one). False when
 * there is a draft by now or another revision, or when it is not the actor's hall.
 */
export async function beginDraft(
  db: Db,
  actor: StaffActor,
  hallId: string,
  revision: number,
  fresh: Fresh,
): Promise<boolean> {
  // What the draft was begun from: publishing moves the revision on, so this is the version that was opened.
  const base = sql`(SELECT MAX(version) FROM ${hallPlans} WHERE ${hallPlans.hallId} = ${sql.param(hallId, hallDrafts.hallId)})`;
  const [filled] = await db
    .update(hallDrafts)
    .set({ ...fresh, revision: revision + 1, baseVersion: base })
    .where(
      and(
        eq(hallDrafts.hallId, hallId),
        eq(hallDrafts.organizerId, actor.organizerId),
        eq(hallDrafts.revision, revision),
        isNull(hallDrafts.draft),
      ),
    );
  if (filled.affectedRows === 1) return true;
  if (revision !== 0) return false;
  const { draft, savedBy, savedAt } = fresh;
  const [inserted] = await db.execute(sql`
    INSERT IGNORE INTO hall_drafts (hall_id, organizer_id, revision, draft, base_version, saved_by, saved_at)
    SELECT id, organizer_id, 1, ${draft}, ${base}, ${sql.param(savedBy, hallDrafts.savedBy)}, ${sql.param(savedAt, hallDrafts.savedAt)}
    FROM halls WHERE id = ${sql.param(hallId, hallDrafts.hallId)}
      AND organizer_id = ${sql.param(actor.organizerId, hallDrafts.organizerId)}`);
  return (inserted as { affectedRows: number }).affectedRows === 1;
}
