import { openPool, useDatabase } from "#db/client.ts";
import { buildShop } from "../host/build.ts";
import { openTestShop } from "../testing/shop.ts";

/**
 * The built shop over a private database that waits for the disk as in production; `db` is the same database, for preparing and
 * checking; `seed` fills it with the demo. One trusted proxy stands in front: the load, which writes an address for each visitor.
 */
export async function openRunningShop(
  environment: Record<string, string> = {},
  seed: string[] | false = false,
) {
  const undo: (() => unknown)[] = [];
  await buildShop({ onStop: (step) => undo.push(step), quiet: true });
  const settings = { DATABASE_POOL: "32", TRUSTED_PROXY_HOPS: "1", LOG_LEVEL: "error", ...environment };
  const shop = await openTestShop({ seed, durable: true, environment: settings });
  Object.assign(process.env, shop.environment);
  const pool = openPool(shop.databaseUrl, 16);
  const db = useDatabase(pool);
  const close = async () => {
    await pool.end();
    await shop.stop();
  };
  return { shop, port: Number(new URL(shop.url).port), pool, db, close };
}
