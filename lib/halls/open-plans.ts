import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { overlays } from "#db/schema/overlays.ts";
import { plans } from "#db/schema/plans.ts";
import { processWide } from "#lib/process-wide.ts";
import type { OpenPlan } from "./rules/open-plan.ts";
import { applyOverlay, type SoldPlan } from "./rules/overlay.ts";
import { openPlan, type WirePlan } from "./rules/wire.ts";

/** A plan with its overlay laid over it: what one performance sells. */
export type Hall = {
  plan: OpenPlan;
  sold: SoldPlan;
  /** The beginning of the plan's hash: tells one version from another where bits alone cannot. */
  tag: string;
};

/** Documents under a hash never change, so a process keeps the ones it used last. */
const kept = 40;

/** The opened plan of a performance, from this process's memory where it was used before. `null`: no such plan. */
export async function openHall(db: Tx, planHash: Buffer, overlayHash: Buffer | null): Promise<Hall | null> {
  const cache = processWide("halls", () => new Map<string, Promise<Hall | null>>());
  const key = `${planHash.toString("hex")}:${overlayHash?.toString("hex") ?? ""}`;
  const found = cache.get(key) ?? load(db, planHash, overlayHash);
  cache.delete(key);
  cache.set(key, found);
  if (cache.size > kept) cache.delete(cache.keys().next().value!);
  const hall = await found.catch((error) => {
    cache.delete(key);
    throw error;
  });
  if (!hall) cache.delete(key);
  return hall;
}

async function load(db: Tx, planHash: Buffer, overlayHash: Buffer | null): Promise<Hall | null> {
  const [row] = await db.select({ wire: plans.wire }).from(plans).where(eq(plans.hash, planHash));
  if (!row) return null;
  const plan = openPlan(row.wire as WirePlan);
  const [over] = overlayHash
    ? await db.select({ overlay: overlays.overlay }).from(overlays).where(eq(overlays.hash, overlayHash))
    : [];
  return { plan, sold: applyOverlay(plan, over?.overlay ?? null), tag: planHash.toString("hex").slice(0, 6) };
}
