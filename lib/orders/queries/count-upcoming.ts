import { and, count, eq, gt } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { performances } from "#db/schema/performances.ts";
import { tickets } from "#db/schema/tickets.ts";

/** How many valid tickets of performances still to come an account holds. */
export async function countUpcoming(db: Db, accountId: string, now: Date): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(tickets)
    .innerJoin(performances, eq(performances.id, tickets.performanceId))
    .where(
      and(eq(tickets.holderAccountId, accountId), eq(tickets.state, "valid"), gt(performances.startsAt, now)),
    );
  return row?.count ?? 0;
}
