import type { RowDataPacket } from "mysql2/promise";
import { idBytes } from "#lib/ids.ts";
import type { World } from "./world.ts";

/**
 * What the waiting list promises, told from the rows alone: while somebody who can be called waits there is no such run of seats on
 * open sale as they wait for, whatever came free meanwhile. Looked at between rounds.
 */
export async function waitingFaults({ pool, shop }: World): Promise<string[]> {
  const id = idBytes(shop.performanceId);
  const [line] = await pool.query<RowDataPacket[]>(
    `SELECT e.size, c.code FROM waiting_entries e LEFT JOIN categories c ON c.id = e.category_id
     WHERE e.performance_id=? AND e.state='waiting' AND e.mail_allowed
       AND NOT EXISTS (SELECT 1 FROM mail_stops s WHERE s.email=LOWER(e.email))`,
    [id],
  );
  // While somebody waits an expired hold is nobody's to take: every row keeps its seat.
  const [rows] = await pool.query<RowDataPacket[]>("SELECT seat_id FROM seat_claims WHERE performance_id=?", [
    id,
  ]);
  const taken = new Set(rows.map((row) => Number(row.seat_id)));
  const found: string[] = [];
  for (const { size, code } of line)
    for (const [index, seats] of shop.seats.entries()) {
      const category = index === 1 ? "floor" : "stalls";
      if (code !== null && code !== category) continue;
      const run = seats.find((_, at) => {
        const these = seats.slice(at, at + size);
        return these.length === size && these.every((seat) => !taken.has(seat));
      });
      if (run) found.push(`somebody waits for ${size} of ${code ?? "any"}, and ${run} on is on open sale`);
    }
  return found;
}

/** Once the list was tended and nothing else happens: every place that is kept is offered to somebody, and none is nobody's to have. */
export async function keptFaults({ pool, shop }: World): Promise<string[]> {
  const id = idBytes(shop.performanceId);
  const [kept] = await pool.query<RowDataPacket[]>(
    "SELECT seat_id FROM seat_claims WHERE performance_id=? AND cart_id=?",
    [id, id],
  );
  const [stuck] = await pool.query<RowDataPacket[]>(
    `SELECT c.seat_id FROM seat_claims c JOIN performances p ON p.id=c.performance_id AND p.has_waiting
     WHERE p.id=? AND p.status<>'cancelled' AND c.state=1 AND c.expires_at<=NOW(3)`,
    [id],
  );
  return [
    ...kept.map((row) => `place ${row.seat_id} is kept for a list that it suits nobody of`),
    ...stuck.map((row) => `place ${row.seat_id} has an expired hold that nobody can take over`),
  ];
}
