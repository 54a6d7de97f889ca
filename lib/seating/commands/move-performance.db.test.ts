import { eq } from "drizzle-orm";
import type { RowDataPacket } from "mysql2/promise";
import { describe, expect, test } from "vitest";
import { performances } from "#db/schema/performances.ts";
import { claimState, seatClaims } from "#db/schema/seat-claims.ts";
import { openDraft } from "#lib/halls/commands/open-draft.ts";
import { publishDraft } from "#lib/halls/commands/publish-draft.ts";
import { saveDraft } from "#lib/halls/commands/save-draft.ts";
import { saveOverlay } from "#lib/halls/commands.ts";
import type { Plan } from "#lib/halls/rules/plan.ts";
import { makeHall, newStaff } from "#lib/halls/testing/hall-people.ts";
import { idBytes, newId } from "#lib/ids.ts";
import { codeOf } from "#lib/orders/testing/purchase.ts";
import { processStore } from "#lib/process-wide.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { openBroadcast } from "../live/hub.ts";
import { Follower } from "../live/testing/follower.ts";
import { readPlanMoves } from "../queries/plan-moves.ts";
import { readStatus } from "../queries/status.ts";
import { isOfPlan } from "../rules/status.ts";
import { holdSeats } from "./hold-seats.ts";
import { movePerformance } from "./move-performance.ts";

const { db, pool } = await testDatabase(32);
type Hall = Awaited<ReturnType<typeof makeHall>>;

async function publish({ shop, manager }: Hall, change: (plan: Plan, nextId: number) => void): Promise<void> {
  const { revision, draft } = await openDraft(db, manager, shop.hallId);
  change(draft.plan, draft.nextId);
  const saved = await saveDraft(manager, shop.hallId, revision, draft);
  const published = await publishDraft(manager, shop.hallId, saved.revision);
  if ("faults" in published) throw new Error(JSON.stringify(published.faults));
}

/** Takes whole rows out of the plan, from the front. */
const withoutRows = (count: number) => (plan: Plan) => void plan.sections[0]!.rows.splice(0, count);

function hold({ shop }: Hall, ...seats: number[]) {
  const wish = { key: newId(), seats: seats.map((seat) => ({ seat, rate: "adult" })) };
  return holdSeats(null, shop.performanceId, wish as never, "en", new Date());
}

async function performanceOf({ shop }: Hall) {
  const [row] = await db.select().from(performances).where(eq(performances.id, shop.performanceId));
  return row!;
}

async function claimsOf({ shop }: Hall) {
  const [rows] = await pool.query<RowDataPacket[]>(
    "SELECT seat_id AS seat, state, channel_code AS channel FROM seat_claims WHERE performance_id=? ORDER BY seat_id",
    [idBytes(shop.performanceId)],
  );
  return rows.map((row) => ({ seat: Number(row.seat), state: Number(row.state), channel: row.channel }));
}

describe("a performance moves to the new version", () => {
  test("also after its date was moved; not once it is cancelled", async () => {
    const hall = await makeHall(db);
    const set = (status: "moved" | "cancelled") =>
      db.update(performances).set({ status }).where(eq(performances.id, hall.shop.performanceId));
    const listed = async () => (await readPlanMoves(hall.manager, hall.shop.hallId, new Date())).length;
    await publish(hall, withoutRows(1));
    await set("cancelled");
    expect(await listed()).toBe(0);
    expect(await codeOf(movePerformance(hall.manager, hall.shop.performanceId))).toBe("NOT_FOUND");
    await set("moved");
    expect(await listed()).toBe(1);
    expect(await movePerformance(hall.manager, hall.shop.performanceId)).toMatchObject({ kind: "moved" });
  });

  test("and what is held stays held", async () => {
    const hall = await makeHall(db);
    const kept = hall.shop.seats[3]![0]!;
    await hold(hall, kept);
    await publish(hall, withoutRows(1));
    expect(await movePerformance(hall.manager, hall.shop.performanceId)).toEqual({
      kind: "moved",
      version: 2,
      capacity: 54,
    });
    expect((await performanceOf(hall)).capacity).toBe(54);
    expect(await codeOf(hold(hall, kept))).toBe("SEAT_TAKEN");
    expect(await codeOf(hold(hall, hall.shop.seats[0]![0]!))).toBe("BAD_SEAT");
    expect(await codeOf(movePerformance(hall.manager, hall.shop.performanceId))).toBe("ALREADY_MOVED");
  });

  test("and a seat that a later version has again is on sale again", async () => {
    const hall = await makeHall(db);
    const { draft } = await openDraft(db, hall.manager, hall.shop.hallId);
    const all = structuredClone(draft.plan.sections[0]!.rows);
    await publish(hall, withoutRows(2));
    await movePerformance(hall.manager, hall.shop.performanceId);
    expect(await claimsOf(hall)).toHaveLength(20);
    await publish(hall, (plan) => {
      plan.sections[0]!.rows = all.slice(1);
    });
    await movePerformance(hall.manager, hall.shop.performanceId);
    expect((await claimsOf(hall)).map(({ seat }) => seat)).toEqual(hall.shop.seats[0]);
    expect(await codeOf(hold(hall, hall.shop.seats[1]![0]!))).toBe("ok");
  });
});

