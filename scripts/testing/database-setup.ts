import { createConnection, type RowDataPacket } from "mysql2/promise";
import type { TestProject } from "vitest/node";
import { openPrivateServer } from "./server.ts";

declare module "vitest" {
  interface ProvidedContext {
    databaseServer: { address: string; schema: string[] };
  }
}

const placeholder = "template";

/** One private server for all test files; they get its address and the statements that make the schema. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openPrivateServer();
  try {
    const url = await server.createMigrated(placeholder);
    project.provide("databaseServer", { address: server.urlOf(""), schema: await dumpSchema(url) });
  } catch (error) {
    await server.close();
    throw error;
  }
  return server.close;
}

/** Reading it once and replaying it is several times faster than migrating for every test file. */
async function dumpSchema(url: string): Promise<string[]> {
  const connection = await createConnection(url);
  try {
    const [tables] = await connection.query<RowDataPacket[]>(
      "SHOW FULL TABLES WHERE Table_type = 'BASE TABLE'",
    );
    const statements: string[] = [];
    for (const row of tables) {
      const name = String(Object.values(row)[0]);
      const [made] = await connection.query<RowDataPacket[]>(`SHOW CREATE TABLE \`${name}\``);
      statements.push(String(made[0]?.["Create Table"]));
    }
    const [applied] = await connection.query<RowDataPacket[]>(
      "SELECT hash, created_at FROM __drizzle_migrations",
    );
    for (const row of applied) {
      statements.push(
        connection.format("INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)", [
          row.hash,
          row.created_at,
        ]),
      );
    }
    return statements;
  } finally {
    await connection.end();
  }
}
