import { client } from "#db/client.ts";
import { processWide } from "#lib/process-wide.ts";
import { watchedState } from "../live/hub.ts";
import { documentOf, seatsOf } from "../rules/live.ts";
import { orphanRuleHolds } from "../rules/orphans.ts";
import type { StatusDocument } from "../rules/status.ts";
import { saleCard } from "../sale-card.ts";
import { readSeatState, shownHall } from "./seat-state.ts";

/** However many watch, the database is read once per performance and this long in each process. */
const keptMs = 1_000;
type Kept = { at: number; document: Promise<StatusDocument | null> };

/**
 * Who sits where, as far as anybody may know: free, held, sold, blocked. At most a second old. null: no such performance.
 * Holds expire without a write: the read leaves them out.
 */
export function readStatus(performanceId: string): Promise<StatusDocument | null> {
  // Where somebody watches it has just been read for the stream, and nobody may be shown less than that.
  const watched = watchedState(performanceId, keptMs);
  if (watched) return Promise.resolve(documentOf(watched));
  const cache = processWide("statuses", () => new Map<string, Kept>());
  const at = performance.now();
  const kept = cache.get(performanceId);
  if (kept && at - kept.at < keptMs) return kept.document;
  const document = readFresh(performanceId);
  cache.set(performanceId, { at, document });
  document.catch(() => cache.delete(performanceId));
  if (cache.size > 500) cache.delete(cache.keys().next().value!);
  return document;
}

type Rule = { at: number; holds: Promise<boolean> };

/**
 * Whether single seats are still spared at a performance: near the sell-out they are all there is. Counted once a second in each
 * process; a hold takes the answer before and does not wait for the count.
 */
export function singleSeatRuleHolds(performanceId: string): Promise<boolean> {
  const rules = processWide("single-seat-rules", () => new Map<string, Rule>());
  const at = performance.now();
  const known = rules.get(performanceId);
  if (known && at - known.at < keptMs) return known.holds;
  const counted = countFree(performanceId);
  rules.set(performanceId, { at, holds: known?.holds ?? counted });
  counted.then(
    () => rules.set(performanceId, { at, holds: counted }),
    () => rules.delete(performanceId),
  );
  if (rules.size > 500) rules.delete(rules.keys().next().value!);
  return known?.holds ?? counted;
}

async function countFree(performanceId: string): Promise<boolean> {
  const [card, status] = await Promise.all([saleCard(client().db, performanceId), readStatus(performanceId)]);
  return !!card && !!status && orphanRuleHolds(seatsOf(status, card.hall.plan.seatCount));
}

async function readFresh(performanceId: string): Promise<StatusDocument | null> {
  const hall = await shownHall(performanceId);
  return hall && documentOf(await readSeatState(performanceId, hall));
}
