import { and, desc, eq, sql } from "drizzle-orm";
import { database, type Tx } from "#db/client.ts";
import { auditLog } from "#db/schema/audit-log.ts";
import { categories } from "#db/schema/categories.ts";
import { hallDrafts } from "#db/schema/hall-drafts.ts";
import { hallPlans } from "#db/schema/hall-plans.ts";
import { halls } from "#db/schema/halls.ts";
import { plans } from "#db/schema/plans.ts";
import { inTransaction } from "#db/transaction.ts";
import type { StaffActor } from "#lib/access/rules/actor.ts";
import { DomainError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { savePlan } from "../commands.ts";
import { unpackDraft } from "../draft-bytes.ts";
import { firstFreeId } from "../rules/next-id.ts";
import type { Plan } from "../rules/plan.ts";
import { publishFaults } from "../rules/publish-faults.ts";
import type { PlanFault } from "../rules/validate.ts";
import { reusedIds } from "../rules/version-ids.ts";
import { openPlan, type WirePlan } from "../rules/wire.ts";
import { assertMayEdit } from "../staff.ts";
import { placeBackground } from "./background.ts";
import { draftAt } from "./save-draft.ts";

export type Published = { version: number; planHash: string };

/**
 * Makes a hall's draft its next version: stored by hash, never changed again, the draft gone, all in one transaction. No
 * performance moves by it. Gives the faults instead, every one, when there are any. Refuses: DRAFT_CHANGED, PLAN_UNCHANGED,
 * NOT_FOUND, FORBIDDEN.
 */
export async function publishDraft(
  actor: StaffActor,
  hallId: string,
  revision: number,
  now: Date = new Date(),
): Promise<Published | { faults: PlanFault[] }> {
  assertMayEdit(actor);
  return inTransaction(database(), async (tx) => {
    const mine = and(eq(halls.id, hallId), eq(halls.organizerId, actor.organizerId));
    // The hall's row is the one lock of its versions and its counter.
    const [hall] = await tx.select({ nextSeatId: halls.nextSeatId }).from(halls).where(mine).for("update");
    if (!hall) throw new DomainError("NOT_FOUND");
    const [row] = await tx
      .select({ bytes: hallDrafts.draft })
      .from(hallDrafts)
      .where(draftAt(actor, hallId, revision))
      .for("update");
    if (!row?.bytes) throw new DomainError("DRAFT_CHANGED");
    const { plan, nextId, background } = await unpackDraft(row.bytes);
    const faults = publishFaults(plan);
    if (faults.length === 0)
      faults.push(...(await reusedIds(plan, hall.nextSeatId, earlierPlans(tx, hallId))));
    if (faults.length > 0) return { faults };

    const [latest] = await tx
      .select({ version: hallPlans.version, planHash: hallPlans.planHash })
      .from(hallPlans)
      .where(eq(hallPlans.hallId, hallId))
      .orderBy(desc(hallPlans.version))
      .limit(1);
    const planHash = await savePlan(tx, plan);
    if (latest?.planHash?.equals(planHash)) throw new DomainError("PLAN_UNCHANGED");
    const version = (latest?.version ?? 0) + 1;
    const { organizerId } = actor;
    await tx
      .insert(hallPlans)
      .values({ hallId, version, organizerId, state: "published", planHash, publishedAt: now });
    const free = Math.max(hall.nextSeatId, nextId, firstFreeId(plan));
    await tx.update(halls).set({ nextSeatId: free }).where(mine);
    await writeCategories(tx, organizerId, hallId, plan);
    await tx
      .update(hallDrafts)
      .set({ draft: null, revision: revision + 1, savedBy: actor.accountId, savedAt: now })
      .where(eq(hallDrafts.hallId, hallId));
    await placeBackground(tx, actor, hallId, background, now);
    await tx.insert(auditLog).values({
      ...{ id: newId(), organizerId, actorKind: "staff", actorId: actor.accountId },
      ...{
        action: "hall.publish",
        subject: hallId,
        details: { version, planHash: planHash.toString("hex") },
      },
    });
    return { version, planHash: planHash.toString("hex") };
  });
}

/** The versions of a hall, newest first, each opened when it is asked for. */
async function* earlierPlans(tx: Tx, hallId: string) {
  const versions = await tx
    .select({ planHash: hallPlans.planHash })
    .from(hallPlans)
    .where(eq(hallPlans.hallId, hallId))
    .orderBy(desc(hallPlans.version));
  for (const { planHash } of versions) {
    if (!planHash) continue;
    const [row] = await tx.select({ wire: plans.wire }).from(plans).where(eq(plans.hash, planHash));
    if (row) yield openPlan(row.wire as WirePlan);
  }
}

/** The hall's price zones under their codes; one that a version no longer has stays, for what was sold in it. */
async function writeCategories(tx: Tx, organizerId: string, hallId: string, plan: Plan): Promise<void> {
  for (const { code, name, color } of plan.categories)
    await tx
      .insert(categories)
      .values({ id: newId(), organizerId, hallId, code, name, color })
      .onDuplicateKeyUpdate({ set: { name: sql`VALUES(name)`, color: sql`VALUES(color)` } });
}
