import { eq } from "drizzle-orm";
import { database, type Tx } from "#db/client.ts";
import { auditLog } from "#db/schema/audit-log.ts";
import { hallDrafts } from "#db/schema/hall-drafts.ts";
import { hallTemplates } from "#db/schema/hall-templates.ts";
import { halls } from "#db/schema/halls.ts";
import { plans } from "#db/schema/plans.ts";
import { venues } from "#db/schema/venues.ts";
import { inTransaction } from "#db/transaction.ts";
import type { StaffActor } from "#lib/access/rules/actor.ts";
import { DomainError } from "#lib/errors.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { newId } from "#lib/ids.ts";
import { packDraft } from "../draft-bytes.ts";
import { emptyPlan } from "../rules/empty-plan.ts";
import type { NewHall } from "../rules/new-hall.ts";
import { firstFreeId } from "../rules/next-id.ts";
import type { Plan } from "../rules/plan.ts";
import { templatePlan } from "../rules/templates/index.ts";
import { unpackPlan, type WirePlan } from "../rules/wire.ts";
import { assertMayEdit } from "../staff.ts";

/**
 * Makes a hall of the actor's organizer with a draft to go on from: a template's plan, a copy of the platform's drawing of the room,
 * or an empty one. Nothing is published by it. Refuses: NOT_FOUND (no such venue or drawing), FORBIDDEN.
 */
export async function createHall(
  actor: StaffActor,
  input: NewHall,
  now: Date = new Date(),
): Promise<{ hallId: string }> {
  assertMayEdit(actor);
  const name: LocalizedText = { kk: input.nameKk, ru: input.nameRu, en: input.nameEn };
  return inTransaction(database(), async (tx) => {
    const { plan, venueId } = await beginning(tx, input);
    const [venue] = await tx.select({ id: venues.id }).from(venues).where(eq(venues.id, venueId));
    if (!venue) throw new DomainError("NOT_FOUND");
    const { organizerId } = actor;
    const hallId = newId();
    await tx.insert(halls).values({ id: hallId, organizerId, venueId, name });
    const draft = await packDraft({ plan, nextId: firstFreeId(plan), background: null });
    await tx.insert(hallDrafts).values({
      ...{ hallId, organizerId, revision: 1, draft, baseVersion: null },
      ...{ savedBy: actor.accountId, savedAt: now },
    });
    await tx.insert(auditLog).values({
      ...{ id: newId(), organizerId, actorKind: "staff", actorId: actor.accountId },
      ...{ action: "hall.create", subject: hallId, details: { from: input.from } },
    });
    return { hallId };
  });
}

async function beginning(tx: Tx, input: NewHall): Promise<{ plan: Plan; venueId: string }> {
  const { from, venueId } = input;
  if (from === "empty" || from === "file") return { plan: emptyPlan(input.nameRu), venueId };
  if (!from.startsWith("room:")) {
    const kind = from as Exclude<typeof from, `room:${string}`>;
    return { plan: templatePlan(kind, input.nameRu, input.first, input.second), venueId };
  }
  const [row] = await tx
    .select({ wire: plans.wire, venueId: hallTemplates.venueId })
    .from(hallTemplates)
    .innerJoin(plans, eq(plans.hash, hallTemplates.planHash))
    .where(eq(hallTemplates.id, from.slice("room:".length)));
  if (!row) throw new DomainError("NOT_FOUND");
  // A room stands in its own building, whatever was chosen beside it.
  return { plan: unpackPlan(row.wire as WirePlan), venueId: row.venueId };
}
