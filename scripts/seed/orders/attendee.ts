import { and, eq, lte } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { accounts } from "#db/schema/accounts.ts";
import { performances as performanceTable } from "#db/schema/performances.ts";
import { tickets } from "#db/schema/tickets.ts";
import { msPerDay } from "#lib/clock.ts";
import { demoAccountIds } from "../accounts.ts";
import { seedId } from "../write/ids.ts";
import type { SeededPerformance } from "../write/performances.ts";
import { giveOrderBack, hasGivenBack } from "./give-back.ts";
import type { Person } from "./people.ts";
import { presentOrders, writeOrders } from "./write-orders.ts";

/** A seat in a row and a standing place: what a look at the demo's tickets should find. */
const goesTo = ["uncle-vanya", "zhel-qaiyq"];
/** What was given back before the evening. */
const changedMind = "soap-bubble-lab";
/** Inside the time in which every rule gives money back. */
const returnAheadMs = 4 * msPerDay;
/** Beyond the numbers of the crowd's orders. */
const orderNumber = 1_000_000;

/**
 * Sees to it that the demo's attendee has two tickets to each of these events' next showing, has been somewhere before and has given
 * an order back. Gives how many orders were new.
 */
export async function writeAttendeeOrders(
  db: Db,
  performances: readonly SeededPerformance[],
  now: Date,
): Promise<number> {
  const [account] = await db.select().from(accounts).where(eq(accounts.id, demoAccountIds.attendee));
  if (!account?.email) return 0;
  const buyer: Person = {
    name: `${account.firstName} ${account.lastName}`,
    email: account.email,
    phone: account.phone ?? "+77000000001",
    locale: account.locale,
    localeChosen: true,
    accountId: account.id,
  };
  const byStart = performances.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const going = goesTo.map((slug) =>
    byStart.find(({ showing, startsAt }) => showing.event.slug === slug && startsAt > now),
  );
  const been = (await hasBeenSomewhere(db, now))
    ? undefined
    : byStart.findLast(({ startsAt }) => startsAt.getTime() < now.getTime() - msPerDay);
  const returned = (await hasGivenBack(db, account.id))
    ? undefined
    : byStart.find(
        ({ showing, startsAt, saleStartsAt }) =>
          showing.event.slug === changedMind &&
          saleStartsAt <= now &&
          startsAt.getTime() > now.getTime() + returnAheadMs,
      );
  let written = 0;
  for (const its of [...going, been, returned]) {
    if (!its || its.saleStartsAt > now) continue;
    const id = seedId.order(its.id, orderNumber);
    const present = await presentOrders(db, [id]);
    if (present.size > 0) continue;
    const bought = Math.min(its.startsAt.getTime(), now.getTime()) - 2 * msPerDay;
    const at = new Date(Math.max(its.saleStartsAt.getTime(), bought));
    written += await writeOrders(db, its, [{ number: orderNumber, at, size: 2 }], buyer);
    if (its === returned) await giveOrderBack(db, id, account.id, now);
  }
  return written;
}

async function hasBeenSomewhere(db: Db, now: Date): Promise<boolean> {
  const [found] = await db
    .select({ id: tickets.id })
    .from(tickets)
    .innerJoin(performanceTable, eq(performanceTable.id, tickets.performanceId))
    .where(and(eq(tickets.holderAccountId, demoAccountIds.attendee), lte(performanceTable.startsAt, now)))
    .limit(1);
  return found !== undefined;
}
