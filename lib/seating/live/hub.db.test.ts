import { afterEach, expect, it, vi } from "vitest";
import { idBytes, newId } from "#lib/ids.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { makeShop, type ShopFixture } from "#scripts/testing/shop-fixture.ts";
import { readSeatState, shownHall } from "../queries/seat-state.ts";
import { readStatus } from "../queries/status.ts";
import { seatStatus, unpackStatus } from "../rules/status.ts";
import { everyMs, soonestMs } from "./broadcast.ts";
import { nudge, openBroadcast, watchedState } from "./hub.ts";
import { Follower } from "./testing/follower.ts";
import type { Watcher } from "./watcher.ts";

const { db, pool } = await testDatabase();
const open: Watcher[] = [];
afterEach(() => {
  for (const watcher of open.splice(0)) watcher.end();
  vi.restoreAllMocks();
});

type Reader = { watcher: Watcher; follower: Follower; writes: number; drain: () => void; isSlow: boolean };

async function watch(shop: ShopFixture, from: string | null = null, known = new Follower()): Promise<Reader> {
  const opened = (await openBroadcast(shop.performanceId))!;
  const reader: Partial<Reader> = { follower: known, writes: 0, isSlow: false };
  reader.watcher = opened.watch(
    {
      write: (frame) => {
        reader.writes! += 1;
        known.read(frame.toString());
        return !reader.isSlow;
      },
      end: () => {},
      onDrain: (call) => {
        reader.drain = call;
      },
    },
    from,
  );
  open.push(reader.watcher);
  return reader as Reader;
}

/** As another process would: by a statement of its own. */
const claim = (shop: ShopFixture, seat: number, state = 2, secondsLeft = 600) =>
  pool.query(
    `INSERT INTO seat_claims (performance_id, seat_id, claim_id, state, organizer_id, expires_at)
     VALUES (?,?,?,?,?,NOW(3)+INTERVAL ? SECOND)`,
    [idBytes(shop.performanceId), seat, idBytes(newId()), state, idBytes(shop.organizerId), secondsLeft],
  );
const free = (shop: ShopFixture, seat: number) =>
  pool.query("DELETE FROM seat_claims WHERE performance_id=? AND seat_id=?", [
    idBytes(shop.performanceId),
    seat,
  ]);

const until = (isSo: () => boolean, timeout = 5_000) =>
  expect.poll(isSo, { timeout, interval: 5 }).toBe(true);
const seatsOf = ({ follower }: Reader) => unpackStatus(btoaOf(follower.status!.packed), 54);
const btoaOf = (packed: Uint8Array) => Buffer.from(packed).toString("base64");

it("sends the whole to who comes new, then what another process commits, within a second", async () => {
  const shop = await makeShop(db);
  const reader = await watch(shop);
  expect(reader.follower.events.map((its) => its.event)).toEqual(["status"]);
  const at = performance.now();
  await claim(shop, 3);
  await until(() => reader.follower.countOf("delta") === 1);
  expect(performance.now() - at).toBeLessThan(1_000);
  expect(reader.follower.events[1]!.data).toMatchObject({ seats: [2 * 4 + seatStatus.sold], areas: {} });
  await claim(shop, shop.area.firstPlace);
  await until(() => reader.follower.countOf("delta") === 2);
  expect(reader.follower.status!.areas).toEqual({ [shop.area.id]: shop.area.capacity - 1 });
  expect(reader.follower.gaps).toBe(0);
});

it("reads the database once an interval, however many watch, and for the status too", async () => {
  const shop = await makeShop(db);
  const queries = vi.spyOn(pool, "query");
  const reads = () =>
    queries.mock.calls.filter(([asked]) => JSON.stringify(asked).includes("FROM seat_claims")).length;
  const begun = performance.now();
  const readers = await Promise.all(Array.from({ length: 500 }, () => watch(shop)));
  expect(reads()).toBe(1);
  await until(() => {
    void readStatus(shop.performanceId);
    return reads() === 6;
  });
  expect(performance.now() - begun).toBeGreaterThan(4.5 * everyMs);
  for (const { watcher } of readers) watcher.end();
  const after = reads();
  await until(() => performance.now() - begun > 9 * everyMs);
  expect(reads()).toBeLessThanOrEqual(after + 1);
  expect(watchedState(shop.performanceId, 60_000)).toBeNull();
});

