import { fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { openPool, useDatabase } from "#db/client.ts";
import { buildShop } from "../host/build.ts";
import { rootFolder } from "../host/folders.ts";
import { startShop } from "../host/shop.ts";
import { openPrivateServer } from "../testing/server.ts";

/** A port nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}

/** A private database with full durability and the built shop over it; `db` is the same database for preparing and checking. */
export async function openRunningShop(over: Record<string, string> = {}) {
  const undo: (() => unknown)[] = [];
  await buildShop({ onStop: (step) => undo.push(step), quiet: true });
  const server = await openPrivateServer(true);
  const url = await server.createMigrated("bench");
  const port = await freePort();
  const environment = {
    DATABASE_URL: url,
    DATABASE_POOL: "32",
    DEMO: "1",
    TRUSTED_PROXY_HOPS: "1",
    LOG_LEVEL: "error",
    ...over,
  };
  Object.assign(process.env, environment);
  const shop = await startShop({ port, environment });
  const pool = openPool(url, 16);
  const db = useDatabase(pool);
  const close = async () => {
    await pool.end();
    await shop.stop();
    await server.close();
  };
  return { port, url, pool, db, close };
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
