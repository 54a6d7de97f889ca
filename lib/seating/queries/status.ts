import { createHash } from "node:crypto";
import type { RowDataPacket } from "mysql2/promise";
import { client } from "#db/client.ts";
import { claimState } from "#db/schema/seat-claims.ts";
import { idBytes } from "#lib/ids.ts";
import { processWide } from "#lib/process-wide.ts";
import { live } from "../claims/read.ts";
import { orphanRuleHolds } from "../rules/orphans.ts";
import { packStatus, type StatusDocument, seatStatus, unpackStatus } from "../rules/status.ts";
import { saleCard } from "../sale-card.ts";

/** However many watch, the database is read once per performance and this long in each process. */
const keptMs = 1_000;
type Kept = { at: number; document: Promise<StatusDocument | null> };

/**
 * Who sits where, as far as anybody may know: free, held, sold, blocked. At most a second old. null: no such performance.
 * Holds expire without a write: the read leaves them out.
 */
export function readStatus(performanceId: string): Promise<StatusDocument | null> {
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
  return !!card && !!status && orphanRuleHolds(unpackStatus(status.bits, card.hall.plan.seatCount));
}

async function readFresh(performanceId: string): Promise<StatusDocument | null> {
  const { db, pool } = client();
  const card = await saleCard(db, performanceId);
  if (!card) return null;
  const [rows] = await pool.query<RowDataPacket[]>(
    `SELECT seat_id, state FROM seat_claims WHERE performance_id=? AND ${live}`,
    [idBytes(performanceId)],
  );
  const { plan, sold } = card.hall;
  const status = new Uint8Array(plan.seatCount);
  const taken: number[] = [];
  for (const row of rows) {
    const index = plan.indexOf(row.seat_id);
    if (index >= 0) status[index] = shown(row.state);
    else taken.push(row.seat_id);
  }
  const areas: Record<string, number> = {};
  for (const area of plan.areas) {
    const capacity = sold.capacities.get(area.id) ?? 0;
    const inside = taken.filter((id) => id >= area.firstPlace && id < area.firstPlace + capacity);
    areas[area.id] = capacity - inside.length;
  }
  const packed = packStatus(status);
  const version = createHash("sha1")
    .update(packed)
    .update(JSON.stringify(areas))
    .digest("base64url")
    .slice(0, 16);
  return { version, bits: Buffer.from(packed).toString("base64"), areas };
}

function shown(state: number): number {
  if (state === claimState.sold) return seatStatus.sold;
  return state === claimState.blocked ? seatStatus.blocked : seatStatus.held;
}
