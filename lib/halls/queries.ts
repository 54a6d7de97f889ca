import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { overlays } from "#db/schema/overlays.ts";
import { plans } from "#db/schema/plans.ts";
import type { Overlay } from "./rules/plan.ts";
import type { WirePlan } from "./rules/wire.ts";

const hashForm = /^[0-9a-f]{64}$/;

/** Tells whether a string from an address can be the hash of a document. */
export function isDocumentHash(value: string): boolean {
  return hashForm.test(value);
}

/** The plan stored under a hash, in its compact form; null when there is none. */
export async function readWirePlan(db: Tx, hash: string): Promise<WirePlan | null> {
  if (!isDocumentHash(hash)) return null;
  const [row] = await db
    .select({ wire: plans.wire })
    .from(plans)
    .where(eq(plans.hash, Buffer.from(hash, "hex")));
  return (row?.wire as WirePlan | undefined) ?? null;
}

/** The overlay stored under a hash; null when there is none. */
export async function readOverlay(db: Tx, hash: string): Promise<Overlay | null> {
  if (!isDocumentHash(hash)) return null;
  const [row] = await db
    .select({ overlay: overlays.overlay })
    .from(overlays)
    .where(eq(overlays.hash, Buffer.from(hash, "hex")));
  return row?.overlay ?? null;
}
