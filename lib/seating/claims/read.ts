import type { Pool, RowDataPacket } from "mysql2/promise";
import { claimState } from "#db/schema/seat-claims.ts";
import { formatId, idBytes } from "#lib/ids.ts";
import type { CartHold, Wish } from "./decide.ts";
import { sqlId, sqlWhole } from "./sql-text.ts";
import { blockSize, Taken } from "./taken.ts";

/**
 * Live: sold, blocked, or held and not expired, by the database's clock. While somebody waits an expired hold is nobody's to take
 * over either: no transaction ends it, so it stays taken until the sweep has passed it to the list. `performance`: its id as SQL.
 */
export const liveAt = (performance: string) =>
  `(state<>1 OR expires_at>NOW(3) OR (SELECT w.has_waiting FROM performances AS w WHERE w.id=${performance}))`;

export type Moment = {
  taken: Taken;
  holdsByCart: Map<string, CartHold[]>;
  /** The account of a cart, where it has one, and what each of these accounts holds over all its carts. */
  accountOf: Map<string, string>;
  openOf: Map<string, number>;
  /** Carts whose clock at this organizer was extended and still runs. */
  extended: Set<string>;
  now: Date;
};

type Asking = Wish & { newCart: { accountId: string | null } | null };

const part = { seat: 0, hold: 1, cart: 2, time: 3, block: 4 } as const;
/** What each part fills; the first names the columns. A hold that ran out and still counts is the list's: nobody's own any more. */
const seatColumns = `NULL AS performance_id, seat_id, claim_id, cart_id, NULL AS organizer_id,
  IF(expires_at>NOW(3), state, ${claimState.blocked}) AS state, NULL AS rate_id, NULL AS price_id, NULL AS order_id, NULL AS expires_at`;
const holdColumns =
  "performance_id, seat_id, claim_id, cart_id, organizer_id, NULL, rate_id, price_id, order_id, expires_at";

/**
 * Reads all that the wishes of one moment need, in one statement: the live rows of what they ask for, what their carts hold, the
 * accounts and extensions of these carts, and the database's time. One more only where somebody is signed in.
 */
export async function readMoment(
  pool: Pool,
  performanceId: string,
  organizerId: string,
  wishes: Asking[],
): Promise<Moment> {
  const carts = [...new Set(wishes.map((wish) => wish.cartId))].map(sqlId).join(",");
  const [rows] = await pool.query<RowDataPacket[]>(
    `SELECT ${part.seat} AS part, ${seatColumns} FROM seat_claims
     WHERE performance_id=${sqlId(performanceId)} AND (${namedSeats(wishes)}) AND ${liveAt(sqlId(performanceId))}
     ${choiceBlocks(performanceId, wishes)}
     UNION ALL SELECT ${part.hold}, ${holdColumns} FROM seat_claims
     WHERE cart_id IN (${carts}) AND state=1 AND expires_at>NOW(3)
     UNION ALL SELECT ${part.cart}, k.account_id, 0, k.id, k.id, k.id, 1, NULL, NULL, NULL, e.extended_until
     FROM carts AS k LEFT JOIN cart_extensions AS e
     ON e.cart_id=k.id AND e.organizer_id=${sqlId(organizerId)} AND e.extended_until>NOW(3)
     WHERE k.id IN (${carts}) AND (k.account_id IS NOT NULL OR e.extended_until IS NOT NULL)
     UNION ALL SELECT ${part.time}, NULL, 0, NULL, NULL, NULL, 1, NULL, NULL, NULL, NOW(3)`,
  );
  const moment: Moment = {
    taken: new Taken(),
    holdsByCart: new Map(),
    accountOf: new Map(),
    openOf: new Map(),
    extended: new Set(),
    now: new Date(0),
  };
  for (const row of rows) note(moment, row, performanceId);
  for (const { cartId, newCart } of wishes)
    if (newCart?.accountId) moment.accountOf.set(cartId, newCart.accountId);
  await countAccounts(pool, moment);
  return moment;
}

