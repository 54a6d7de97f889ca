import type { RowDataPacket } from "mysql2/promise";
import { client } from "#db/client.ts";
import type { StaffActor } from "#lib/access/rules/actor.ts";
import { mayReadSales } from "#lib/access/rules/permissions.ts";
import { DomainError } from "#lib/errors.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { formatId, idBytes } from "#lib/ids.ts";
import type { PerformanceReport, WhatGoesBack } from "./rules.ts";

/** Tickets that live, their orders, and what they are worth now: the order's line, or the line of the last change. */
const living = `COUNT(*) AS tickets, COUNT(DISTINCT t.order_id) AS orders,
    COALESCE(SUM(COALESCE(x.total_tiyn, l.total_tiyn)),0) AS money, COALESCE(SUM(COALESCE(x.fee_tiyn, l.fee_tiyn)),0) AS fees
  FROM tickets t JOIN order_lines l ON l.id=t.order_line_id LEFT JOIN exchange_lines x ON x.id=t.exchange_line_id`;

/**
 * One performance for its organizer's staff: how it sells, and what would go back to whom if it, or all of its event that is to
 * come, were called off. Refuses: FORBIDDEN to roles that do not see money, NOT_FOUND (another organizer's).
 */
export async function readPerformance(
  actor: StaffActor,
  performanceId: string,
  now: Date,
): Promise<PerformanceReport> {
  if (!mayReadSales(actor.role)) throw new DomainError("FORBIDDEN");
  const [id, organizer] = [idBytes(performanceId), idBytes(actor.organizerId)];
  const [[row]] = await client().pool.query<RowDataPacket[]>(
    `SELECT p.id, p.event_id, p.starts_at, p.doors_at, p.moved_from, p.refundable_until, p.status, p.orphan_rule, p.capacity,
       e.slug, e.title, h.name AS hall, v.name AS venue, v.time_zone,
       (SELECT COUNT(*) FROM seat_claims c WHERE c.performance_id=p.id AND c.state=2) AS sold,
       (SELECT COUNT(*) FROM seat_claims c WHERE c.performance_id=p.id AND c.state=1 AND c.expires_at>NOW(3)) AS held
     FROM performances p JOIN events e ON e.id=p.event_id JOIN halls h ON h.id=p.hall_id JOIN venues v ON v.id=p.venue_id
     WHERE p.id=? AND p.organizer_id=?`,
    [id, organizer],
  );
  if (!row) throw new DomainError("NOT_FOUND");
  const [[own], [ofEvent], [coming]] = await Promise.all([
    read(`SELECT ${living} WHERE t.performance_id=? AND t.organizer_id=? AND t.state='valid'`, [
      id,
      organizer,
    ]),
    read(
      `SELECT ${living} JOIN performances p ON p.id=t.performance_id WHERE p.event_id=? AND p.organizer_id=?
         AND p.starts_at>? AND p.status<>'cancelled' AND t.state='valid'`,
      [row.event_id, organizer, now],
    ),
    read(
      `SELECT COUNT(*) AS performances FROM performances p WHERE p.event_id=? AND p.organizer_id=?
         AND p.starts_at>? AND p.status<>'cancelled'`,
      [row.event_id, organizer, now],
    ),
  ]);
  return {
    ...{ id: formatId(row.id), eventId: formatId(row.event_id), eventSlug: row.slug },
    ...{ title: parsed(row.title), hall: parsed(row.hall), venue: parsed(row.venue) },
    ...{ startsAt: row.starts_at, doorsAt: row.doors_at, timeZone: row.time_zone },
    ...{ movedFrom: row.moved_from, refundableUntil: row.refundable_until },
    isCancelled: row.status === "cancelled",
    isMoved: row.status === "moved",
    sparesSingles: Boolean(row.orphan_rule),
    ...{ capacity: row.capacity, sold: Number(row.sold), held: Number(row.held) },
    living: whatOf(own),
    event: { ...whatOf(ofEvent), performances: Number(coming?.performances ?? 0) },
  };
}

async function read(sql: string, values: unknown[]): Promise<RowDataPacket[]> {
  const [rows] = await client().pool.query<RowDataPacket[]>(sql, values);
  return rows;
}

function whatOf(row: RowDataPacket | undefined): WhatGoesBack {
  return {
    tickets: Number(row?.tickets ?? 0),
    orders: Number(row?.orders ?? 0),
    totalTiyn: Number(row?.money ?? 0),
    feeTiyn: Number(row?.fees ?? 0),
  };
}

/** MariaDB gives JSON as text, MySQL as a value. */
function parsed(value: unknown): LocalizedText {
  return typeof value === "string" ? (JSON.parse(value) as LocalizedText) : (value as LocalizedText);
}
