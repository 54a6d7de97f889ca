import { drizzle } from "drizzle-orm/mysql2";
import type { Pool, RowDataPacket } from "mysql2/promise";
import { openHall } from "#lib/halls/open-plans.ts";
import { areaOfPlace } from "#lib/halls/rules/overlay.ts";
import { formatId } from "#lib/ids.ts";

const held = `SELECT c.performance_id, c.seat_id, p.plan_hash, p.overlay_hash FROM seat_claims c
  JOIN performances p ON p.id = c.performance_id
  WHERE c.state = 2 OR (c.state = 1 AND c.expires_at > NOW(3))`;

/** What only the plans can tell (I2): a claim of no place of the hall, or more claims of an area than it has places. */
export async function areaViolations(pool: Pool): Promise<string[]> {
  const db = drizzle(pool);
  const [rows] = await pool.query<RowDataPacket[]>(held);
  const counts = new Map<string, { taken: number; capacity: number }>();
  const found: string[] = [];
  for (const row of rows) {
    const performance = formatId(row.performance_id);
    const hall = await openHall(db, row.plan_hash, row.overlay_hash);
    if (!hall) {
      found.push(`I2 a performance without a plan: ${performance}`);
      continue;
    }
    if (hall.plan.indexOf(row.seat_id) >= 0) continue;
    const area = areaOfPlace(hall.plan, row.seat_id);
    if (!area) {
      found.push(`I2 a claim of no place: ${performance} ${row.seat_id}`);
      continue;
    }
    const key = `${performance} area ${area.id}`;
    const count = counts.get(key) ?? { taken: 0, capacity: hall.sold.capacities.get(area.id) ?? 0 };
    counts.set(key, { ...count, taken: count.taken + 1 });
  }
  for (const [key, { taken, capacity }] of counts)
    if (taken > capacity)
      found.push(`I2 more is held and sold than the area has: ${key}, ${taken} of ${capacity}`);
  return found;
}
