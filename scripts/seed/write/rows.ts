import { getTableColumns, sql } from "drizzle-orm";
import type { MySqlColumn, MySqlTable } from "drizzle-orm/mysql-core";
import type { Tx } from "#db/client.ts";

const rowsPerStatement = 250;

/**
 * Writes the rows that are not there yet and leaves the others as they are: what somebody changed in the demo stays changed.
 * Not INSERT IGNORE, which would hide a missing parent as well.
 */
export async function insertNew<T extends MySqlTable>(
  tx: Tx,
  table: T,
  rows: T["$inferInsert"][],
  key: MySqlColumn,
): Promise<void> {
  const unchanged = Object.entries(getTableColumns(table)).find(([, column]) => column === key)!;
  const set = { [unchanged[0]]: sql`${key}` } as never;
  for (let at = 0; at < rows.length; at += rowsPerStatement) {
    const values = rows.slice(at, at + rowsPerStatement) as never[];
    await tx.insert(table).values(values).onDuplicateKeyUpdate({ set });
  }
}
