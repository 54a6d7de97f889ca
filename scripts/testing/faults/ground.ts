import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { RowDataPacket } from "mysql2/promise";
import { expect } from "vitest";
import { type Db, openPool, type Pool, useDatabase } from "#db/client.ts";
import { isConnectionLost } from "#db/connection-lost.ts";
import { checkInvariants } from "../invariants.ts";
import type { PlainPage } from "../plain-browser.ts";
import { openTestShop, type TestShop } from "../shop.ts";

export type Answer = { status: number; text: string; headers: Headers };
type Asked = { method?: string; body?: string | Uint8Array | FormData; headers?: Record<string, string> };

/** The built shop with an empty private database behind one trusted proxy, and this process beside it on the same database. */
export type Ground = {
  shop: TestShop;
  pool: Pool;
  db: Db;
  /** A request as it is written here, nothing added but an address; what comes must be sound. */
  ask: (path: string, asked?: Asked) => Promise<Answer>;
  one: (sql: string, values?: unknown[]) => Promise<RowDataPacket>;
  /** Waits for something to become true in the database. */
  until: (what: string, isSo: () => Promise<boolean>, withinMs?: number) => Promise<void>;
  close: () => Promise<void>;
};

export async function openGround(environment: Record<string, string> = {}): Promise<Ground> {
  const shop = await openTestShop({
    seed: false,
    environment: { TRUSTED_PROXY_HOPS: "1", LOG_LEVEL: "error", ...environment },
  });
  Object.assign(process.env, shop.environment);
  const pool = openPool(shop.databaseUrl, 8);
  const one = async (sql: string, values: unknown[] = []) => {
    const [rows] = await pool.query<RowDataPacket[]>(sql, values);
    if (!rows[0]) throw new Error(`no row: ${sql}`);
    return rows[0];
  };
  return {
    shop,
    pool,
    db: useDatabase(pool),
    ask: (path, asked = {}) => ask(new URL(path, shop.url), asked),
    one,
    until,
    close: async () => {
      await pool.end();
      await shop.stop();
    },
  };
}

let asking = 0;

async function ask(url: URL, { method = "GET", body, headers = {} }: Asked): Promise<Answer> {
  asking += 1;
  const address = `203.0.${(asking >> 8) & 255}.${asking & 255}`;
  const answer = await fetch(url, {
    method,
    body: body as BodyInit | undefined,
    redirect: "manual",
    headers: { "x-forwarded-for": address, ...headers },
  });
  const text = await answer.text();
  mustBeSound(`${method} ${url.pathname}`, answer.status, text);
  return { status: answer.status, text, headers: answer.headers };
}

/** What no visitor is to read: traces, files of ours, statements, errors of the database. */
const inside =
  /\bat [\w.<>$ ]+ \((?:file|node|\/)|node_modules\/|\.tsx?:\d+|Failed query|\bER_[A-Z]+_|ECONN|seat_claims/;

/** No 5xx, and nothing of our inside, whatever was sent. */
export function mustBeSound(what: string, status: number, text: string): void {
  expect(`${what} ${status < 500 ? "is answered" : status}`).toBe(`${what} is answered`);
  mustShowNothing(text);
}

export function mustShowNothing(text: string): void {
  expect(inside.exec(text)?.[0] ?? null).toBeNull();
}

export function soundPage(page: PlainPage): PlainPage {
  mustBeSound(page.url, page.status, page.html);
  return page;
}

/** At the end of a group: the database holds, and the server met nothing that it noted as a fault of its own. */
export async function mustHold(ground: Ground): Promise<void> {
  expect(await checkInvariants(ground.pool)).toEqual([]);
  expect(faultsIn(ground)).toEqual([]);
}

export function faultsIn({ shop }: Ground): string[] {
  return readFileSync(shop.logFile, "utf8")
    .split("\n")
    .filter((line) => line.startsWith("{"));
}

async function until(what: string, isSo: () => Promise<boolean>, withinMs = 20_000): Promise<void> {
  const end = Date.now() + withinMs;
  while (Date.now() < end) {
    // The database may be just coming back.
    if (await isSo().catch((error) => !isConnectionLost(error) && Promise.reject(error))) return;
    await pause(50);
  }
  throw new Error(`it did not happen: ${what}`);
}
