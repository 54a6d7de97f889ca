import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One migration of db/migrations, as drizzle-kit wrote it. */
export type Migration = { tag: string; createdAtMs: number; hash: string; statements: string[] };

/** Every migration the code has, oldest first. `folder` is db/migrations. */
export function readJournal(folder: string): Migration[] {
  const journal = join(folder, "meta", "_journal.json");
  if (!existsSync(journal)) return [];
  const { entries } = JSON.parse(readFileSync(journal, "utf8")) as {
    entries: { tag: string; when: number }[];
  };
  return entries.map(({ tag, when }) => {
    const text = readFileSync(join(folder, `${tag}.sql`), "utf8");
    const statements = text.split("--> statement-breakpoint").map((statement) => statement.trim());
    const hash = createHash("sha256").update(text).digest("hex");
    return { tag, createdAtMs: when, hash, statements: statements.filter((statement) => statement !== "") };
  });
}
