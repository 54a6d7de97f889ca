import type { Pool, RowDataPacket } from "mysql2/promise";
import { claimState } from "#db/schema/seat-claims.ts";
import { formatId, idBytes } from "#lib/ids.ts";
import type { CartHold, LiveRow, Wish } from "./decide.ts";

/** Live: sold, blocked, or held and not expired, by the database's clock. */
export const live = "(state<>1 OR expires_at>NOW(3))";

export type Moment = {
  taken: Map<number, LiveRow>;
  holdsByCart: Map<string, CartHold[]>;
  /** The account of a cart, where it has one, and what each of these accounts holds over all its carts. */
  accountOf: Map<string, string>;
  openOf: Map<string, number>;
  /** Carts whose clock at this organizer was extended and still runs. */
  extended: Set<string>;
  now: Date;
};

type Asking = Wish & { newCart: { accountId: string | null } | null };

/** Reads all that the wishes of one moment need: the live rows of what they ask for, and what their carts and accounts hold. */
export async function readMoment(
  pool: Pool,
  performanceId: string,
  organizerId: string,
  wishes: Asking[],
): Promise<Moment> {
  const carts = [...new Set(wishes.map((wish) => wish.cartId))].map(idBytes);
  const { where, values } = wantedSeats(wishes);
  const [[rows], [holds]] = await Promise.all([
    pool.query<RowDataPacket[]>(
      `SELECT seat_id, claim_id, cart_id, state FROM seat_claims WHERE performance_id=? AND (${where}) AND ${live}`,
      [idBytes(performanceId), ...values],
    ),
    pool.query<RowDataPacket[]>(holdsSql, [carts, idBytes(organizerId), carts]),
  ]);
  const moment: Moment = {
    taken: new Map(),
    holdsByCart: new Map(),
    accountOf: new Map(),
    openOf: new Map(),
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
  for (const { cartId, newCart } of wishes)
    if (newCart?.accountId) moment.accountOf.set(cartId, newCart.accountId);
  await countAccounts(pool, moment);
  return moment;
}

/** The seats to be read. Seats of a row mostly have numbers that follow each other, and one range costs less than its numbers. */
function wantedSeats(wishes: Asking[]): { where: string; values: unknown[] } {
  const ids = new Set<number>();
  const ranges = new Map<string, number[]>();
  for (const { ask } of wishes) {
    if (ask.kind === "choice") ranges.set(ask.range.join(), ask.range);
    else for (const seat of ask.singles?.around ?? ask.seats.map((its) => its.seatId)) ids.add(seat);
  }
  const single: number[] = [];
  for (const run of runsOf([...ids].sort((one, other) => one - other))) {
    if (run.length < 4) single.push(...run);
    else ranges.set(String(run[0]), [run[0]!, run.at(-1)!]);
  }
  return {
    where: [
      ...(single.length > 0 ? ["seat_id IN (?)"] : []),
      ...[...ranges.values()].map(() => "seat_id BETWEEN ? AND ?"),
    ].join(" OR "),
    values: [...(single.length > 0 ? [single] : []), ...[...ranges.values()].flat()],
  };
}

function runsOf(sorted: number[]): number[][] {
  const runs: number[][] = [];
  for (const id of sorted) {
    const last = runs.at(-1);
    if (last && last.at(-1) === id - 1) last.push(id);
    else runs.push([id]);
  }
  return runs;
}

/** One row at least, for the database's time; then the carts' live holds, and the accounts of the carts that have one. */
const holdsSql = `SELECT NOW(3) AS now, c.cart_id, c.performance_id, c.organizer_id, c.seat_id, c.rate_id, c.price_id,
  c.order_id, c.expires_at, e.extended_until, NULL AS account_id
  FROM (SELECT 1) AS one
  LEFT JOIN seat_claims AS c ON c.cart_id IN (?) AND c.state=1 AND c.expires_at>NOW(3)
  LEFT JOIN cart_extensions AS e ON e.cart_id=c.cart_id AND e.organizer_id=? AND e.extended_until>NOW(3)
  UNION ALL SELECT NOW(3), k.id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, k.account_id
  FROM carts AS k WHERE k.id IN (?) AND k.account_id IS NOT NULL`;

function noteHold(moment: Moment, row: RowDataPacket): void {
  if (!row.cart_id) return;
  const cartId = formatId(row.cart_id);
  if (row.account_id) {
    moment.accountOf.set(cartId, formatId(row.account_id));
    return;
  }
  const holds = moment.holdsByCart.get(cartId) ?? [];
  holds.push({
    performanceId: formatId(row.performance_id),
    organizerId: formatId(row.organizer_id),
    // A union's number comes as text.
    seatId: Number(row.seat_id),
    rateId: formatId(row.rate_id),
    priceId: formatId(row.price_id),
    expiresAt: row.expires_at,
    isOrdered: row.order_id !== null,
  });
  moment.holdsByCart.set(cartId, holds);
  if (row.extended_until) moment.extended.add(cartId);
}

/** A statement more, only where somebody asks who is signed in: an account holds with all its carts together. */
async function countAccounts(pool: Pool, moment: Moment): Promise<void> {
  const accounts = [...new Set(moment.accountOf.values())];
  if (accounts.length === 0) return;
  const [rows] = await pool.query<RowDataPacket[]>(
    `SELECT k.account_id, COUNT(*) AS open FROM carts AS k
     JOIN seat_claims AS c ON c.cart_id=k.id AND c.state=1 AND c.expires_at>NOW(3)
     WHERE k.account_id IN (?) GROUP BY k.account_id`,
    [accounts.map(idBytes)],
  );
  for (const row of rows) moment.openOf.set(formatId(row.account_id), Number(row.open));
}

/** The cart's running clock at an organizer: what its unordered holds carry, the earliest; null when it holds nothing there. */
export function clockOf(holds: CartHold[], organizerId: string): Date | null {
  const times = holds
    .filter((hold) => hold.organizerId === organizerId && !hold.isOrdered)
    .map((hold) => hold.expiresAt.getTime());
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}
