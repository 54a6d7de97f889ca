import type { RowDataPacket } from "mysql2/promise";
import { expect, test } from "vitest";
import { testDatabase } from "../testing/database.ts";
import { applyMigrations } from "./apply.ts";
import type { Migration } from "./journal.ts";
import { readApplied } from "./state.ts";

const { pool } = await testDatabase();
const connection = await pool.getConnection();

const migration = (createdAtMs: number, statements: string[]): Migration => ({
  tag: `m${createdAtMs}`,
  createdAtMs,
  hash: `h${createdAtMs}`,
  statements,
});

async function rowsOf(table: string): Promise<number> {
  const [rows] = await connection.query<RowDataPacket[]>(`SELECT COUNT(*) AS n FROM ${table}`);
  return Number(rows[0]?.n);
}

test("a migration cut short goes on where it stood and repeats no row", async () => {
  const good = [
    "CREATE TABLE half (id int PRIMARY KEY)",
    "INSERT INTO half VALUES (1)",
    "CREATE TABLE rest (id int)",
  ];
  const cut = migration(1, [...good.slice(0, 2), "NO STATEMENT AT ALL"]);
  await expect(applyMigrations(connection, [cut])).rejects.toThrow(/m1, statement 3/);
  expect((await readApplied(connection)).some((one) => one.createdAtMs === 1)).toBe(false);
  await applyMigrations(connection, [migration(1, good)]);
  expect(await rowsOf("half")).toBe(1);
  expect(await rowsOf("rest")).toBe(0);
  expect((await readApplied(connection)).some((one) => one.createdAtMs === 1)).toBe(true);
});

test("a schema change that committed just before its mark is taken as done", async () => {
  await connection.query("INSERT INTO __migration_progress VALUES (2, 0)");
  await connection.query("CREATE TABLE known (id int)");
  await applyMigrations(connection, [
    migration(2, ["CREATE TABLE known (id int)", "INSERT INTO known VALUES (1)"]),
  ]);
  expect(await rowsOf("known")).toBe(1);
});

test("a table that is there before a migration first runs is a fault, not done work", async () => {
  await connection.query("CREATE TABLE foreign_table (id int)");
  await expect(
    applyMigrations(connection, [migration(3, ["CREATE TABLE foreign_table (id int)"])]),
  ).rejects.toThrow(/already exists/);
});
