import type { RowDataPacket } from "mysql2/promise";
import { client } from "#db/client.ts";
import type { StaffActor } from "#lib/access/rules/actor.ts";
import { assertMayEdit } from "#lib/halls/staff.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { formatId, idBytes } from "#lib/ids.ts";
import { removedChannel } from "../claims/lost-places.ts";
import type { PlanMove } from "../rules/plan-move.ts";

const mostShown = 200;

/** The coming performances of a hall, the next first. Refuses: FORBIDDEN. */
export async function readPlanMoves(actor: StaffActor, hallId: string, now: Date): Promise<PlanMove[]> {
  assertMayEdit(actor);
  const [rows] = await client().pool.query<RowDataPacket[]>(
    `SELECT p.id, p.starts_at, p.capacity, e.slug, e.title,
       (SELECT MAX(v.version) FROM hall_plans v WHERE v.hall_id=p.hall_id AND v.plan_hash=p.plan_hash) AS version,
       (SELECT MAX(v.version) FROM hall_plans v WHERE v.hall_id=p.hall_id) AS latest,
       (SELECT COUNT(*) FROM seat_claims c WHERE c.performance_id=p.id AND (c.state<>1 OR c.expires_at>NOW(3))
         AND NOT (c.state=3 AND c.channel_code<=>?)) AS taken
     FROM performances p JOIN events e ON e.id=p.event_id
     WHERE p.hall_id=? AND p.organizer_id=? AND p.starts_at>? AND p.status='scheduled'
     ORDER BY p.starts_at, p.id LIMIT ?`,
    [removedChannel, idBytes(hallId), idBytes(actor.organizerId), now, mostShown],
  );
  return rows.map((row) => ({
    ...{ id: formatId(row.id), eventSlug: row.slug, startsAt: row.starts_at, capacity: row.capacity },
    title: (typeof row.title === "string" ? JSON.parse(row.title) : row.title) as LocalizedText,
    ...{ version: row.version === null ? null : Number(row.version), taken: Number(row.taken) },
    isLatest: row.version !== null && Number(row.version) === Number(row.latest),
  }));
}
