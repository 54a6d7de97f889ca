import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { RowDataPacket } from "mysql2/promise";
import { client, type Tx } from "#db/client.ts";
import { systemNow } from "#lib/clock.ts";
import type { Hall } from "#lib/halls/open-plans.ts";
import { idBytes } from "#lib/ids.ts";
import { liveAt } from "../claims/read.ts";
import { sqlId } from "../claims/sql-text.ts";
import type { PackedStatus } from "../rules/live.ts";
import { isOfPlan, seatStatus } from "../rules/status.ts";
import { saleCard, unpricedNow } from "../sale-card.ts";

/** A status as it was read, with the time until the next hold ends by itself; null when none will. */
export type SeatState = PackedStatus & { nextEndMs: number | null };

/** Seats of one row of the answer: two bits each are as much as a number holds exactly. */
const perRow = 24;

/**
 * The claims' states are the bits of the status, so the database lays them together: a full hall of 100,000 is 4,000 rows
 * instead of 100,000. Expired holds are left out without a write.
 */
const textFor = (
  performance: string,
) => `SELECT seat_id DIV ${perRow} AS block, BIT_OR(state << (2 * (seat_id MOD ${perRow}))) AS bits,
  TIMESTAMPDIFF(MICROSECOND, NOW(3), MIN(IF(state=1 AND expires_at>NOW(3), expires_at, NULL))) AS ends
  FROM seat_claims WHERE performance_id=${performance} AND ${liveAt(performance)} GROUP BY block ORDER BY NULL`;

type Rows = [block: number, bits: number, ends: number | null][];

async function rowsOf(performanceId: string): Promise<Rows> {
  const id = idBytes(performanceId);
  const [rows] = await client().pool.query<RowDataPacket[][]>({
    sql: textFor("?"),
    values: [id, id],
    rowsAsArray: true,
  });
  return rows as unknown as Rows;
}

/** The same as a transaction sees it, with what it wrote itself. */
export const rowsWithin =
  (tx: Tx) =>
  async (performanceId: string): Promise<Rows> => {
    const [rows] = (await tx.execute(sql.raw(textFor(sqlId(performanceId))))) as unknown as [
      { block: number; bits: number; ends: number | null }[],
    ];
    return rows.map(({ block, bits, ends }) => [block, bits, ends]);
  };

/** What a performance sells; `unpriced`: the categories, by index, of which nothing is for sale now. */
export type ShownHall = Hall & { unpriced: ReadonlySet<number> };

/** Reads who sits where, freshly. What is as `before` is the same object again. */
export async function readSeatState(
  performanceId: string,
  hall: Hall & Partial<ShownHall>,
  before?: PackedStatus | null,
  read = rowsOf,
): Promise<SeatState> {
  const rows = await read(performanceId);
  const { plan } = hall;
  const packed = new Uint8Array(Math.ceil(plan.seatCount / 4));
  const areas = freeAreas(hall);
  let nextEnd = Number.POSITIVE_INFINITY;
  for (const [block, bits, ends] of rows) {
    if (ends !== null && ends < nextEnd) nextEnd = ends;
    let rest = Number(bits);
    for (let seatId = Number(block) * perRow; rest > 0; seatId++, rest = Math.floor(rest / 4)) {
      const state = rest % 4;
      if (state === 0) continue;
      const index = plan.indexOf(seatId);
      if (index >= 0) packed[index >> 2]! |= state << ((index & 3) * 2);
      else takePlace(hall, areas, seatId);
    }
  }
  if (hall.unpriced?.size) closeUnpriced(hall, hall.unpriced, packed, areas);
  const nextEndMs = Number.isFinite(nextEnd) ? Math.max(0, nextEnd / 1_000) : null;
  if (before && isOfPlan(before.version, hall.tag) && isSame(before, packed, areas))
    return { ...before, nextEndMs };
  return { version: hall.tag + versionOf(packed, areas), packed, areas, nextEndMs };
}

/** The hall of a performance that may be shown; null when there is none. */
export async function shownHall(performanceId: string): Promise<ShownHall | null> {
  const card = await saleCard(client().db, performanceId);
  return card && { ...card.hall, unpriced: unpricedNow(card, systemNow()) };
}

function freeAreas({ plan, sold }: Hall): Record<string, number> {
  return Object.fromEntries(plan.areas.map((area) => [area.id, sold.capacities.get(area.id) ?? 0]));
}

function takePlace({ plan, sold }: Hall, areas: Record<string, number>, placeId: number): void {
  const area = plan.areas.find(({ id, firstPlace }) => {
    return placeId >= firstPlace && placeId < firstPlace + (sold.capacities.get(id) ?? 0);
  });
  if (area) areas[area.id]! -= 1;
}

/** What has no price is not for sale, and so it is shown: a free seat as blocked, a standing area with no places. */
function closeUnpriced(
  { plan, sold }: Hall,
  unpriced: ReadonlySet<number>,
  packed: Uint8Array,
  areas: Record<string, number>,
): void {
  for (let index = 0; index < plan.seatCount; index++) {
    const shift = (index & 3) * 2;
    const isFree = ((packed[index >> 2]! >> shift) & 3) === seatStatus.free;
    if (isFree && unpriced.has(sold.category[index]!)) packed[index >> 2]! |= seatStatus.blocked << shift;
  }
  for (const area of plan.areas)
    if (unpriced.has(plan.categories.findIndex(({ code }) => code === area.category))) areas[area.id] = 0;
}

function isSame(before: PackedStatus, packed: Uint8Array, areas: Record<string, number>): boolean {
  return (
    Buffer.compare(before.packed, packed) === 0 && JSON.stringify(before.areas) === JSON.stringify(areas)
  );
}

/** The same in every process, and after a restart: what is compared is what is shown. */
function versionOf(packed: Uint8Array, areas: Record<string, number>): string {
  return createHash("sha1").update(packed).update(JSON.stringify(areas)).digest("base64url").slice(0, 10);
}
