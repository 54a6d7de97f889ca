import type { Db } from "#db/client.ts";
import { categories } from "#db/schema/categories.ts";
import { channels } from "#db/schema/channels.ts";
import { events } from "#db/schema/events.ts";
import { halls } from "#db/schema/halls.ts";
import { organizers } from "#db/schema/organizers.ts";
import { performances } from "#db/schema/performances.ts";
import { prices } from "#db/schema/prices.ts";
import { rates } from "#db/schema/rates.ts";
import { venues } from "#db/schema/venues.ts";
import { savePlan } from "#lib/halls/commands.ts";
import type { Plan, PlanRow } from "#lib/halls/rules/plan.ts";
import { newCode, newId } from "#lib/ids.ts";
import { tenge } from "#lib/money.ts";

const text = (value: string) => ({ kk: value, ru: value, en: value });
const distantPast = new Date("2020-01-01T00:00:00Z");
const distantFuture = new Date("2090-01-01T00:00:00Z");

export type ShopFixture = {
  organizerId: string;
  organizerSlug: string;
  venueId: string;
  hallId: string;
  eventId: string;
  eventSlug: string;
  performanceId: string;
  rateIds: { adult: string; child: string };
  priceIds: { stallsAdult: string; stallsChild: string; floorAdult: string };
  /** Seat ids row by row: `rows` rows of `perRow` seats from 1 on; `table` is a whole table of four. */
  seats: number[][];
  table: { id: number; seats: number[] };
  area: { id: number; firstPlace: number; capacity: number };
};

export type ShopOptions = {
  rows?: number;
  perRow?: number;
  areaCapacity?: number;
  performance?: Partial<typeof performances.$inferInsert>;
  event?: Partial<typeof events.$inferInsert>;
  organizer?: Partial<typeof organizers.$inferInsert>;
};

/** A hall small enough to count by hand: rows of one segment each, a table sold whole, and a standing area. */
export function fixturePlan(rows: number, perRow: number, areaCapacity: number): Plan {
  const row = (index: number): PlanRow => ({
    label: String(index + 1),
    segments: [
      Array.from({ length: perRow }, (_, at) => ({
        id: index * perRow + at + 1,
        label: String(at + 1),
        x: 100 + at * 60,
        y: 300 + index * 90,
        category: "stalls",
      })),
    ],
  });
  const firstAtTable = rows * perRow + 1;
  const atTable = [0, 1, 2, 3].map((at) => ({
    id: firstAtTable + at,
    label: String(at + 1),
    x: 100 + at * 60,
    y: 300 + (rows + 2) * 90,
    category: "stalls",
  }));
  const height = 600 + (rows + 4) * 90;
  const width = 300 + Math.max(4, perRow) * 60;
  return {
    format: 1,
    name: "Fixture hall",
    size: { width, height },
    focal: { x: width / 2, y: 0 },
    categories: [
      { code: "stalls", name: text("Stalls"), color: 0 },
      { code: "floor", name: text("Floor"), color: 1 },
    ],
    sections: [
      {
        code: "parterre",
        name: text("Parterre"),
        outline: [0, 200, width, 200, width, height, 0, height],
        floor: 0,
        entrance: null,
        rows: [
          ...Array.from({ length: rows }, (_, index) => row(index)),
          { label: "T", segments: [atTable] },
        ],
      },
    ],
    areas: [
      {
        id: firstAtTable + 4,
        name: text("Dance floor"),
        category: "floor",
        capacity: areaCapacity,
        firstPlace: firstAtTable + 5,
        outline: [0, 0, width, 0, width, 180, 0, 180],
        floor: 0,
      },
    ],
    tables: [
      {
        id: firstAtTable + 5 + areaCapacity,
        label: "T",
        x: 200,
        y: 900,
        radius: 60,
        whole: true,
        seats: atTable.map((seat) => seat.id),
      },
    ],
    shapes: [],
  };
}