test("while somebody waits, seats that a later version has again are the line's", async () => {
  const hall = await makeHall(db);
  const { draft } = await openDraft(db, hall.manager, hall.shop.hallId);
  const all = structuredClone(draft.plan.sections[0]!.rows);
  await publish(hall, withoutRows(1));
  await movePerformance(hall.manager, hall.shop.performanceId);
  await db.update(performances).set({ hasWaiting: true }).where(eq(performances.id, hall.shop.performanceId));
  await publish(hall, (plan) => {
    plan.sections[0]!.rows = all;
  });
  await movePerformance(hall.manager, hall.shop.performanceId);
  expect(await codeOf(hold(hall, hall.shop.seats[0]![0]!))).toBe("SEAT_TAKEN");
  expect(new Set((await claimsOf(hall)).map(({ channel }) => channel))).toEqual(new Set(["waiting"]));
});

describe("a version that would lose somebody's seat is refused with the list, and nothing changes", () => {
  test.each(["held", "sold", "blocked"] as const)("%s", async (state) => {
    const hall = await makeHall(db);
    const seat = hall.shop.seats[1]![4]!;
    if (state === "blocked")
      await db.insert(seatClaims).values({
        ...{ performanceId: hall.shop.performanceId, organizerId: hall.shop.organizerId, seatId: seat },
        ...{ claimId: newId(), state: claimState.blocked, channelCode: "box-office" },
        expiresAt: new Date("9999-12-31T00:00:00Z"),
      });
    else await hold(hall, seat);
    if (state === "sold")
      await db.update(seatClaims).set({ state: claimState.sold }).where(eq(seatClaims.seatId, seat));
    const before = await performanceOf(hall);
    await publish(hall, withoutRows(2));
    expect(await movePerformance(hall.manager, hall.shop.performanceId)).toEqual({
      kind: "in-use",
      places: [{ section: { kk: "Parterre", ru: "Parterre", en: "Parterre" }, row: "2", seat: "5" }],
    });
    expect(await performanceOf(hall)).toEqual(before);
    expect(await claimsOf(hall)).toHaveLength(1);
    await db.delete(seatClaims).where(eq(seatClaims.performanceId, hall.shop.performanceId));
  });

  test("a place of an area that became smaller", async () => {
    const hall = await makeHall(db);
    const wish = { key: newId(), area: { id: hall.shop.area.id, rates: { adult: 10 } } };
    await holdSeats(null, hall.shop.performanceId, wish as never, "en", new Date());
    await publish(hall, (plan) => {
      plan.areas[0]!.capacity = 8;
    });
    const answer = await movePerformance(hall.manager, hall.shop.performanceId);
    expect(answer).toMatchObject({ kind: "in-use", places: [{ row: null }, { row: null }] });
  });
});

test("what the performance changes on its plan goes with it, and a category that is gone refuses", async () => {
  const hall = await makeHall(db);
  const [lost, kept] = [hall.shop.seats[0]![0]!, hall.shop.seats[2]![0]!];
  const overlayHash = await saveOverlay(db, {
    format: 1,
    categories: [{ category: "floor", seats: [lost, kept] }],
    areaCapacities: { [hall.shop.area.id]: 4, 999999: 3 },
  });
  await db.update(performances).set({ overlayHash }).where(eq(performances.id, hall.shop.performanceId));
  await publish(hall, withoutRows(1));
  expect(await movePerformance(hall.manager, hall.shop.performanceId)).toMatchObject({ capacity: 48 });
  await publish(hall, (plan) => {
    plan.categories = plan.categories.filter(({ code }) => code !== "floor");
    plan.areas = [];
  });
  expect(await movePerformance(hall.manager, hall.shop.performanceId)).toEqual({
    kind: "overlay",
    categories: ["floor"],
  });
});

