import type { Pool } from "mysql2/promise";
import { closeDatabase, openPool, useDatabase } from "#db/client.ts";
import { isDomainError } from "#lib/errors.ts";
import { idBytes, newId } from "#lib/ids.ts";
import { holdSeats } from "#lib/seating/commands/hold-seats.ts";
import { openPrivateServer } from "../testing/server.ts";
import { makeShop, type ShopFixture } from "../testing/shop-fixture.ts";
import { inTurns, loop } from "./figures.ts";
import { Winners } from "./winners.ts";

const clients = 64;
const rows = 100;
const perRow = 100;
const hotSeats = 200;

/**
 * Decisions of the hold command (wins and refusals, 1 to 4 seats each, another visitor every time) in a hall of 10,000 seats:
 * spread over the hall, and all after the same 200 seats. In turns with them, one-row INSERTs into a table of the same
 * form. The database keeps full durability.
 */
export async function benchClaims(seconds: number): Promise<unknown> {
  const winners = new Winners();
  const server = await openPrivateServer(true);
  const pool = openPool(await server.createMigrated("claims"), 32);
  const db = useDatabase(pool);
  try {
    await pool.query("CREATE TABLE plain_rows LIKE seat_claims");
    const inFreshHall = async (among: number) => {
      const shop = await makeShop(db, { rows, perRow });
      return loop(clients, seconds, () => holdSome(shop, among, winners));
    };
    const turns = await inTurns(
      () => inserts(pool, seconds),
      () => inFreshHall(rows * perRow),
      () => inFreshHall(hotSeats),
    );
    const { basePerSecond: insertsPerSecond, ...figures } = turns;
    return { ...figures, insertsPerSecond, oversold: winners.oversold };
  } finally {
    await closeDatabase();
    await server.close();
  }
}

async function holdSome(shop: ShopFixture, among: number, winners: Winners): Promise<void> {
  const count = 1 + Math.floor(Math.random() * 4);
  const first = 1 + Math.floor(Math.random() * (among - count));
  const seats = Array.from({ length: count }, (_, at) => ({ seat: first + at, rate: "adult" }));
  try {
    await holdSeats(newId(), shop.performanceId, { key: newId(), seats }, "kk", new Date());
    winners.add(
      shop.performanceId,
      seats.map(({ seat }) => seat),
    );
  } catch (error) {
    if (!isDomainError(error)) throw error;
  }
}

/** The baseline: one row, one statement, the same columns and indexes, nothing decided. */
async function inserts(pool: Pool, seconds: number) {
  let seat = Math.floor(Math.random() * 1_000_000_000);
  const performance = idBytes(newId());
  return loop(clients, seconds, async () => {
    seat += 1;
    await pool.query(
      `INSERT INTO plain_rows (performance_id, seat_id, claim_id, state, organizer_id, cart_id, rate_id, price_id, expires_at)
       VALUES (?,?,?,1,?,?,?,?,NOW(3) + INTERVAL 600 SECOND)`,
      [performance, seat, idBytes(newId()), performance, idBytes(newId()), performance, performance],
    );
  });
}
