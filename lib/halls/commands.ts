import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { overlays } from "#db/schema/overlays.ts";
import { plans } from "#db/schema/plans.ts";
import { hashDocument } from "./rules/hash.ts";
import type { Overlay, Plan } from "./rules/plan.ts";
import { packPlan } from "./rules/wire.ts";

/** Stores a plan under the hash of its compact form and gives that hash; the same plan again is the same row. */
export async function savePlan(tx: Tx, plan: Plan): Promise<Buffer> {
  const wire = packPlan(plan);
  const hash = Buffer.from(hashDocument(wire), "hex");
  await tx
    .insert(plans)
    .values({ hash, wire, seatCount: wire.seats.count })
    .onDuplicateKeyUpdate({ set: { hash: sql`${plans.hash}` } });
  return hash;
}

/** Stores an overlay under its hash and gives that hash. */
export async function saveOverlay(tx: Tx, overlay: Overlay): Promise<Buffer> {
  const hash = Buffer.from(hashDocument(overlay), "hex");
  await tx
    .insert(overlays)
    .values({ hash, overlay })
    .onDuplicateKeyUpdate({ set: { hash: sql`${overlays.hash}` } });
  return hash;
}
