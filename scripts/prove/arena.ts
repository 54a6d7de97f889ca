import { setTimeout as pause } from "node:timers/promises";
import type { RowDataPacket } from "mysql2/promise";
import { type Db, openPool, type Pool, useDatabase } from "#db/client.ts";
import { promoCodes } from "#db/schema/promo-codes.ts";
import { idBytes, newId } from "#lib/ids.ts";
import { freePort } from "../host/addresses.ts";
import { startShop } from "../host/shop.ts";
import { openTestShop } from "../testing/shop.ts";
import type { ShopFixture } from "../testing/shop-fixture.ts";

/** Server processes over one database, and that database. */
export type Arena = {
  origins: string[];
  pool: Pool;
  db: Db;
  /** A promo code of 10% with so many uses. */
  addPromo: (shop: ShopFixture, code: string, uses: number) => Promise<void>;
  countSlots: (shop: ShopFixture) => Promise<number>;
  /** Lets each hold of a performance end at a random moment within a time. */
  endHoldsWithin: (shop: ShopFixture, ms: number) => Promise<void>;
  countPayments: (shop: ShopFixture) => Promise<{ paid: number; givenBack: number }>;
  /** Waits until the outbox has nothing left that is due. */
  drain: () => Promise<void>;
  close: () => Promise<void>;
};

type Settings = {
  processes: number;
  /** Another server bundle than the build's: with a guard taken out. */
  script?: string;
};

/** The built shop in several processes on one private database, each behind one trusted proxy, with its caps on. */
export async function openArena({ processes, script }: Settings): Promise<Arena> {
  const environment = { TRUSTED_PROXY_HOPS: "1", LOG_LEVEL: "error" };
  const first = await openTestShop({ seed: false, environment, script });
  const more: { port: number; stop: () => Promise<void> }[] = [];
  for (let index = 1; index < processes; index++) {
    const port = await freePort();
    const shop = await startShop({ port, environment: { ...first.environment, PORT: String(port) }, script });
    more.push({ port, stop: shop.stop });
  }
  Object.assign(process.env, first.environment);
  const pool = openPool(first.databaseUrl, 8);
  const db = useDatabase(pool);
  return {
    origins: [first.url, ...more.map(({ port }) => `http://localhost:${port}`)],
    pool,
    db,
    ...questions(pool, db),
    close: async () => {
      await pool.end();
      for (const shop of more) await shop.stop();
      await first.stop();
    },
  };
}

function questions(pool: Pool, db: Db) {
  const one = async (sql: string, values: unknown[]) => {
    const [rows] = await pool.query<RowDataPacket[]>(sql, values);
    return rows[0]!;
  };
  return {
    addPromo: async (shop: ShopFixture, code: string, uses: number) => {
      const validFrom = new Date("2020-01-01T00:00:00Z");
      const validUntil = new Date("2090-01-01T00:00:00Z");
      const { organizerId } = shop;
      await db.insert(promoCodes).values({
        id: newId(),
        organizerId,
        code,
        basisPoints: 1_000,
        useLimit: uses,
        validFrom,
        validUntil,
      });
    },
    countSlots: async (shop: ShopFixture) =>
      Number(
        (await one("SELECT COUNT(*) AS n FROM promo_slots WHERE organizer_id=?", [idBytes(shop.organizerId)]))
          .n,
      ),
    endHoldsWithin: async (shop: ShopFixture, ms: number) => {
      await pool.query(
        "UPDATE seat_claims SET expires_at = NOW(3) + INTERVAL FLOOR(RAND()*?)*1000 MICROSECOND WHERE performance_id=? AND state=1",
        [ms, idBytes(shop.performanceId)],
      );
    },
    countPayments: async (shop: ShopFixture) => {
      const row = await one(
        `SELECT SUM(o.status IN ('paid')) AS paid, SUM(EXISTS (SELECT 1 FROM refunds r WHERE r.payment_id=p.id)) AS back
         FROM payments p JOIN orders o ON o.id=p.order_id WHERE p.organizer_id=? AND p.status='succeeded'`,
        [idBytes(shop.organizerId)],
      );
      return { paid: Number(row.paid), givenBack: Number(row.back) };
    },
    drain: async () => {
      for (let round = 0; round < 300; round++) {
        const { n } = await one(
          "SELECT COUNT(*) AS n FROM outbox WHERE state=0 AND run_at<=NOW(3) + INTERVAL 1 SECOND",
          [],
        );
        if (Number(n) === 0) return;
        await pause(100);
      }
      throw new Error("the outbox does not run dry");
    },
  };
}
