import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDatabase } from "../embedded/demo.ts";
import { type EmbeddedServer, openEmbeddedServer } from "../embedded/server.ts";
import { recordChild } from "../host/children.ts";
import { removeFolder } from "../host/folders.ts";
import { migrate } from "../migrations/migrate.ts";

export type PrivateServer = EmbeddedServer & {
  folder: string;
  /** A new database of the code's schema. */
  createMigrated: (name: string) => Promise<string>;
  /** Stops the server and removes all it held. */
  close: () => Promise<void>;
};

/** A MariaDB of one's own in a temporary folder; `durable` as in production, for measurements. */
export async function openPrivateServer(durable = false): Promise<PrivateServer> {
  const folder = mkdtempSync(join(tmpdir(), "kametay-"));
  const server = await openEmbeddedServer(folder, { durable });
  // A test run that is killed leaves the server; the next command finds this note and ends it.
  let forget = recordChild(server.processId, "a test's database", folder);
  let closed: Promise<void> | undefined;
  return {
    ...server,
    folder,
    createMigrated: async (name) => {
      await createDatabase(server, name, true);
      await migrate(server.urlOf(name));
      return server.urlOf(name);
    },
    revive: async () => {
      const processId = await server.revive();
      forget();
      forget = recordChild(processId, "a test's database", folder);
      return processId;
    },
    close: () => {
      closed ??= server.release().then(() => {
        removeFolder(folder);
        forget();
      });
      return closed;
    },
  };
}
