import { inArray } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { inTransaction } from "#db/transaction.ts";
import { addDays, dayOf } from "#lib/catalogue/rules/days.ts";
import { msPerMinute } from "#lib/clock.ts";
import { newId } from "#lib/ids.ts";
import { chanceFrom } from "./chance.ts";
import { seedEvents } from "./data/events/index.ts";
import type { SeedEvent } from "./data/types.ts";
import { timeZone } from "./data/venues.ts";
import type { PlannedOrder } from "./orders/demand.ts";
import { writeOrders } from "./orders/write-orders.ts";
import type { Showing } from "./season.ts";
import { writeEvents } from "./write/events.ts";
import type { SeededHall } from "./write/halls.ts";
import { seedId } from "./write/ids.ts";
import { performanceOf, type SeededPerformance, writePerformances } from "./write/performances.ts";

type Counts = { events: number; orders: number };

const eventsPerTransaction = 100;
const ordersPerPerformance = 100;
const horizonDays = 90;

/** Makes a shop large: events copied from the demo's under names of their own, and orders of the past at random. */
export async function writeBulk(
  db: Db,
  halls: Map<string, SeededHall>,
  counts: Counts,
  now: Date,
): Promise<Counts> {
  const today = dayOf(now, timeZone);
  const first = counts.events > 0 ? await firstFreeNumber(db, counts.events) : 0;
  for (let at = 0; at < counts.events; at += eventsPerTransaction) {
    const size = Math.min(eventsPerTransaction, counts.events - at);
    const list = Array.from({ length: size }, (_, index) => copyOf(first + at + index));
    await inTransaction(db, async (tx) => {
      await writeEvents(tx, list, now);
      const showings = list.map((event): Showing => {
        const day = addDays(today, chanceFrom(event.slug).whole(1, horizonDays));
        return { event, day, time: event.rhythms[0]!.time, turn: 0 };
      });
      await writePerformances(
        tx,
        showings.map((showing) => performanceOf(showing, halls)),
      );
    });
  }
  return { events: counts.events, orders: await writePastOrders(db, halls, counts.orders, now) };
}

/** Orders of performances that are over, each performance a new one, so that no seat of the demo is taken away. */
async function writePastOrders(
  db: Db,
  halls: Map<string, SeededHall>,
  count: number,
  now: Date,
): Promise<number> {
  const run = newId();
  const chance = chanceFrom(run);
  const today = dayOf(now, timeZone);
  const usual = seedEvents.filter((event) => event.hall === "abai-main");
  let written = 0;
  while (written < count) {
    const event = chance.pick(usual);
    const day = addDays(today, -chance.whole(2, 365));
    // A time no showing has, so that it is a performance of its own.
    const time = `0${chance.whole(0, 5)}:${chance.whole(10, 59)}`;
    const performance = performanceOf({ event, day, time, turn: 0 }, halls);
    await inTransaction(db, (tx) => writePerformances(tx, [performance]));
    const size = Math.min(ordersPerPerformance, count - written);
    written += await writeOrders(db, performance, plannedAtRandom(performance, size, chance.next));
  }
  return written;
}

function plannedAtRandom(performance: SeededPerformance, count: number, next: () => number): PlannedOrder[] {
  const opened = performance.saleStartsAt.getTime();
  const span = performance.startsAt.getTime() - opened - 60 * msPerMinute;
  const base = Math.floor(next() * 1e9);
  return Array.from({ length: count }, (_, index) => ({
    number: base + index,
    at: new Date(opened + Math.floor(next() * span)),
    size: 1 + Math.floor(next() * 4),
  }));
}

async function firstFreeNumber(db: Db, step: number): Promise<number> {
  for (let first = 1; ; first += step) {
    const ids = Array.from({ length: step }, (_, index) => seedId.event(copyOf(first + index).slug));
    const found = await db.select({ id: events.id }).from(events).where(inArray(events.id, ids)).limit(1);
    if (found.length === 0) return first;
  }
}

function copyOf(number: number): SeedEvent {
  const original = seedEvents[number % seedEvents.length]!;
  const named = (text: string) => `${text} ${number}`;
  return {
    ...original,
    slug: `${original.slug}-${number}`,
    title: {
      kk: named(original.title.kk),
      ru: named(original.title.ru),
      en: named(original.title.en),
    },
  };
}
