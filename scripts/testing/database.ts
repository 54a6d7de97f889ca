import { randomBytes } from "node:crypto";
import { createConnection } from "mysql2/promise";
import { afterAll, inject } from "vitest";
import { closeDatabase, type Db, openPool, type Pool, useDatabase } from "#db/client.ts";

export type TestDatabase = { url: string; pool: Pool; db: Db };

/** A secret for tests alone: whatever is signed with it is worth nothing. */
const testSecret = Buffer.alloc(32, 7).toString("base64");

/**
 * A fresh database of the code's schema, for one test file: `const { db } = await testDatabase();` at its top.
 * It is the process's database too, so commands that ask for theirs get it. Dropped after the file's last test.
 */
export async function testDatabase(poolSize = 16): Promise<TestDatabase> {
  const { address, schema } = inject("databaseServer");
  const name = `t_${process.pid}_${randomBytes(4).toString("hex")}`;
  const connection = await createConnection(address);
  await connection.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci`);
  await connection.query(`USE ${name}`);
  await connection.query("SET foreign_key_checks = 0");
  for (const statement of schema) await connection.query(statement);
  const url = new URL(address);
  url.pathname = `/${name}`;
  Object.assign(process.env, { DATABASE_URL: url.href, KAMETAY_SECRET: testSecret, DEMO: "0" });
  const pool = openPool(url.href, poolSize);
  const db = useDatabase(pool);
  afterAll(async () => {
    await closeDatabase();
    await pool.end().catch(() => {});
    await connection.query(`DROP DATABASE ${name}`);
    await connection.end();
  });
  return { url: url.href, pool, db };
}