describe("while it sells", () => {
  test("50 holds on seats that go away: either a hold has won and the move is refused, or no hold has", async () => {
    for (let round = 0; round < 12; round++) {
      const hall = await makeHall(db);
      await publish(hall, withoutRows(5));
      await codeOf(hold(hall, hall.shop.table.seats[0]!));
      const seats = hall.shop.seats.flat();
      const holds = seats.map(async (seat, at) => {
        for (let turn = 0; turn < (at + round) % 9; turn++) await new Promise(setImmediate);
        return codeOf(hold(hall, seat));
      });
      for (let turn = 0; turn < round % 6; turn++) await new Promise(setImmediate);
      const [answer, ...codes] = await Promise.all([
        movePerformance(hall.manager, hall.shop.performanceId),
        ...holds,
      ]);
      const gone = (await claimsOf(hall)).filter(({ seat }) => seats.includes(seat));
      const isMoved = (await performanceOf(hall)).planHash.toString("hex") !== hall.planHash;
      expect(isMoved).toBe(answer.kind === "moved");
      if (isMoved) {
        expect(
          gone.every(({ state, channel }) => state === claimState.blocked && channel === "removed"),
        ).toBe(true);
        expect(codes).not.toContain("ok");
      } else {
        expect(gone.every(({ state }) => state === claimState.held)).toBe(true);
        expect(gone.length).toBe(codes.filter((code) => code === "ok").length);
      }
    }
  });

  test("a process that still knows the old plan cannot sell a seat that is gone", async () => {
    const hall = await makeHall(db);
    await hold(hall, hall.shop.seats[4]![0]!);
    await publish(hall, withoutRows(2));
    const cards = processStore.get("sale-cards") as Map<string, unknown>;
    const old = cards.get(hall.shop.performanceId);
    expect(await movePerformance(hall.manager, hall.shop.performanceId)).toMatchObject({ kind: "moved" });
    cards.set(hall.shop.performanceId, old);
    const codes = await Promise.all(
      [...hall.shop.seats[0]!, ...hall.shop.seats[1]!].map((seat) => codeOf(hold(hall, seat))),
    );
    expect(new Set(codes)).toEqual(new Set(["SEAT_TAKEN"]));
  });
});

test("who watches is sent the whole of the new plan, marked as its own, never a change of the old one's seats", async () => {
  const hall = await makeHall(db);
  const follower = new Follower();
  let tell = () => {};
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const opened = await openBroadcast(hall.shop.performanceId);
  const watcher = opened!.watch(
    {
      write: (frame) => {
        follower.read(frame.toString());
        if (follower.version && !isOfPlan(follower.version, hall.planHash)) tell();
        return true;
      },
      end: () => {},
      onDrain: () => {},
    },
    null,
  );
  expect(isOfPlan(follower.version!, hall.planHash)).toBe(true);
  await publish(hall, withoutRows(1));
  await movePerformance(hall.manager, hall.shop.performanceId);
  await told;
  const { planHash } = await performanceOf(hall);
  expect(isOfPlan(follower.version!, planHash.toString("hex"))).toBe(true);
  expect([follower.countOf("delta"), follower.gaps]).toEqual([0, 0]);
  expect((await readStatus(hall.shop.performanceId))!.version).toBe(follower.version);
  watcher.end();
});

test("another organizer's staff and the door move nothing", async () => {
  const hall = await makeHall(db);
  await publish(hall, withoutRows(1));
  const stranger = (await makeHall(db)).manager;
  const door = await newStaff(db, hall.shop.organizerId, "door");
  expect(await codeOf(movePerformance(stranger, hall.shop.performanceId))).toBe("NOT_FOUND");
  expect(await codeOf(movePerformance(door, hall.shop.performanceId))).toBe("FORBIDDEN");
  expect((await performanceOf(hall)).planHash.toString("hex")).toBe(hall.planHash);
});

test("a new category without a price is told before the move and after it", async () => {
  const hall = await makeHall(db);
  const line = async () => (await readPlanMoves(hall.manager, hall.shop.hallId, new Date()))[0]!;
  const { priced, unpriced } = await line();
  expect([priced.toSorted(), unpriced]).toEqual([["floor", "stalls"], []]);
  await publish(hall, (plan) => {
    plan.categories.push({ code: "vip", name: { kk: "VIP", ru: "VIP", en: "VIP" }, color: 3 });
    plan.sections[0]!.rows[0]!.segments[0]![0]!.category = "vip";
  });
  expect(await line()).toMatchObject({ unpriced: [], unpricedAfterMove: [{ code: "vip" }] });
  await movePerformance(hall.manager, hall.shop.performanceId);
  expect(await line()).toMatchObject({ unpriced: [{ code: "vip" }], unpricedAfterMove: [] });
});
