import { drizzle, type MySql2Database } from "drizzle-orm/mysql2";
import mysql, { type Pool, type PoolConnection } from "mysql2/promise";
import { env } from "#lib/env.ts";

export type Db = MySql2Database;
/** What a query runs on: the pool, or one transaction. */
export type Tx = Db | Parameters<Parameters<Db["transaction"]>[0]>[0];

const strictMode =
  "STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,NO_ZERO_IN_DATE";
const sessionSetup = [
  "SET time_zone = '+00:00'",
  `SET sql_mode = '${strictMode}'`,
  "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED",
  "SET eq_range_index_dive_limit = 20",
].join("; ");

/** A pool whose every connection is set up before its first statement; `url` may carry ?socketPath=. */
export function openPool(url: string, size: number): Pool {
  const address = new URL(url);
  const socketPath = address.searchParams.get("socketPath") ?? undefined;
  const pool = mysql.createPool({
    host: socketPath ? undefined : address.hostname,
    port: socketPath || !address.port ? undefined : Number(address.port),
    socketPath,
    user: decodeURIComponent(address.username),
    password: decodeURIComponent(address.password),
    database: address.pathname.slice(1) || undefined,
    connectionLimit: size,
    maxIdle: size,
    enableKeepAlive: true,
    timezone: "Z",
    charset: "utf8mb4_unicode_520_ci",
    supportBigNumbers: true,
    connectTimeout: 5_000,
    multipleStatements: false,
  });
  pool.pool.on("connection", (connection) => {
    // Queued before anything else on this connection, so the first statement of a caller already sees it.
    for (const statement of sessionSetup.split("; ")) connection.query(statement);
  });
  return pool;
}

type Client = { pool: Pool; db: Db };
const key = Symbol.for("kametay.database");
const store = globalThis as unknown as Record<symbol, Client | undefined>;

/** The process's one pool, opened at the first use. */
export function client(): Client {
  if (!store[key]) {
    const url = env().DATABASE_URL;
    if (!url) throw new Error("Settings: DATABASE_URL is missing");
    const pool = openPool(url, env().DATABASE_POOL);
    store[key] = { pool, db: drizzle(pool) };
  }
  return store[key];
}

/** Drizzle over the process's pool. */
export function database(): Db {
  return client().db;
}

/** Puts another pool in its place: for tests and scripts that bring their own database. */
export function useDatabase(pool: Pool): Db {
  store[key] = { pool, db: drizzle(pool) };
  return store[key].db;
}

/** Closes the pool at the end of a process. */
export async function closeDatabase(): Promise<void> {
  const open = store[key];
  store[key] = undefined;
  await open?.pool.end();
}

export type { Pool, PoolConnection };