it("is told by this process's commits at once, but not more often than it may", async () => {
  const shop = await makeShop(db);
  const reader = await watch(shop);
  const queries = vi.spyOn(pool, "query");
  const begun = performance.now();
  for (let seat = 1; seat <= 20; seat++) {
    await claim(shop, seat);
    nudge(shop.performanceId);
  }
  await until(() => seatsOf(reader).filter((its) => its === seatStatus.sold).length === 20);
  const reads = queries.mock.calls.filter(([asked]) => typeof asked === "object").length;
  expect(reads).toBeLessThanOrEqual(1 + Math.ceil((performance.now() - begun) / soonestMs));
});

it("frees a hold's seat when its time ends, though nothing was written", async () => {
  const shop = await makeShop(db);
  const reader = await watch(shop);
  await claim(shop, 5, 1, 1);
  await until(() => seatsOf(reader)[4] === seatStatus.held);
  await until(() => seatsOf(reader)[4] === seatStatus.free);
  expect(reader.follower.gaps).toBe(0);
});

it("sends who comes back what was missed, and the whole to whose version is unknown", async () => {
  const shop = await makeShop(db, { rows: 40, perRow: 50 });
  const stays = await watch(shop);
  const leaves = await watch(shop);
  const { version } = leaves.follower;
  leaves.watcher.end();
  for (const seat of [1, 2, 3]) {
    await claim(shop, seat);
    await until(() => seatsOf(stays)[seat - 1] === seatStatus.sold);
  }
  await free(shop, 2);
  await until(() => seatsOf(stays)[1] === seatStatus.free);
  const back = await watch(shop, version, leaves.follower);
  expect(back.follower.countOf("status")).toBe(1);
  expect(back.follower.version).toBe(stays.follower.version);
  const stranger = await watch(shop, "0123456789abcdef");
  expect(stranger.follower.events.map((its) => its.event)).toEqual(["status"]);
  const current = await watch(shop, stays.follower.version, new Follower(stays.follower.status));
  expect(current.follower.events.map((its) => its.event)).toEqual(["beat"]);
  expect([back, stranger, current].map((its) => its.follower.gaps)).toEqual([0, 0, 0]);
});

it("comes round to a state that was there before without a gap", async () => {
  const shop = await makeShop(db);
  const reader = await watch(shop);
  const first = reader.follower.version;
  await claim(shop, 1);
  await until(() => reader.follower.version !== first);
  await free(shop, 1);
  await until(() => reader.follower.version === first);
  const again = await watch(shop, first, new Follower(reader.follower.status));
  await claim(shop, 9);
  await until(() => seatsOf(again)[8] === seatStatus.sold);
  expect(again.follower.gaps).toBe(0);
});

it("writes nothing more to who does not read, and all of it once they do", async () => {
  const shop = await makeShop(db, { rows: 20, perRow: 50 });
  const quick = await watch(shop);
  const slow = await watch(shop);
  slow.isSlow = true;
  await claim(shop, 1);
  await until(() => slow.follower.countOf("delta") === 1);
  const { writes } = slow;
  for (let seat = 2; seat < 6; seat++) {
    const { version } = quick.follower;
    await claim(shop, seat);
    await until(() => quick.follower.version !== version);
  }
  expect(slow.writes).toBe(writes);
  slow.isSlow = false;
  slow.drain();
  expect(slow.follower.version).toBe(quick.follower.version);
  expect(slow.follower.gaps).toBe(0);
});

it("follows 100 changes a second to the state that the database has", async () => {
  const shop = await makeShop(db, { rows: 20, perRow: 50 });
  const readers = [await watch(shop)];
  for (let change = 0; change < 300; change++) {
    const seat = 1 + Math.floor(Math.random() * 1_000);
    await free(shop, seat);
    if (change % 3) await claim(shop, seat, 1 + (change % 3));
    // Some leave and come back in the middle of it.
    if (change % 50 === 0) {
      const gone = readers.at(-1)!;
      gone.watcher.end();
      readers.push(await watch(shop, gone.follower.version, gone.follower));
    }
  }
  const truth = await readSeatState(shop.performanceId, (await shownHall(shop.performanceId))!);
  const last = readers.at(-1)!.follower;
  await until(() => last.version === truth.version);
  expect(Buffer.from(last.status!.packed).equals(Buffer.from(truth.packed))).toBe(true);
  expect(last.gaps).toBe(0);
});

it("is nothing under an id that nobody has, and leaves nothing behind", async () => {
  const nobody = newId();
  expect(await openBroadcast(nobody)).toBeNull();
  expect(watchedState(nobody, 60_000)).toBeNull();
});
