import type { RowDataPacket } from "mysql2/promise";
import { client } from "#db/client.ts";
import { outboxState } from "#db/schema/outbox.ts";
import type { StaffActor } from "#lib/access/rules/actor.ts";
import { mayReadSales } from "#lib/access/rules/permissions.ts";
import { DomainError } from "#lib/errors.ts";
import { idBytes } from "#lib/ids.ts";
import type { RefundProgress, WhatGoesBack } from "./rules.ts";

/** Orders given back because the performance was called off, each with what the provider has not confirmed yet. */
const givenBack = `SELECT DISTINCT c.id, c.order_id, c.back_tiyn,
    (SELECT COUNT(*) FROM refunds r WHERE r.order_id=c.order_id AND r.cancellation_id=c.id AND r.status<>'succeeded') AS open_refunds
  FROM tickets t JOIN cancellation_lines cl ON cl.ticket_id=t.id JOIN cancellations c ON c.id=cl.cancellation_id
  WHERE t.performance_id=? AND t.organizer_id=? AND c.reason='event-cancelled'`;

/**
 * How far the money of a called-off performance has come; `left` is what its valid tickets, whose turn has not come, are still
 * worth. Refuses: FORBIDDEN to roles that do not see money.
 */
export async function readRefundProgress(
  actor: StaffActor,
  performanceId: string,
  left: WhatGoesBack,
): Promise<RefundProgress> {
  if (!mayReadSales(actor.role)) throw new DomainError("FORBIDDEN");
  const { pool } = client();
  const [id, organizer] = [idBytes(performanceId), idBytes(actor.organizerId)];
  const [[[sums]], [parked]] = await Promise.all([
    pool.query<RowDataPacket[]>(
      `SELECT COUNT(*) AS orders, COALESCE(SUM(open_refunds=0),0) AS done, COALESCE(SUM(back_tiyn),0) AS total,
         COALESCE(SUM(CASE WHEN open_refunds=0 THEN back_tiyn ELSE 0 END),0) AS done_total FROM (${givenBack}) given`,
      [id, organizer],
    ),
    pool.query<RowDataPacket[]>(
      "SELECT payload FROM outbox WHERE organizer_id=? AND state=? AND kind IN ('payment.refund','performance.refund-all')",
      [organizer, outboxState.parked],
    ),
  ]);
  const about = parked.map(({ payload }) => aboutOf(payload));
  const refundIds = about.flatMap(({ refundId }) => (refundId ? [idBytes(refundId)] : []));
  return {
    orders: Number(sums?.orders) + left.orders,
    doneOrders: Number(sums?.done),
    totalTiyn: Number(sums?.total) + left.totalTiyn,
    doneTiyn: Number(sums?.done_total),
    parked: await countHere(refundIds, id, organizer),
    isStuck: about.some((its) => its.performanceId === performanceId),
  };
}

async function countHere(refundIds: Buffer[], id: Buffer, organizer: Buffer): Promise<number> {
  if (refundIds.length === 0) return 0;
  const [[row]] = await client().pool.query<RowDataPacket[]>(
    `SELECT COUNT(*) AS parked FROM refunds r JOIN (${givenBack}) given ON given.id=r.cancellation_id WHERE r.id IN (?)`,
    [id, organizer, refundIds],
  );
  return Number(row?.parked);
}

function aboutOf(payload: unknown): { refundId?: string; performanceId?: string } {
  return typeof payload === "string" ? JSON.parse(payload) : (payload as object);
}
