import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { events } from "#db/schema/events.ts";
import { performances } from "#db/schema/performances.ts";
import { seatClaims } from "#db/schema/seat-claims.ts";
import { systemNow } from "#lib/clock.ts";
import { newId } from "#lib/ids.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { makeShop, type ShopFixture } from "#scripts/testing/shop-fixture.ts";
import { searchTextOf } from "../rules/search-text.ts";
import { countTaken } from "./availability.ts";
import { readEventPage } from "./event-page.ts";
import { readPoster } from "./poster.ts";
import { searchEventIds } from "./search.ts";
import { readSeatsPage } from "./seats-page.ts";
import { readUpcoming } from "./upcoming.ts";

const { db } = await testDatabase();
const now = systemNow();
const title = { kk: "Қыз Жібек", ru: "Кыз Жибек", en: "Qyz Zhibek" };
const searchText = searchTextOf({
  kind: "theatre",
  title,
  summary: { kk: "Музыкалық драма", ru: "Музыкальная драма и концерт", en: "The drama" },
  names: [{ kk: "Абай театры", ru: "Театр Абая", en: "Abai theatre" }],
});

let shop: ShopFixture;
let draft: ShopFixture;
let cancelled: ShopFixture;

beforeAll(async () => {
  shop = await makeShop(db, { event: { title, searchText } });
  draft = await makeShop(db, { event: { status: "draft", searchText } });
  cancelled = await makeShop(db, { event: { status: "cancelled", searchText } });
});

it("lists published events only; an event's page also says that it is cancelled, and a draft has none", async () => {
  const listed = (await readUpcoming(db, "ru", now)).map(({ slug }) => slug);
  expect(listed).toEqual([shop.eventSlug]);
  expect(await readEventPage(db, draft.eventSlug, "ru", now)).toBeNull();
  expect(await readPoster(db, draft.eventSlug, "ru")).toBeNull();
  expect(await readSeatsPage(db, draft.eventSlug, draft.performanceId, "ru", now)).toBeNull();
  expect(await readEventPage(db, "no-such-event", "ru", now)).toBeNull();
  const page = await readEventPage(db, cancelled.eventSlug, "ru", now);
  expect(page).toMatchObject({ isCancelled: true, performances: [{ availability: "cancelled" }] });
  const seats = await readSeatsPage(db, cancelled.eventSlug, cancelled.performanceId, "ru", now);
  expect(seats?.availability).toBe("cancelled");
});

it("answers in the language of the page with plain data, the final adult price and the seller", async () => {
  const page = (await readEventPage(db, shop.eventSlug, "kk", now))!;
  expect(page.title).toBe("Қыз Жібек");
  expect(page.seller).toMatchObject({ bin: "123456789012", phone: "+77010000000" });
  expect(page.performances[0]).toMatchObject({ fromTiyn: 300_000, availability: "on-sale" });
  expect(JSON.parse(JSON.stringify(page))).toEqual(page);
});

it("gives the seats page only under the event the performance belongs to", async () => {
  const page = (await readSeatsPage(db, shop.eventSlug, shop.performanceId, "ru", now))!;
  expect(page.planHash).toMatch(/^[0-9a-f]{64}$/);
  expect(page.rates.map(({ code }) => code)).toEqual(["adult", "child"]);
  expect(page.prices).toContainEqual({ categoryCode: "stalls", rateCode: "child", amountTiyn: 250_000 });
  expect(await readSeatsPage(db, cancelled.eventSlug, shop.performanceId, "ru", now)).toBeNull();
  for (const wrong of ["", "1", "' OR 1=1 --", newId()])
    expect(await readSeatsPage(db, shop.eventSlug, wrong, "ru", now)).toBeNull();
});

it("counts a place as taken while it is sold, blocked or held by a clock that runs, and no longer", async () => {
  const claim = (seat: number, state: number, expiresAt: ReturnType<typeof sql>) =>
    db.execute(sql`INSERT INTO ${seatClaims} (performance_id, seat_id, claim_id, state, organizer_id, expires_at)
      VALUES (UNHEX(${shop.performanceId.replaceAll("-", "")}), ${seat}, RANDOM_BYTES(16), ${state},
        UNHEX(${shop.organizerId.replaceAll("-", "")}), ${expiresAt})`);
  await claim(1, 1, sql`NOW(3) + INTERVAL 60 SECOND`);
  await claim(2, 1, sql`NOW(3) - INTERVAL 1 SECOND`);
  await claim(3, 2, sql`NOW(3) - INTERVAL 1 DAY`);
  await claim(4, 3, sql`'9999-12-31'`);
  expect((await countTaken(db, [shop.performanceId])).get(shop.performanceId)).toBe(3);
});

it("says sold out when the last place is taken, and offers no performance that is over", async () => {
  await db.update(performances).set({ capacity: 3 }).where(eq(performances.id, shop.performanceId));
  const [row] = await readUpcoming(db, "en", now);
  expect(row?.availability).toBe("sold-out");
  const later = new Date(now.getTime() + 8 * 86_400_000);
  expect(await readUpcoming(db, "en", later)).toEqual([]);
});

it("finds an event as people type it, in any of its languages, by every word and by its kind", async () => {
  const finds = async (query: string) => (await searchEventIds(db, query))?.has(shop.eventId);
  const typed = ["кыз жибек", "Қыз Жібек", "КЫЗ", "жиб", "qyz", "абай театры", "театр", "спектакль", "the"];
  for (const query of typed) expect(await finds(query), query).toBe(true);
  for (const query of ["кыз футбол", "zzz", "хоккей"]) expect(await finds(query), query).toBe(false);
  expect(await searchEventIds(db, "  ?! ")).toBeNull();
});

it("tries a word without its ending when the word as typed finds nothing", async () => {
  expect((await searchEventIds(db, "театральная"))?.size).toBe(0);
  expect((await searchEventIds(db, "концерты"))?.has(shop.eventId)).toBe(true);
});

it("takes signs of the search language and of SQL as nothing", async () => {
  const hostile = [
    `+кыз -жибек`,
    `"кыз`,
    `кыз*)`,
    `%`,
    `_`,
    `кыз' OR '1'='1`,
    `@4`,
    `~(кыз`,
    "\\",
    "кыз\u0000",
  ];
  for (const query of hostile) await expect(searchEventIds(db, query)).resolves.toBeDefined();
  expect((await searchEventIds(db, "-жибек"))?.has(shop.eventId)).toBe(true);
});

it("finds nothing of a draft or of what is cancelled", async () => {
  const found = (await searchEventIds(db, "кыз")) ?? new Set();
  expect(found.has(draft.eventId)).toBe(false);
  expect(found.has(cancelled.eventId)).toBe(false);
  // The control: published, the same text is found.
  await db.update(events).set({ status: "published" }).where(eq(events.id, draft.eventId));
  expect((await searchEventIds(db, "кыз"))?.has(draft.eventId)).toBe(true);
});
