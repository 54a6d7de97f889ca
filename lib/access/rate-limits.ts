import { createHash } from "node:crypto";
import { RateLimiterMySQL, RateLimiterRes } from "rate-limiter-flexible";
import { client, type Pool } from "#db/client.ts";
import { errorNumber } from "#db/transaction.ts";
import { DomainError } from "#lib/errors.ts";
import { logSecurity } from "#lib/log.ts";
import { unknownAddress } from "./address.ts";

type Limit = { points: number; seconds: number };

/**
 * How often. Those per address are wide, because a mobile network puts thousands behind one; those per account are the ones
 * that bite. `*Account` keys are e-mails, known to us or not, so that a limit tells nothing about them.
 */
const limits = {
  signInAccount: { points: 10, seconds: 15 * 60 },
  signInAddress: { points: 300, seconds: 15 * 60 },
  mailAccount: { points: 5, seconds: 3_600 },
  formAddress: { points: 200, seconds: 3_600 },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

/** Where no address is known everybody shares one key: it has to hold a crowd, and still ends a guessing run. */
const crowdFactor = 10;

/**
 * Takes one try from a limit; false when none is left. Taken before the work, so that tries made at once count too;
 * `giveBack` returns it.
 */
export async function tryTake(name: LimitName, subject: string): Promise<boolean> {
  try {
    await withReplay(() => limiterFor(name, subject).consume(keyOf(name, subject)));
    return true;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    logSecurity("rate-limit", { limit: name });
    return false;
  }
}

/** The same, refusing with TOO_MANY_ATTEMPTS and the minutes to wait. */
export async function take(name: LimitName, subject: string): Promise<void> {
  if (await tryTake(name, subject)) return;
  throw new DomainError("TOO_MANY_ATTEMPTS", { minutes: Math.ceil(limits[name].seconds / 60) });
}

/** Returns a try that turned out to be an honest one. */
export async function giveBack(name: LimitName, subject: string): Promise<void> {
  await withReplay(() => limiterFor(name, subject).reward(keyOf(name, subject)));
}

/** Forgets all tries: after the owner of an e-mail has shown it to be theirs. */
export async function forget(name: LimitName, subject: string): Promise<void> {
  await withReplay(() => limiterFor(name, subject).delete(keyOf(name, subject)));
}

const limiters = new WeakMap<Pool, Map<string, RateLimiterMySQL>>();

function limiterFor(name: LimitName, subject: string): RateLimiterMySQL {
  const { pool } = client();
  const ofPool = limiters.get(pool) ?? new Map<string, RateLimiterMySQL>();
  limiters.set(pool, ofPool);
  const isCrowd = subject === unknownAddress;
  const key = `${name}${isCrowd}`;
  const found = ofPool.get(key);
  if (found) return found;
  const { points, seconds } = limits[name];
  const made = new RateLimiterMySQL({
    storeClient: pool.pool,
    storeType: "pool",
    dbName: databaseOf(pool),
    tableName: "rate_limits",
    tableCreated: true,
    // One of them is enough to sweep what has run out from the table.
    clearExpiredByTimeout: ofPool.size === 0,
    keyPrefix: "",
    points: isCrowd ? points * crowdFactor : points,
    duration: seconds,
  });
  ofPool.set(key, made);
  return made;
}

/** The limiter names its table with its database; the pool knows which one it is. */
function databaseOf(pool: Pool): string {
  const { connectionConfig } = pool.pool.config as unknown as { connectionConfig: { database: string } };
  return connectionConfig.database;
}

/** E-mails are not kept in the table of limits: a hash is enough to count by. */
function keyOf(name: LimitName, subject: string): string {
  return `${name}:${createHash("sha256").update(subject).digest("base64url")}`;
}

/** Two first tries at once can deadlock over the row that neither finds. */
async function withReplay<T>(work: () => Promise<T>, replays = 5): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const number = errorNumber(error);
    if (replays === 0 || (number !== 1213 && number !== 1205)) throw error;
    return withReplay(work, replays - 1);
  }
}
