import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { searchWords, withoutEnding } from "../rules/folding.ts";

/** Words that the full-text index has: it leaves out short ones and InnoDB's own list of English words. */
const shortestIndexed = 3;
const notIndexed = new Set(
  "about are com for from how that the this was what when where who will with und www".split(" "),
);

/**
 * The published events whose texts have every word of a query, as people type them; where there are none, those that have the
 * words without their endings. Null: the query has no words, so it says nothing.
 */
export async function searchEventIds(db: Tx, query: string): Promise<Set<string> | null> {
  const words = searchWords(query);
  if (words.length === 0) return null;
  const found = await eventsWith(db, words);
  if (found.size > 0) return found;
  const stems = words.map(withoutEnding);
  return stems.some((stem, index) => stem !== words[index]) ? eventsWith(db, stems) : found;
}

async function eventsWith(db: Tx, words: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .select({ id: events.id })
    .from(events)
    .where(and(eq(events.status, "published"), ...conditions(words)));
  return new Set(rows.map(({ id }) => id));
}

/** Folding leaves letters and digits only, so a word holds neither an operator of boolean mode nor a wildcard of LIKE. */
function conditions(words: readonly string[]): SQL[] {
  const isIndexed = (word: string) => word.length >= shortestIndexed && !notIndexed.has(word);
  const indexed = words.filter(isIndexed);
  const others = words.filter((word) => !isIndexed(word));
  const asked = indexed.map((word) => `+${word}*`).join(" ");
  return [
    ...(asked === "" ? [] : [sql`MATCH (${events.searchText}) AGAINST (${asked} IN BOOLEAN MODE)`]),
    ...others.map((word) => sql`CONCAT(' ', ${events.searchText}) LIKE ${`% ${word}%`}`),
  ];
}
