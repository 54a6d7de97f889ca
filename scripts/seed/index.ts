import { closeDatabase, database } from "#db/client.ts";
import { inTransaction } from "#db/transaction.ts";
import { addDays, dayOf } from "#lib/catalogue/rules/days.ts";
import { systemNow } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import { seedEvents } from "./data/events/index.ts";
import { timeZone } from "./data/venues.ts";
import { showingsBetween } from "./season.ts";
import { writeEvents } from "./write/events.ts";
import { writeHalls } from "./write/halls.ts";
import { writeOrganizers } from "./write/organizers.ts";
import { performanceOf, writePerformances } from "./write/performances.ts";

const pastDays = 14;
const comingDays = 90;

if (env().isProduction) throw new Error("The demo data is not for production.");
const db = database();
const now = systemNow();
const today = dayOf(now, timeZone);
const performances = await inTransaction(db, async (tx) => {
  await writeOrganizers(tx);
  const halls = await writeHalls(tx);
  await writeEvents(tx, seedEvents, now);
  const showings = showingsBetween(seedEvents, addDays(today, -pastDays), addDays(today, comingDays));
  const list = showings.map((showing) => performanceOf(showing, halls));
  await writePerformances(tx, list);
  return list;
});
const coming = performances.filter(({ startsAt }) => startsAt > now);
console.log(
  `Demo: ${seedEvents.length} events, ${coming.length} performances in the coming ${comingDays} days`,
);
await closeDatabase();
