import type { RowDataPacket } from "mysql2/promise";
import { client } from "#db/client.ts";
import type { StaffActor } from "#lib/access/rules/actor.ts";
import { mayReadSales } from "#lib/access/rules/permissions.ts";
import { DomainError } from "#lib/errors.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { formatId, idBytes } from "#lib/ids.ts";
import { readParked } from "#lib/outbox/queries.ts";
import type { DayFigures, TodayReport, UpcomingPerformance } from "./rules.ts";

/**
 * The organizer's first page: sales since the start of the venue's day, holds of this moment, the coming performances with seats
 * sold of capacity, and effects that were given up on. All of it is the actor's own organizer's: the WHERE of each statement
 * says so. Refuses: FORBIDDEN to roles that do not see money.
 */
export async function readToday(actor: StaffActor, dayStart: Date, now: Date): Promise<TodayReport> {
  if (!mayReadSales(actor.role)) throw new DomainError("FORBIDDEN");
  const dayMs = 86_400_000;
  const [today, yesterday, heldNow, performances, parked] = await Promise.all([
    readDay(actor.organizerId, dayStart, now),
    readDay(actor.organizerId, new Date(dayStart.getTime() - dayMs), new Date(now.getTime() - dayMs)),
    readHeld(actor.organizerId),
    readUpcoming(actor.organizerId, now),
    readParked(client().db, [actor.organizerId]),
  ]);
  return { today, yesterday, heldNow, performances, parked };
}

async function readDay(organizerId: string, from: Date, until: Date): Promise<DayFigures> {
  const [rows] = await client().pool.query<RowDataPacket[]>(
    `SELECT COALESCE(SUM(o.total_tiyn),0) AS sold, COUNT(*) AS orders,
       COALESCE(SUM((SELECT COUNT(*) FROM order_lines l WHERE l.order_id=o.id)),0) AS tickets
     FROM orders o WHERE o.organizer_id=? AND o.paid_at>=? AND o.paid_at<?`,
    [idBytes(organizerId), from, until],
  );
  const row = rows[0]!;
  return { soldTiyn: Number(row.sold), soldTickets: Number(row.tickets), orders: Number(row.orders) };
}

async function readHeld(organizerId: string): Promise<number> {
  const [rows] = await client().pool.query<RowDataPacket[]>(
    `SELECT COUNT(*) AS held FROM seat_claims c JOIN performances p ON p.id=c.performance_id
     WHERE p.organizer_id=? AND p.starts_at>NOW(3) - INTERVAL 1 DAY AND c.state=1 AND c.expires_at>NOW(3)`,
    [idBytes(organizerId)],
  );
  return Number(rows[0]!.held);
}

async function readUpcoming(organizerId: string, now: Date): Promise<UpcomingPerformance[]> {
  const [rows] = await client().pool.query<RowDataPacket[]>(
    `SELECT p.id, p.starts_at, p.status, p.capacity, e.slug, e.title, h.name AS hall, v.time_zone,
       (SELECT COUNT(*) FROM seat_claims c WHERE c.performance_id=p.id AND c.state=2) AS sold,
       (SELECT COUNT(*) FROM seat_claims c WHERE c.performance_id=p.id AND c.state=1 AND c.expires_at>NOW(3)) AS held
     FROM performances p JOIN events e ON e.id=p.event_id JOIN halls h ON h.id=p.hall_id JOIN venues v ON v.id=p.venue_id
     WHERE p.organizer_id=? AND p.starts_at>? ORDER BY p.starts_at LIMIT 60`,
    [idBytes(organizerId), new Date(now.getTime() - 6 * 3_600_000)],
  );
  return rows.map((row) => ({
    id: formatId(row.id),
    eventSlug: row.slug,
    title: parsed(row.title),
    hall: parsed(row.hall),
    startsAt: row.starts_at,
    timeZone: row.time_zone,
    status: row.status,
    sold: Number(row.sold),
    held: Number(row.held),
    capacity: row.capacity,
  }));
}

/** MariaDB gives JSON as text, MySQL as a value. */
function parsed(value: unknown): LocalizedText {
  return typeof value === "string" ? (JSON.parse(value) as LocalizedText) : (value as LocalizedText);
}
