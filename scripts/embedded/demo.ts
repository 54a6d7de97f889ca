import { createConnection } from "mysql2/promise";
import { dataPath } from "../host/folders.ts";
import { demoSecret } from "../host/secrets.ts";
import { type EmbeddedServer, openEmbeddedServer } from "./server.ts";

export type Demo = { server: EmbeddedServer; environment: Record<string, string> };

const database = "kametay";

/** The demo's own database server, and the settings of a shop that runs on it. `fresh` throws its data away first. */
export async function openDemo(announce?: (what: string) => void, fresh = false): Promise<Demo> {
  const server = await openEmbeddedServer(dataPath("mysql"), { announce });
  await createDatabase(server, database, fresh);
  const environment = {
    DATABASE_URL: server.urlOf(database),
    KAMETAY_SECRET: demoSecret(dataPath("secrets.json")),
    DEMO: "1",
    // next-auth otherwise sends everybody to localhost:3000, also who came by the LAN address.
    AUTH_TRUST_HOST: "1",
  };
  return { server, environment };
}

/** Makes a database of the server when it is missing; `fresh` drops what it held. */
export async function createDatabase(server: EmbeddedServer, name: string, fresh = false): Promise<void> {
  const connection = await createConnection(server.urlOf(""));
  try {
    if (fresh) await connection.query(`DROP DATABASE IF EXISTS \`${name}\``);
    await connection.query(
      `CREATE DATABASE IF NOT EXISTS \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci`,
    );
  } finally {
    await connection.end();
  }
}

/** Tells whether the shop brings its own database: nothing is configured. */
export function isDemo(): boolean {
  return !process.env.DATABASE_URL;
}
