import type { Pool, RowDataPacket } from "mysql2/promise";
import { claimState } from "#db/schema/seat-claims.ts";
import { formatId, idBytes } from "#lib/ids.ts";
import type { CartHold, LiveRow, Wish } from "./decide.ts";

/** Live: sold, blocked, or held and not expired, by the database's clock. */
export const live = "(state<>1 OR expires_at>NOW(3))";

export type Moment = {
  taken: Map<number, LiveRow>;
  holdsByCart: Map<string, CartHold[]>;
  /** Carts whose clock at this organizer was extended and still runs. */
  extended: Set<string>;
  now: Date;
};

/** Reads all that the wishes of one moment need: the live rows of what they ask for, and what their carts hold. */
export async function readMoment(
  pool: Pool,
  performanceId: string,
  organizerId: string,
  wishes: Wish[],
): Promise<Moment> {
  const seats: number[] = [];
  const ranges = new Map<string, [number, number]>();
  for (const { ask } of wishes)
    if (ask.kind === "named") for (const seat of ask.seats) seats.push(seat.seatId);
    else ranges.set(ask.range.join(), ask.range);
  const wanted = [
    ...(seats.length > 0 ? ["seat_id IN (?)"] : []),
    ...[...ranges.values()].map(() => "seat_id BETWEEN ? AND ?"),
  ];
  const rowsSql = `SELECT seat_id, claim_id, cart_id, state FROM seat_claims WHERE performance_id=? AND (${wanted.join(" OR ")}) AND ${live}`;
  const rowsValues = [
    idBytes(performanceId),
    ...(seats.length > 0 ? [seats] : []),
    ...[...ranges.values()].flat(),
  ];
  const carts = [...new Set(wishes.map((wish) => wish.cartId))].map(idBytes);
  const [[rows], [holds]] = await Promise.all([
    pool.query<RowDataPacket[]>(rowsSql, rowsValues),
    pool.query<RowDataPacket[]>(holdsSql, [carts, idBytes(organizerId)]),
  ]);
  const moment: Moment = {
    taken: new Map(),
    holdsByCart: new Map(),
    extended: new Set(),
    now: holds[0]!.now,
  };
  for (const row of rows)
    moment.taken.set(row.seat_id, {
      seatId: row.seat_id,
      claimId: formatId(row.claim_id),
      cartId: row.cart_id && formatId(row.cart_id),
      isHeld: row.state === claimState.held,
    });
  for (const row of holds) noteHold(moment, row);
  return moment;
}

/** One row at least, for the database's time; the rest are the carts' live holds. */
const holdsSql = `SELECT NOW(3) AS now, c.cart_id, c.performance_id, c.organizer_id, c.seat_id, c.rate_id, c.price_id,
  c.order_id, c.expires_at, e.extended_until
  FROM (SELECT 1) AS one
  LEFT JOIN seat_claims AS c ON c.cart_id IN (?) AND c.state=1 AND c.expires_at>NOW(3)
  LEFT JOIN cart_extensions AS e ON e.cart_id=c.cart_id AND e.organizer_id=? AND e.extended_until>NOW(3)`;

function noteHold(moment: Moment, row: RowDataPacket): void {
  if (!row.cart_id) return;
  const cartId = formatId(row.cart_id);
  const holds = moment.holdsByCart.get(cartId) ?? [];
  holds.push({
    performanceId: formatId(row.performance_id),
    organizerId: formatId(row.organizer_id),
    seatId: row.seat_id,
    rateId: formatId(row.rate_id),
    priceId: formatId(row.price_id),
    expiresAt: row.expires_at,
    isOrdered: row.order_id !== null,
  });
  moment.holdsByCart.set(cartId, holds);
  if (row.extended_until) moment.extended.add(cartId);
}

/** The cart's running clock at an organizer: what its unordered holds carry, the earliest; null when it holds nothing there. */
export function clockOf(holds: CartHold[], organizerId: string): Date | null {
  const times = holds
    .filter((hold) => hold.organizerId === organizerId && !hold.isOrdered)
    .map((hold) => hold.expiresAt.getTime());
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}
