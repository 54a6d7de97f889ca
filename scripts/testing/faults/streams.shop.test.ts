import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Db, Pool } from "#db/client.ts";
import { idBytes, newId } from "#lib/ids.ts";
import { readSeatState, shownHall } from "#lib/seating/queries/seat-state.ts";
import { seatStatus } from "#lib/seating/rules/status.ts";
import { ShopBuyer } from "../buyer.ts";
import { makeShop, type ShopFixture } from "../shop-fixture.ts";
import { StreamClient } from "../stream-client.ts";
import { faultsIn, type Ground, openGround } from "./ground.ts";

const places = 12;
let ground: Ground;
let pool: Pool;
let db: Db;
const open: StreamClient[] = [];
beforeAll(async () => {
  ground = await openGround({ MAX_STREAMS: String(places) });
  ({ pool, db } = ground);
});
afterAll(() => ground?.close());
afterEach(async () => {
  await Promise.all(open.splice(0).map((client) => client.cut()));
});

const client = (shop: ShopFixture) => {
  const made = new StreamClient(ground.shop.url, shop.performanceId);
  open.push(made);
  return made;
};
async function watch(shop: ShopFixture): Promise<StreamClient> {
  const watching = client(shop);
  expect((await watching.open()).status).toBe(200);
  await until(() => watching.follower.status !== null);
  return watching;
}
const until = (isSo: () => boolean, timeout = 10_000) =>
  expect.poll(isSo, { timeout, interval: 5 }).toBe(true);
const seatOf = ({ follower }: StreamClient, seat: number) =>
  ((follower.status?.packed[(seat - 1) >> 2] ?? 0) >> (((seat - 1) & 3) * 2)) & 3;

/** Changes seats by statements of this process, so many a second, as long as they are wanted. */
async function changeSeats(shop: ShopFixture, seats: number, perSecond: number, count: number) {
  const begun = performance.now();
  for (let change = 0; change < count; change++) {
    const key = [idBytes(shop.performanceId), 1 + Math.floor(Math.random() * seats)];
    await pool.query("DELETE FROM seat_claims WHERE performance_id=? AND seat_id=?", key);
    await pool.query(
      `INSERT INTO seat_claims (performance_id, seat_id, claim_id, state, organizer_id, expires_at)
       VALUES (?,?,?,?,?,NOW(3)+INTERVAL ? SECOND)`,
      [...key, idBytes(newId()), 1 + (change % 3), idBytes(shop.organizerId), 1 + Math.random() * 4],
    );
    while (performance.now() - begun < (change / perSecond) * 1_000)
      await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** The stream says what SQL says, and nothing was missing on the way. */
async function mustBeTrue(shop: ShopFixture, ...watching: StreamClient[]): Promise<void> {
  await pool.query("DELETE FROM seat_claims WHERE performance_id=? AND state=1", [
    idBytes(shop.performanceId),
  ]);
  const truth = await readSeatState(shop.performanceId, (await shownHall(shop.performanceId))!);
  for (const { follower } of watching) {
    await until(() => follower.version === truth.version);
    expect(Buffer.from(follower.status!.packed).equals(Buffer.from(truth.packed))).toBe(true);
    expect(follower.status!.areas).toEqual(truth.areas);
    expect(follower.gaps).toBe(0);
  }
}

it("says what it is, and that nobody on the way may keep or change it", async () => {
  const shop = await makeShop(db);
  const answer = await client(shop).open();
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store, no-transform",
    "x-accel-buffering": "no",
  });
  expect(answer.headers.get("content-encoding")).toBeNull();
});

it("tells all who watch of a hold, a release and a hold's end within a second", async () => {
  const shop = await makeShop(db);
  const watching = await Promise.all([watch(shop), watch(shop), watch(shop)]);
  const within = async (seat: number, status: number) => {
    const at = performance.now();
    await until(() => watching.every((its) => seatOf(its, seat) === status));
    expect(performance.now() - at).toBeLessThan(1_000);
  };
  const buyer = new ShopBuyer(ground.shop.url);
  expect((await buyer.holdSeats(shop, 7)).status).toBe(200);
  await within(7, seatStatus.held);
  await buyer.browser.json("DELETE", `/api/performances/${shop.performanceId}/hold`, { seats: [7] });
  await within(7, seatStatus.free);
  await buyer.holdSeats(shop, 8);
  await within(8, seatStatus.held);
  await pool.query("UPDATE seat_claims SET expires_at=NOW(3)+INTERVAL 300000 MICROSECOND WHERE seat_id=8");
  await within(8, seatStatus.free);
  await mustBeTrue(shop, ...watching);
});

