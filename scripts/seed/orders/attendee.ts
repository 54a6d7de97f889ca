import { eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { accounts } from "#db/schema/accounts.ts";
import { msPerDay } from "#lib/clock.ts";
import { demoAccountIds } from "../accounts.ts";
import { seedId } from "../write/ids.ts";
import type { SeededPerformance } from "../write/performances.ts";
import type { Person } from "./people.ts";
import { presentOrders, writeOrders } from "./write-orders.ts";

/** A seat in a row and a standing place: what a look at the demo's tickets should find. */
const goesTo = ["uncle-vanya", "zhel-qaiyq"];
/** Beyond the numbers of the crowd's orders. */
const orderNumber = 1_000_000;

/** Sees to it that the demo's attendee has two tickets to each of these events' next showing. Gives how many orders were new. */
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
  let written = 0;
  for (const slug of goesTo) {
    const next = performances
      .filter(({ showing, startsAt }) => showing.event.slug === slug && startsAt > now)
      .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())[0];
    if (!next || next.saleStartsAt > now) continue;
    const present = await presentOrders(db, [seedId.order(next.id, orderNumber)]);
    if (present.size > 0) continue;
    const at = new Date(Math.max(next.saleStartsAt.getTime(), now.getTime() - 2 * msPerDay));
    written += await writeOrders(db, next, [{ number: orderNumber, at, size: 2 }], buyer);
  }
  return written;
}