/** One organizer with one event on sale, written to the database; every call makes another. */
export async function makeShop(db: Db, options: ShopOptions = {}): Promise<ShopFixture> {
  const { rows = 5, perRow = 10, areaCapacity = 10 } = options;
  const plan = fixturePlan(rows, perRow, areaCapacity);
  const planHash = await savePlan(db, plan);
  const ids = {
    organizerId: newId(),
    venueId: newId(),
    hallId: newId(),
    eventId: newId(),
    performanceId: newId(),
  };
  const slug = newCode(10).toLowerCase();
  await db.insert(organizers).values({
    id: ids.organizerId,
    slug,
    name: text("Organizer"),
    legalName: text("Organizer LLP"),
    bin: "123456789012",
    email: "seller@example.com",
    phone: "+77010000000",
    terms: text("Terms"),
    ...options.organizer,
  });
  await db.insert(venues).values({
    id: ids.venueId,
    slug: `venue-${slug}`,
    name: text("Venue"),
    address: text("Street 1"),
    city: text("Semey"),
    latitude: 50.4,
    longitude: 80.2,
    capacity: 100,
  });
  await db
    .insert(halls)
    .values({ id: ids.hallId, organizerId: ids.organizerId, venueId: ids.venueId, name: text("Hall") });
  await db
    .insert(channels)
    .values({ id: newId(), organizerId: ids.organizerId, code: "web", name: text("Web") });
  await db.insert(events).values({
    id: ids.eventId,
    organizerId: ids.organizerId,
    slug: `event-${slug}`,
    kind: "theatre",
    status: "published",
    title: text("Event"),
    summary: text("Summary"),
    body: text("Body"),
    ageLimit: 0,
    vatBasisPoints: 1600,
    durationMinutes: 120,
    colors: ["#006A80", "#F2B705"],
    refundPolicy: { windows: [{ hoursBefore: 3, basisPoints: 10_000 }], changesUntilHours: 3 },
    searchText: "event",
    publishedAt: distantPast,
    ...options.event,
  });
  const startsAt = new Date(Date.now() + 7 * 86_400_000);
  await db.insert(performances).values({
    id: ids.performanceId,
    organizerId: ids.organizerId,
    eventId: ids.eventId,
    hallId: ids.hallId,
    venueId: ids.venueId,
    planHash,
    startsAt,
    doorsAt: new Date(startsAt.getTime() - 3_600_000),
    saleStartsAt: distantPast,
    saleEndsAt: startsAt,
    orphanRule: false,
    capacity: rows * perRow + 4 + areaCapacity,
    ...options.performance,
  });
  const made = await makePrices(db, ids.organizerId, ids.hallId, ids.performanceId);
  const area = plan.areas[0]!;
  return {
    ...ids,
    ...made,
    organizerSlug: slug,
    eventSlug: `event-${slug}`,
    seats: plan.sections[0]!.rows.slice(0, rows).map((row) => row.segments[0]!.map((seat) => seat.id)),
    table: { id: plan.tables[0]!.id, seats: plan.tables[0]!.seats },
    area: { id: area.id, firstPlace: area.firstPlace, capacity: area.capacity },
  };
}

async function makePrices(db: Db, organizerId: string, hallId: string, performanceId: string) {
  const category = { stalls: newId(), floor: newId() };
  const rateIds = { adult: newId(), child: newId() };
  const priceIds = { stallsAdult: newId(), stallsChild: newId(), floorAdult: newId() };
  await db.insert(categories).values([
    { id: category.stalls, organizerId, hallId, code: "stalls", name: text("Stalls"), color: 0 },
    { id: category.floor, organizerId, hallId, code: "floor", name: text("Floor"), color: 1 },
  ]);
  await db.insert(rates).values([
    { id: rateIds.adult, organizerId, code: "adult", name: text("Adult"), note: text(""), position: 0 },
    { id: rateIds.child, organizerId, code: "child", name: text("Child"), note: text(""), position: 1 },
  ]);
  const always = { organizerId, performanceId, validFrom: distantPast, validUntil: distantFuture };
  await db.insert(prices).values([
    {
      ...always,
      id: priceIds.stallsAdult,
      categoryId: category.stalls,
      rateId: rateIds.adult,
      amountTiyn: tenge(5_000),
    },
    {
      ...always,
      id: priceIds.stallsChild,
      categoryId: category.stalls,
      rateId: rateIds.child,
      amountTiyn: tenge(2_500),
    },
    {
      ...always,
      id: priceIds.floorAdult,
      categoryId: category.floor,
      rateId: rateIds.adult,
      amountTiyn: tenge(3_000),
    },
  ]);
  return { rateIds, priceIds };
}