it("is cut again and again under 100 changes a second, and comes back without a gap", async () => {
  const shop = await makeShop(db, { rows: 40, perRow: 50 });
  const stays = await watch(shop);
  const comesBack = await watch(shop);
  let isOver = false;
  const cutting = (async () => {
    let cuts = 0;
    while (!isOver) {
      await until(() => comesBack.follower.events.length > cuts);
      await comesBack.cut();
      await comesBack.open();
      cuts = comesBack.follower.events.length;
    }
    return cuts;
  })();
  await changeSeats(shop, 2_000, 100, 400);
  isOver = true;
  await pool.query("DELETE FROM seat_claims WHERE performance_id=? AND seat_id=1", [
    idBytes(shop.performanceId),
  ]);
  expect(await cutting).toBeGreaterThan(3);
  await mustBeTrue(shop, stays, comesBack);
  // Mostly by what was missed, not by the whole again.
  expect(comesBack.follower.countOf("delta")).toBeGreaterThan(comesBack.follower.countOf("status"));
});

it("goes on at a new process with what the old one gave", async () => {
  const shop = await makeShop(db, { rows: 40, perRow: 50 });
  const watching = await watch(shop);
  const changing = changeSeats(shop, 2_000, 100, 200);
  await until(() => watching.follower.countOf("delta") > 1);
  await ground.shop.kill();
  await until(() => watching.isCut);
  await ground.shop.restart();
  expect((await watching.open()).status).toBe(200);
  await changing;
  await mustBeTrue(shop, watching);
});

it("does not hold up a server that is told to stop", async () => {
  const shop = await makeShop(db);
  const watching = await Promise.all([watch(shop), watch(shop)]);
  const at = performance.now();
  const restarted = ground.shop.restart();
  await until(() => watching.every((its) => its.isCut));
  expect(performance.now() - at).toBeLessThan(3_000);
  await restarted;
});

describe("is refused", () => {
  it("where there is nothing to watch", async () => {
    for (const id of [newId(), "x", "%00", "1' OR 1=1"]) {
      expect((await ground.ask(`/api/performances/${encodeURIComponent(id)}/stream`)).status).toBe(404);
    }
  });

  it("where all places are taken, until one is given back", async () => {
    const shop = await makeShop(db);
    const from = (address: string) => fetchStream(shop, address);
    const taken: Awaited<ReturnType<typeof fetchStream>>[] = [];
    for (let at = 0; at < places; at++) taken.push(await from(`203.0.113.${at % 6}`));
    expect(taken.every(({ status }) => status === 200)).toBe(true);
    const refused = await from("203.0.113.200");
    expect([refused.status, refused.retryAfter]).toEqual([503, "30"]);
    taken[0]!.leave();
    await expect.poll(async () => (await from("203.0.113.201")).status, { timeout: 5_000 }).toBe(200);
    for (const { leave } of taken) leave();
  });

  it("where one address would take every place", async () => {
    const shop = await makeShop(db);
    await expect
      .poll(async () => {
        const one = await fetchStream(shop, "203.0.113.77");
        one.leave();
        return one.status;
      })
      .toBe(200);
    const all = [];
    for (let at = 0; at < places; at++) all.push(await fetchStream(shop, "203.0.113.88"));
    const open = all.filter(({ status }) => status === 200).length;
    expect(open).toBeGreaterThan(0);
    expect(open).toBeLessThanOrEqual(places / 4);
    for (const { leave } of all) leave();
  });
});

async function fetchStream(shop: ShopFixture, address: string) {
  const stop = new AbortController();
  const answer = await fetch(`${ground.shop.url}/api/performances/${shop.performanceId}/stream`, {
    headers: { "x-forwarded-for": address },
    signal: stop.signal,
  });
  return {
    // Kept with it: an answer that nobody holds any more is thrown away by the collector, and its stream is cut.
    answer,
    status: answer.status,
    retryAfter: answer.headers.get("retry-after"),
    leave: () => stop.abort(),
  };
}

it("leaves no fault in the server's log", () => {
  expect(faultsIn(ground)).toEqual([]);
});
