import type { RowDataPacket } from "mysql2/promise";
import { client, database } from "#db/client.ts";
import type { StaffActor } from "#lib/access/rules/actor.ts";
import { openHall } from "#lib/halls/open-plans.ts";
import type { OpenPlan } from "#lib/halls/rules/open-plan.ts";
import { unpricedCategories } from "#lib/halls/rules/unpriced.ts";
import { assertMayEdit } from "#lib/halls/staff.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { formatId, idBytes } from "#lib/ids.ts";
import { removedChannel } from "../claims/lost-places.ts";
import type { PlanMove } from "../rules/plan-move.ts";

const mostShown = 200;

/** The coming performances of a hall, the next first, and which of their seats have no price. Refuses: FORBIDDEN. */
export async function readPlanMoves(actor: StaffActor, hallId: string, now: Date): Promise<PlanMove[]> {
  assertMayEdit(actor);
  const [rows] = await client().pool.query<RowDataPacket[]>(
    `SELECT p.id, p.starts_at, p.capacity, p.plan_hash, p.overlay_hash, e.slug, e.title,
       (SELECT MAX(v.version) FROM hall_plans v WHERE v.hall_id=p.hall_id AND v.plan_hash=p.plan_hash) AS version,
       (SELECT MAX(v.version) FROM hall_plans v WHERE v.hall_id=p.hall_id) AS latest,
       (SELECT COUNT(*) FROM seat_claims c WHERE c.performance_id=p.id AND (c.state<>1 OR c.expires_at>NOW(3))
         AND NOT (c.state=3 AND c.channel_code<=>?)) AS taken
     FROM performances p JOIN events e ON e.id=p.event_id
     WHERE p.hall_id=? AND p.organizer_id=? AND p.starts_at>? AND p.status<>'cancelled'
     ORDER BY p.starts_at, p.id LIMIT ?`,
    [removedChannel, idBytes(hallId), idBytes(actor.organizerId), now, mostShown],
  );
  const priced = await readPriced(actor, hallId, now);
  const latest = await latestPlan(actor, hallId);
  return Promise.all(
    rows.map(async (row): Promise<PlanMove> => {
      const id = formatId(row.id);
      const codes = priced.get(id) ?? [];
      const hall = await openHall(database(), row.plan_hash, row.overlay_hash);
      const unpriced = hall ? unpricedCategories(hall.plan, codes, hall.sold) : [];
      const isLatest = row.version !== null && Number(row.version) === Number(row.latest);
      const later = latest && !isLatest ? unpricedCategories(latest, codes) : [];
      return {
        ...{ id, eventSlug: row.slug, startsAt: row.starts_at, capacity: row.capacity, isLatest },
        title: (typeof row.title === "string" ? JSON.parse(row.title) : row.title) as LocalizedText,
        ...{ version: row.version === null ? null : Number(row.version), taken: Number(row.taken) },
        ...{ priced: codes, unpriced },
        unpricedAfterMove: later.filter(({ code }) => unpriced.every((its) => its.code !== code)),
      };
    }),
  );
}

/** Codes of the categories with a price that is valid or will be, by performance. */
async function readPriced(actor: StaffActor, hallId: string, now: Date): Promise<Map<string, string[]>> {
  const [rows] = await client().pool.query<RowDataPacket[]>(
    `SELECT DISTINCT p.id, c.code FROM performances p JOIN prices pr ON pr.performance_id=p.id
     JOIN categories c ON c.id=pr.category_id
     WHERE p.hall_id=? AND p.organizer_id=? AND p.starts_at>? AND pr.valid_until>?`,
    [idBytes(hallId), idBytes(actor.organizerId), now, now],
  );
  const priced = new Map<string, string[]>();
  for (const row of rows) {
    const id = formatId(row.id);
    priced.set(id, [...(priced.get(id) ?? []), row.code]);
  }
  return priced;
}

async function latestPlan(actor: StaffActor, hallId: string): Promise<OpenPlan | null> {
  const [[row]] = await client().pool.query<RowDataPacket[]>(
    "SELECT plan_hash FROM hall_plans WHERE hall_id=? AND organizer_id=? ORDER BY version DESC LIMIT 1",
    [idBytes(hallId), idBytes(actor.organizerId)],
  );
  return row?.plan_hash ? ((await openHall(database(), row.plan_hash, null))?.plan ?? null) : null;
}
