import { client } from "#db/client.ts";
import { readOutboxHealth } from "#lib/outbox/queries.ts";
import { json } from "./answers.ts";

type Part = { ok: boolean; detail?: string | number };

/** Kazakhstan has had one time, UTC+5, since 2024-03-01; older zone data shows every performance an hour late. */
function timeZonePart(): Part {
  const shown = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Almaty", hour: "2-digit", hour12: false });
  const ok = shown.format(new Date("2025-01-01T00:00:00Z")) === "05";
  return ok ? { ok } : { ok, detail: "needs tzdata 2024a or newer" };
}

const strict = ["STRICT_ALL_TABLES", "STRICT_TRANS_TABLES"];

/** The rules every connection must have: without strict mode the claim's refusal would be a warning. */
async function databasePart(): Promise<Part> {
  const [rows] = await client()
    .pool.query("SELECT @@sql_mode AS mode, @@time_zone AS zone, @@transaction_isolation AS isolation")
    .catch(() =>
      client().pool.query("SELECT @@sql_mode AS mode, @@time_zone AS zone, @@tx_isolation AS isolation"),
    );
  const [session] = rows as unknown as { mode: string; zone: string; isolation: string }[];
  if (!session || !strict.some((mode) => session.mode.includes(mode)))
    return { ok: false, detail: "sql_mode is not strict" };
  if (session.zone !== "+00:00") return { ok: false, detail: "time_zone is not UTC" };
  if (session.isolation !== "READ-COMMITTED") return { ok: false, detail: "isolation is not READ COMMITTED" };
  return { ok: true };
}

async function outboxPart(now: Date): Promise<Part> {
  const health = await readOutboxHealth(client().db, now);
  return { ok: health.lagSeconds < 300, detail: Math.round(health.lagSeconds) };
}

async function migrationsPart(wanted: number): Promise<Part> {
  const [rows] = await client().pool.query("SELECT COUNT(*) AS applied FROM __drizzle_migrations");
  const applied = Number((rows as unknown as { applied: number }[])[0]?.applied ?? 0);
  return applied === wanted
    ? { ok: true, detail: applied }
    : { ok: false, detail: `${applied} of ${wanted}` };
}

async function guarded(part: Promise<Part>): Promise<Part> {
  return part.catch(() => ({ ok: false, detail: "does not answer" }));
}

/**
 * The state of what the shop needs, a part each; 503 when it cannot sell (database, migrations). A slow outbox or old zone data
 * is shown, and sells on. `wantedMigrations` is how many the code knows.
 */
export async function handleHealth(now: Date, wantedMigrations: number): Promise<Response> {
  const [database, migrations, outbox] = await Promise.all([
    guarded(databasePart()),
    guarded(migrationsPart(wantedMigrations)),
    guarded(outboxPart(now)),
  ]);
  const parts = { database, migrations, outbox, timeZone: timeZonePart() };
  const canSell = database.ok && migrations.ok;
  return json(canSell ? 200 : 503, { status: canSell ? "ok" : "down", parts });
}
