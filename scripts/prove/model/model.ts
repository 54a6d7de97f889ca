import fc from "fast-check";
import type { RowDataPacket } from "mysql2/promise";
import type { Db, Pool } from "#db/client.ts";
import { effectHandlers } from "#lib/effects.ts";
import { isDomainError } from "#lib/errors.ts";
import { expireExchanges } from "#lib/orders/commands/expire-exchanges.ts";
import { expireOrders } from "#lib/orders/commands/expire-orders.ts";
import { refundCalledOff } from "#lib/orders/commands/refund-performance.ts";
import type { EffectHandlers } from "#lib/outbox/rules/effects.ts";
import { drainOutbox } from "#lib/outbox/worker.ts";
import { tendWaiting } from "#lib/seating/waiting/sweep.ts";
import { checkInvariants } from "../../testing/invariants.ts";
import { type Step, type StepKind, steps } from "./steps.ts";
import { keptFaults, waitingFaults } from "./waiting-faults.ts";
import { makeWorld, peopleCount, seatCount, type World } from "./world.ts";

/** Rounds that follow each other; what stands in one round happens at the same time. */
export type Play = Step[][];

const likely: Partial<Record<StepKind, number>> = {
  hold: 5,
  order: 5,
  pay: 6,
  cancel: 2,
  change: 4,
  offer: 2,
  accept: 2,
  join: 5,
  takeOffer: 3,
  tend: 2,
};

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(
    ...(Object.keys(steps) as StepKind[]).map((kind) => ({
      arbitrary: fc.constant(kind),
      weight: likely[kind] ?? 1,
    })),
  ),
  who: fc.nat({ max: peopleCount - 1 }),
  pick: fc.nat({ max: 11 }),
  seats: fc.uniqueArray(fc.integer({ min: 1, max: seatCount }), { minLength: 1, maxLength: 3 }),
});

export const plays: fc.Arbitrary<Play> = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), {
  minLength: 3,
  maxLength: 14,
});

/** What a mail says is not this proof's matter, that it is sent is the outbox's; the money goes back for real. */
const handlers = Object.fromEntries(
  Object.entries(effectHandlers).map(([kind, run]) => [
    kind,
    kind.startsWith("mail.") ? async () => {} : run,
  ]),
) as EffectHandlers;

/**
 * Plays steps against the real database and looks at everything afterwards. Each step may be refused with a code; anything else
 * that it throws is a fault. Answers what was found.
 */
export async function playOut(
  db: Db,
  pool: Pool,
  play: Play,
  also: (world: World) => Promise<void> = async () => {},
) {
  const world = await makeWorld(db, pool);
  const faults: string[] = [];
  for (const round of play) {
    const tried = await Promise.allSettled(round.map((one) => steps[one.kind](world, one)));
    for (const [index, one] of tried.entries())
      if (one.status === "rejected" && !isDomainError(one.reason))
        faults.push(`${round[index]!.kind}: ${one.reason instanceof Error ? one.reason.stack : one.reason}`);
    faults.push(...(await waitingFaults(world)));
  }
  await also(world);
  await expireOrders(new Date());
  await expireExchanges(new Date());
  faults.push(...(await waitingFaults(world)));
  await tendWaiting(new Date());
  await drainOutbox(db, handlers, () => new Date());
  await refundCalledOff(new Date());
  await drainOutbox(db, handlers, () => new Date());
  faults.push(...(await keptFaults(world)), ...(await calledOffFaults(pool)));
  return [...faults, ...(await checkInvariants(pool))];
}

/** Whoever had a ticket of what was called off has the money back, and nothing is left to be paid for it. */
async function calledOffFaults(pool: Pool): Promise<string[]> {
  const [rows] = await pool.query<RowDataPacket[]>(
    `SELECT CONCAT('ticket ', t.code, ' is valid') AS fault FROM tickets t
       JOIN performances p ON p.id=t.performance_id AND p.status='cancelled' WHERE t.state='valid'
     UNION ALL SELECT CONCAT('change ', HEX(x.id), ' waits for its payment') FROM exchanges x
       JOIN exchange_lines l ON l.exchange_id=x.id
       JOIN performances p ON p.id IN (l.from_performance_id, l.to_performance_id) AND p.status='cancelled'
     WHERE x.status='pending'`,
  );
  return rows.map(({ fault }) => `called off, and ${fault}`);
}

/** So many random plays; the shortest one that breaks something is printed with its seed. Throws when one does. */
export async function proveModel(db: Db, pool: Pool, runs: number, seed?: number): Promise<void> {
  let isDirty = false;
  await fc.assert(
    fc.asyncProperty(plays, async (play) => {
      if (isDirty) await empty(pool);
      isDirty = true;
      const faults = await playOut(db, pool, play);
      if (faults.length > 0) throw new Error(faults.join("\n"));
      isDirty = false;
    }),
    { numRuns: runs, includeErrorInReport: true, ...(seed !== undefined && { seed }) },
  );
}

/** What a broken play left would be found again after every shorter one. */
export async function empty(pool: Pool): Promise<void> {
  const connection = await pool.getConnection();
  try {
    const [tables] = await connection.query<RowDataPacket[]>(
      "SHOW FULL TABLES WHERE Table_type='BASE TABLE'",
    );
    await connection.query("SET foreign_key_checks=0");
    for (const row of tables) await connection.query(`DELETE FROM \`${Object.values(row)[0]}\``);
    await connection.query("SET foreign_key_checks=1");
  } finally {
    connection.release();
  }
}
