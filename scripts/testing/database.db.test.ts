import type { RowDataPacket } from "mysql2/promise";
import { expect, test } from "vitest";
import { readJournal } from "../migrations/journal.ts";
import { migrationsFolder, schemaState } from "../migrations/migrate.ts";
import { testDatabase } from "./database.ts";

const first = await testDatabase();
const second = await testDatabase();

test("a test database stands where the migrations lead", async () => {
  expect(await schemaState(first.url)).toEqual({ kind: "current" });
  const [tables] = await first.pool.query<RowDataPacket[]>("SHOW TABLES");
  expect(tables.length).toBeGreaterThan(readJournal(migrationsFolder()).length);
});

test("two test databases hold nothing of each other", async () => {
  await first.pool.query("CREATE TABLE only_here (id int)");
  const [rows] = await second.pool.query<RowDataPacket[]>("SHOW TABLES LIKE 'only_here'");
  expect(rows).toEqual([]);
});

test("every connection speaks UTC, strictly, and reads what is committed", async () => {
  // MariaDB calls it tx_isolation, MySQL transaction_isolation.
  const [rows] = await first.pool.query<RowDataPacket[]>(
    "SHOW SESSION VARIABLES WHERE Variable_name IN ('time_zone', 'tx_isolation', 'transaction_isolation', 'sql_mode')",
  );
  const values = rows.map((row) => String(row.Value));
  expect(values).toContain("+00:00");
  expect(values).toContain("READ-COMMITTED");
  expect(values.join()).toContain("STRICT_ALL_TABLES");
});
