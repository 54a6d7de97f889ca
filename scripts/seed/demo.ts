import type { Db } from "#db/client.ts";
import { inTransaction } from "#db/transaction.ts";
import { addDays, dayOf } from "#lib/catalogue/rules/days.ts";
import { seedAccounts } from "./accounts.ts";
import { seedEvents } from "./data/events/index.ts";
import type { SeedEvent } from "./data/types.ts";
import { timeZone } from "./data/venues.ts";
import { writeAttendeeOrders } from "./orders/attendee.ts";
import { writeDueOrders } from "./orders/write-orders.ts";
import { showingsBetween } from "./season.ts";
import { writeEvents } from "./write/events.ts";
import { type SeededHall, writeHalls } from "./write/halls.ts";
import { keepHouseSeats, missingPerformances } from "./write/house-seats.ts";
import { writeOrganizers } from "./write/organizers.ts";
import { performanceOf, writePerformances } from "./write/performances.ts";
import { writeStaff } from "./write/staff.ts";

const pastDays = 3;
const comingDays = 90;

export type Season = { events: number; performances: number; orders: number; halls: Map<string, SeededHall> };

/**
 * Tops the demo up from today: sellers, halls and events where they are missing, the performances of the coming 90 days, and
 * the orders that would have come until now. What is there is never changed, so it can run at every start.
 */
export async function topUpSeason(
  db: Db,
  now: Date,
  repertoire: readonly SeedEvent[] = seedEvents,
): Promise<Season> {
  const today = dayOf(now, timeZone);
  const showings = showingsBetween(repertoire, addDays(today, -pastDays), addDays(today, comingDays));
  await seedAccounts(db, now);
  const { halls, list } = await inTransaction(db, async (tx) => {
    await writeOrganizers(tx);
    await writeStaff(tx);
    const halls = await writeHalls(tx);
    await writeEvents(tx, repertoire, now);
    const list = showings.map((showing) => performanceOf(showing, halls));
    const missing = await missingPerformances(tx, list);
    await writePerformances(tx, missing);
    await keepHouseSeats(tx, missing);
    return { halls, list };
  });
  const own = await writeAttendeeOrders(db, list, now);
  const orders = own + (await writeDueOrders(db, list, now));
  const coming = list.filter(({ startsAt }) => startsAt > now).length;
  return { events: repertoire.length, performances: coming, orders, halls };
}
