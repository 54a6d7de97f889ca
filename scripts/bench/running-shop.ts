import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { openPool, useDatabase } from "#db/client.ts";
import { freePort } from "../host/addresses.ts";
import { buildShop } from "../host/build.ts";
import { rootFolder } from "../host/folders.ts";
import { openTestShop } from "../testing/shop.ts";

/**
 * The built shop over a private database that waits for the disk as in production; `db` is the same database, for preparing and
 * checking. One trusted proxy stands in front: the load, which writes an address for each visitor.
 */
export async function openRunningShop(environment: Record<string, string> = {}) {
  const undo: (() => unknown)[] = [];
  await buildShop({ onStop: (step) => undo.push(step), quiet: true });
  const settings = { DATABASE_POOL: "32", TRUSTED_PROXY_HOPS: "1", LOG_LEVEL: "error", ...environment };
  const shop = await openTestShop({ seed: false, durable: true, environment: settings });
  Object.assign(process.env, shop.environment);
  const pool = openPool(shop.databaseUrl, 16);
  const db = useDatabase(pool);
  const close = async () => {
    await pool.end();
    await shop.stop();
  };
  return { shop, port: Number(new URL(shop.url).port), pool, db, close };
}

/** The bare server of the baseline, in a process of its own. */
export async function openBareServer(url: string) {
  const port = await freePort();
  const child = fork(join(rootFolder, "scripts", "bench", "bare-server.mjs"), {
    env: { ...process.env, DATABASE_URL: url, PORT: String(port) },
  });
  await once(child, "message");
  const close = async () => {
    child.kill();
    await once(child, "exit");
  };
  return { port, close };
}