function note(moment: Moment, row: RowDataPacket, performanceId: string): void {
  // What a union gives as a number may come as text.
  const which = Number(row.part);
  if (which === part.time) moment.now = row.expires_at;
  else if (which === part.block) moment.taken.addBlock(Number(row.seat_id), Number(row.state));
  else if (which === part.hold) noteHold(moment, row, performanceId);
  else if (which === part.cart) {
    const cartId = formatId(row.cart_id);
    if (row.performance_id) moment.accountOf.set(cartId, formatId(row.performance_id));
    if (row.expires_at) moment.extended.add(cartId);
  } else
    moment.taken.add({
      seatId: Number(row.seat_id),
      claimId: formatId(row.claim_id),
      cartId: row.cart_id && formatId(row.cart_id),
      isHeld: Number(row.state) === claimState.held,
    });
}

/** The seats to be read one by one. Seats of a row mostly have numbers that follow each other, and one range costs less than its numbers. */
function namedSeats(wishes: Asking[]): string {
  const ids = new Set<number>();
  for (const { ask } of wishes)
    if (ask.kind === "named")
      for (const seat of ask.singles?.around ?? ask.seats.map((its) => its.seatId)) ids.add(seat);
  const single: number[] = [];
  const ranges: [number, number][] = [];
  for (const run of runsOf([...ids].sort((one, other) => one - other))) {
    if (run.length < 4) single.push(...run);
    else ranges.push([run[0]!, run.at(-1)!]);
  }
  const conditions = [
    ...(single.length > 0 ? [`seat_id IN (${single.map(sqlWhole).join(",")})`] : []),
    ...ranges.map(between),
  ];
  return conditions.length > 0 ? conditions.join(" OR ") : "1=0";
}

/** Where the server chooses: what is taken in these ranges as bits, whoever has it. */
function choiceBlocks(performanceId: string, wishes: Asking[]): string {
  const ranges = new Map<string, [number, number]>();
  for (const { ask } of wishes) if (ask.kind === "choice") ranges.set(ask.range.join(), ask.range);
  if (ranges.size === 0) return "";
  return `UNION ALL SELECT ${part.block}, NULL, seat_id DIV ${blockSize}, NULL, NULL, NULL,
     BIT_OR(1 << (seat_id MOD ${blockSize})), NULL, NULL, NULL, NULL FROM seat_claims
     WHERE performance_id=${sqlId(performanceId)} AND (${[...ranges.values()].map(between).join(" OR ")}) AND ${liveAt(sqlId(performanceId))}
     GROUP BY seat_id DIV ${blockSize}`;
}

const between = ([first, last]: [number, number]) =>
  `seat_id BETWEEN ${sqlWhole(first)} AND ${sqlWhole(last)}`;

function runsOf(sorted: number[]): number[][] {
  const runs: number[][] = [];
  for (const id of sorted) {
    const last = runs.at(-1);
    if (last && last.at(-1) === id - 1) last.push(id);
    else runs.push([id]);
  }
  return runs;
}

function noteHold(moment: Moment, row: RowDataPacket, performanceId: string): void {
  const cartId = formatId(row.cart_id);
  const holds = moment.holdsByCart.get(cartId) ?? [];
  const its = formatId(row.performance_id);
  // A choice is read as bits, which do not say whose they are: a repeat knows its own by this.
  if (its === performanceId)
    moment.taken.add({ seatId: Number(row.seat_id), claimId: formatId(row.claim_id), cartId, isHeld: true });
  holds.push({
    performanceId: its,
    organizerId: formatId(row.organizer_id),
    seatId: Number(row.seat_id),
    rateId: formatId(row.rate_id),
    priceId: formatId(row.price_id),
    expiresAt: row.expires_at,
    isOrdered: row.order_id !== null,
  });
  moment.holdsByCart.set(cartId, holds);
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
