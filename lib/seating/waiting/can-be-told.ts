import { type SQL, sql } from "drizzle-orm";
import { mailStops } from "#db/schema/mail-stops.ts";
import { waitingEntries } from "#db/schema/waiting-entries.ts";

/**
 * Of an entry: a letter of the list reaches them. Who left such letters, or whose address bounced, is not called: places would be
 * kept for somebody who does not know of it, while others wait.
 */
export const canBeTold: SQL = sql`(${waitingEntries.mailAllowed} AND NOT EXISTS (SELECT 1 FROM ${mailStops}
  WHERE ${mailStops.email} = LOWER(${waitingEntries.email}) AND ${mailStops.scope} IN ('*', 'waiting-list')))`;
