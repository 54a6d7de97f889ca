import type { RowDataPacket } from "mysql2/promise";
import type { Pool } from "#db/client.ts";
import { organizers } from "./data/organizers.ts";

/**
 * Empties every table of the shop, the migrations' own excepted. Refuses where somebody sells who is not the demo's: such a
 * database is not ours to empty.
 */
export async function clearShop(pool: Pool): Promise<void> {
  const [others] = await pool.query<RowDataPacket[]>("SELECT slug FROM organizers WHERE slug NOT IN (?)", [
    organizers.map(({ slug }) => slug),
  ]);
  if (others.length > 0)
    throw new Error(`Nothing was cleared: ${others[0]!.slug} sells here and is not of the demo.`);
  const [tables] = await pool.query<RowDataPacket[]>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name NOT LIKE '\\\\_\\\\_%'",
  );
  const connection = await pool.getConnection();
  try {
    await connection.query("SET foreign_key_checks = 0");
    for (const { name } of tables) await connection.query("TRUNCATE TABLE ??", [name]);
  } finally {
    await connection.query("SET foreign_key_checks = 1");
    connection.release();
  }
}
