import { setTimeout as wait } from "node:timers/promises";
import { client } from "#db/client.ts";
import { isConnectionLost } from "#db/connection-lost.ts";
import { errorNumber } from "#db/transaction.ts";
import { DomainError } from "#lib/errors.ts";
import { idBytes } from "#lib/ids.ts";
import { processWide } from "#lib/process-wide.ts";
import { nudge } from "../live/hub.ts";
import { type AskedSeat, admit, type CartHold, type Decision, decide, type Wish } from "./decide.ts";
import { clockOf, readMoment } from "./read.ts";
import { claimSeats, type NewClaim } from "./statement.ts";

/** A wish with what its claims carry. */
export type ClaimWish = Wish & {
  holdSeconds: number;
  /** A cart that has no row yet: written with the claims. */
  newCart: { locale: string; accountId: string | null } | null;
};

export type Outcome = { decision: Decision; holds: CartHold[]; expiresAt: Date | null };

/** What an extension adds to a clock; a clock once extended may stand that much later than a new hold's. */
export const extensionSeconds = 300;

/** Rows of one statement; a moment that asks for more is served in several. */
const mostWishes = 200;
const mostRetries = 10;
const choiceTries = 6;

type Waiting = { wish: ClaimWish; resolve: (outcome: Outcome) => void; reject: (error: unknown) => void };
type Line = { waiting: Waiting[]; isRunning: boolean };

/**
 * Claims seats of one performance. What is asked in one moment is decided and written together, one statement for all winners:
 * while it runs, the next moment gathers. Memory decides nothing: the table's key does, and another process may be at it too.
 */
export function claim(performanceId: string, organizerId: string, wish: ClaimWish): Promise<Outcome> {
  const lines = processWide("claim-lines", () => new Map<string, Line>());
  const line = lines.get(performanceId) ?? { waiting: [], isRunning: false };
  lines.set(performanceId, line);
  return new Promise((resolve, reject) => {
    line.waiting.push({ wish, resolve, reject });
    if (!line.isRunning)
      void run(performanceId, organizerId, line).finally(() => forget(lines, performanceId));
  });
}

function forget(lines: Map<string, Line>, performanceId: string): void {
  const line = lines.get(performanceId);
  if (line && !line.isRunning && line.waiting.length === 0) lines.delete(performanceId);
}

async function run(performanceId: string, organizerId: string, line: Line): Promise<void> {
  line.isRunning = true;
  while (line.waiting.length > 0) {
    // Requests that have arrived and were not read yet join this moment: the busier the process, the larger its moments.
    await new Promise(setImmediate);
    const moment = line.waiting.splice(0, mostWishes);
    try {
      const wishes = moment.map((waiting) => waiting.wish);
      const outcomes = await withRetries(() => serve(performanceId, organizerId, wishes));
      moment.forEach((waiting, index) => {
        waiting.resolve(outcomes[index]!);
      });
    } catch (error) {
      for (const waiting of moment) waiting.reject(error);
    }
  }
  line.isRunning = false;
}

/** Serves one moment: together; if another process was between, each alone. */
async function serve(performanceId: string, organizerId: string, wishes: ClaimWish[]): Promise<Outcome[]> {
  const together = await attempt(performanceId, organizerId, wishes);
  if (together) return together;
  const outcomes: Outcome[] = [];
  for (const wish of wishes) outcomes.push(await serveAlone(performanceId, organizerId, wish));
  return outcomes;
}

/** A refused statement means that the read was old: read again. What the server chose is chosen again; named seats show as lost. */
async function serveAlone(performanceId: string, organizerId: string, wish: ClaimWish): Promise<Outcome> {
  for (let tries = 0; tries < choiceTries; tries++) {
    const outcome = await attempt(performanceId, organizerId, [wish]);
    if (outcome) return outcome[0]!;
  }
  throw new DomainError("BUSY");
}

/** Read, decide in order of arrival, write the winners in one statement; null when the statement was refused. */
async function attempt(
  performanceId: string,
  organizerId: string,
  wishes: ClaimWish[],
): Promise<Outcome[] | null> {
  const { pool } = client();
  const moment = await readMoment(pool, performanceId, organizerId, wishes);
  const claims: NewClaim[] = [];
  const outcomes = wishes.map((wish): Outcome => {
    const holds = moment.holdsByCart.get(wish.cartId) ?? [];
    const account = moment.accountOf.get(wish.cartId);
    const open = account ? (moment.openOf.get(account) ?? 0) : holds.length;
    const decision = decide(wish, performanceId, moment.taken, holds, open);
    const clock = clockOf(holds, organizerId);
    if (decision.kind !== "won") return { decision, holds, expiresAt: clock };
    const seconds = wish.holdSeconds + (moment.extended.has(wish.cartId) ? extensionSeconds : 0);
    const begun = new Date(moment.now.getTime() + seconds * 1_000);
    const expiresAt = clock && clock < begun ? clock : begun;
    admit(wish, decision.fresh, moment.taken);
    for (const seat of decision.fresh) {
      claims.push(newClaim(performanceId, organizerId, wish, seat, expiresAt, seconds));
      holds.push({ ...seat, performanceId, organizerId, expiresAt, isOrdered: false });
    }
    moment.holdsByCart.set(wish.cartId, holds);
    if (account) moment.openOf.set(account, open + decision.fresh.length);
    return { decision, holds, expiresAt };
  });
  await writeNewCarts(wishes.filter((_, index) => outcomes[index]!.decision.kind === "won"));
  if (!(await claimSeats(pool, claims))) return null;
  if (claims.length > 0) nudge(performanceId);
  return outcomes;
}

function newClaim(
  performanceId: string,
  organizerId: string,
  wish: ClaimWish,
  seat: AskedSeat,
  clock: Date,
  holdSeconds: number,
): NewClaim {
  const { claimId, cartId } = wish;
  return { performanceId, organizerId, ...seat, claimId, cartId, clock, holdSeconds };
}

async function writeNewCarts(wishes: ClaimWish[]): Promise<void> {
  const fresh = wishes.filter((wish) => wish.newCart);
  if (fresh.length === 0) return;
  const rows = fresh.map(({ cartId, newCart }) => [
    idBytes(cartId),
    newCart!.accountId && idBytes(newCart!.accountId),
    newCart!.locale,
  ]);
  await client().pool.query("INSERT IGNORE INTO carts (id, account_id, locale) VALUES ?", [rows]);
}

const replayNumbers = new Set([1213, 1205]);
/** A deadlock replays; where the connection was lost the outcome is unknown, and the same claim again is the same claim. */
async function withRetries<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await work();
    } catch (error) {
      const number = errorNumber(error);
      const isReplay = number !== undefined && replayNumbers.has(number);
      const isGone = isConnectionLost(error);
      if ((!isReplay && !isGone) || tries >= mostRetries) throw error;
      await wait(isGone ? 100 + Math.random() * 300 : 1 + Math.random() * 31);
    }
  }
}
