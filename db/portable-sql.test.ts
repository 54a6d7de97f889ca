import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");

/**
 * The shop runs on MariaDB and on MySQL; a MySQL to try it on is not everywhere at hand. What one of them refuses is therefore
 * looked for in every text that may be SQL.
 */
const refused: [string, RegExp][] = [
  ["LATERAL (MariaDB)", /\bLATERAL\b/],
  ["FOR SHARE (MariaDB)", /\bFOR SHARE\b/],
  ["FOR UPDATE OF (MariaDB)", /\bFOR UPDATE OF\b/],
  ["JSON arrows (MariaDB)", /`?\w+`?\s*->>?\s*'\$/],
  ["MEMBER OF (MariaDB)", /\bMEMBER OF\b/],
  ["UUID_TO_BIN (MariaDB)", /\bUUID_TO_BIN\b/],
  ["utf8mb4_0900 collations (MariaDB)", /utf8mb4_0900_/],
  ["a row alias in INSERT (MariaDB)", /\bVALUES\s*\([^)]*\)\s*AS\s+new\b/i],
  ["RETURNING (MySQL)", /\bRETURNING\b/],
  ["CREATE SEQUENCE (MySQL)", /\bCREATE SEQUENCE\b|\bNEXTVAL\b/],
  ["uca1400 collations (MySQL)", /uca1400/],
  ["the UUID type (MySQL)", /\buuid\s+(NOT NULL|PRIMARY)/i],
  ["GET_LOCK (clusters)", /\bGET_LOCK\b/],
  ["Drizzle's db.query, which emits LATERAL", /\b(db|tx|database\(\))\.query\./],
  ["a NOT NULL generated column (MariaDB)", /GENERATED ALWAYS AS[^\n]*NOT NULL/],
];

function texts(): { path: string; text: string }[] {
  return ["lib", "db", "scripts", "app"]
    .flatMap((folder) => readdirSync(join(root, folder), { withFileTypes: true, recursive: true }))
    .filter(
      (entry) => entry.isFile() && /\.(ts|tsx|sql)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(root, file), text: readFileSync(file, "utf8") }));
}

describe("no SQL that MariaDB or MySQL refuses", () => {
  const all = texts();
  it.each(refused)("%s", (_name, form) => {
    expect(all.filter(({ text }) => form.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it("is looked for in the migrations too", () => {
    expect(all.some(({ path }) => path.startsWith("db/migrations/") && path.endsWith(".sql"))).toBe(true);
  });
});
