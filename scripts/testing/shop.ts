import { closeSync, openSync } from "node:fs";
import { freePort } from "../host/addresses.ts";
import { buildIsCurrent } from "../host/build.ts";
import { Failure } from "../host/failure.ts";
import { dataPath } from "../host/folders.ts";
import { runScript } from "../host/run-script.ts";
import { type Shop, startShop } from "../host/shop.ts";
import { openPrivateServer, type PrivateServer } from "./server.ts";

export type TestShop = {
  /** http://localhost:PORT */
  url: string;
  databaseUrl: string;
  /** The settings it runs with, for a process that reads its database or signs as it does. */
  environment: Record<string, string>;
  database: PrivateServer;
  /** The server's process, as it is now. */
  readonly processId: number;
  /** What the server wrote. */
  logFile: string;
  /** Ends the server as a crash would. */
  kill: () => Promise<void>;
  /** Starts it again on the same port. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
};

type Settings = {
  /** Arguments for the seed; false leaves the database empty. */
  seed?: string[] | false;
  environment?: Record<string, string>;
  /** The database waits for the disk at each commit, as in production. */
  durable?: boolean;
  /** Plain `next start`: no listener, no worker. */
  plainNext?: boolean;
  /** Another server bundle than the build's. */
  script?: string;
};

/** The built shop on a free port, with a private, migrated and seeded database: for journeys, proofs and figures. */
export async function openTestShop(settings: Settings = {}): Promise<TestShop> {
  if (!buildIsCurrent()) throw new Failure("The build is missing or old.", ["run: npm run build"]);
  const database = await openPrivateServer(settings.durable);
  const logFile = dataPath("logs", `shop-${process.pid}-${Date.now()}.log`);
  try {
    const databaseUrl = await database.createMigrated("kametay");
    const port = await freePort();
    const environment = {
      DATABASE_URL: databaseUrl,
      KAMETAY_SECRET: Buffer.alloc(32, 7).toString("base64"),
      WORKER_SECRET: "worker-secret-of-tests",
      DEMO: "1",
      AUTH_TRUST_HOST: "1",
      PORT: String(port),
      ...settings.environment,
    };
    if (settings.seed !== false) await seedDatabase(settings.seed ?? [], environment);
    const start = async () => {
      const log = openSync(logFile, "a");
      const shop = await startShop({
        port,
        environment,
        log,
        plainNext: settings.plainNext,
        script: settings.script,
      });
      closeSync(log);
      return shop;
    };
    let shop: Shop = await start();
    return {
      url: `http://localhost:${port}`,
      databaseUrl,
      environment,
      database,
      get processId() {
        return shop.processId;
      },
      logFile,
      kill: () => shop.stop("SIGKILL"),
      restart: async () => {
        await shop.stop();
        shop = await start();
      },
      stop: async () => {
        await shop.stop();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function seedDatabase(args: string[], environment: Record<string, string>) {
  const code = await runScript("seed", args, { environment, quiet: true });
  if (code !== 0) throw new Failure(`The seed failed with exit code ${code}; its words are above.`);
}
