import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { hallPlans } from "#db/schema/hall-plans.ts";
import { halls } from "#db/schema/halls.ts";
import { plans } from "#db/schema/plans.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { WirePlan } from "../rules/wire.ts";

export type CurrentPlan = {
  name: LocalizedText;
  nextSeatId: number;
  /** The version published last; null for a hall that has none yet. */
  published: { version: number; hash: string; wire: WirePlan } | null;
};

/** A hall of this organizer with its published plan; null when it has no such hall. */
export async function readCurrentPlan(
  tx: Tx,
  organizerId: string,
  hallId: string,
): Promise<CurrentPlan | null> {
  const [hall] = await tx
    .select({ name: halls.name, nextSeatId: halls.nextSeatId })
    .from(halls)
    .where(and(eq(halls.id, hallId), eq(halls.organizerId, organizerId)));
  if (!hall) return null;
  const [row] = await tx
    .select({ version: hallPlans.version, hash: plans.hash, wire: plans.wire })
    .from(hallPlans)
    .innerJoin(plans, eq(plans.hash, hallPlans.planHash))
    .where(and(eq(hallPlans.hallId, hallId), eq(hallPlans.organizerId, organizerId)))
    .orderBy(desc(hallPlans.version))
    .limit(1);
  if (!row) return { ...hall, published: null };
  return {
    ...hall,
    published: { version: row.version, hash: row.hash.toString("hex"), wire: row.wire as WirePlan },
  };
}
