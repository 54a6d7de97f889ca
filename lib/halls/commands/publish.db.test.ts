import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { categories } from "#db/schema/categories.ts";
import { hallPlans } from "#db/schema/hall-plans.ts";
import { halls } from "#db/schema/halls.ts";
import { performances } from "#db/schema/performances.ts";
import { codeOf } from "#lib/orders/testing/purchase.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { addCategory, deleteCategory } from "../rules/edit/categories.ts";
import { chain, type Edit } from "../rules/edit/types.ts";
import type { Plan } from "../rules/plan.ts";
import { makeHall, newStaff } from "../testing/hall-people.ts";
import { openDraft } from "./open-draft.ts";
import { type Published, publishDraft } from "./publish-draft.ts";
import { saveDraft } from "./save-draft.ts";

const { db } = await testDatabase();

/** A hall with a draft that `change` has drawn in; `publish` publishes it. */
async function drawn(change: (plan: Plan, nextId: number) => number | undefined) {
  const hall = await makeHall(db);
  const { revision, draft } = await openDraft(db, hall.manager, hall.shop.hallId);
  const nextId = change(draft.plan, draft.nextId) ?? draft.nextId;
  const saved = await saveDraft(hall.manager, hall.shop.hallId, revision, { ...draft, nextId });
  const publish = () => publishDraft(hall.manager, hall.shop.hallId, saved.revision);
  return { ...hall, nextId, publish, ...saved };
}

const firstRow = (plan: Plan) => plan.sections[0]!.rows[0]!.segments[0]!;
const addSeat = (plan: Plan, id: number) => {
  firstRow(plan).push({ ...firstRow(plan).at(-1)!, id, label: "99", x: firstRow(plan).at(-1)!.x + 60 });
};

test("a version is published once, gives the counter back, and moves no performance by itself", async () => {
  const hall = await drawn((plan, nextId) => {
    addSeat(plan, nextId);
    return nextId + 5;
  });
  const codes = await Promise.all(Array.from({ length: 5 }, () => codeOf(hall.publish())));
  expect(codes.sort()).toEqual(["DRAFT_CHANGED", "DRAFT_CHANGED", "DRAFT_CHANGED", "DRAFT_CHANGED", "ok"]);
  const versions = await db.select().from(hallPlans).where(eq(hallPlans.hallId, hall.shop.hallId));
  expect(versions.map(({ version }) => version)).toEqual([1, 2]);
  const [row] = await db.select().from(halls).where(eq(halls.id, hall.shop.hallId));
  expect(row!.nextSeatId).toBe(hall.nextId);
  const [showing] = await db.select().from(performances).where(eq(performances.id, hall.shop.performanceId));
  expect(showing!.planHash.toString("hex")).toBe(hall.planHash);
  const next = await openDraft(db, hall.manager, hall.shop.hallId);
  expect(next).toMatchObject({ version: 2, publishedHash: versions[1]!.planHash!.toString("hex") });
  expect(next.draft.nextId).toBe(hall.nextId);
});

test("the counter never becomes smaller, whatever the draft says", async () => {
  const hall = await drawn((plan) => {
    firstRow(plan).pop();
    return 1;
  });
  await db.update(halls).set({ nextSeatId: 900 }).where(eq(halls.id, hall.shop.hallId));
  await hall.publish();
  const [row] = await db.select().from(halls).where(eq(halls.id, hall.shop.hallId));
  expect(row!.nextSeatId).toBe(900);
});

test("every fault is named and nothing is published", async () => {
  const hall = await drawn((plan) => {
    firstRow(plan)[0]!.category = "nowhere";
    firstRow(plan)[1]!.id = firstRow(plan)[2]!.id;
    plan.categories.push({ ...plan.categories[0]!, code: "Stalls" });
    return undefined;
  });
  const { faults } = (await hall.publish()) as { faults: { code: string }[] };
  expect(faults.map(({ code }) => code).sort()).toEqual(["SEAT_ID_TWICE", "UNKNOWN_CATEGORY"]);
  expect(await codeOf(saveDraft(hall.manager, hall.shop.hallId, hall.revision, {} as never))).toBe(
    "BAD_DRAFT",
  );
  expect((await openDraft(db, hall.manager, hall.shop.hallId)).revision).toBe(hall.revision);
});

test("two categories that the database could not tell apart are a fault", async () => {
  const hall = await drawn((plan) => {
    plan.categories.push({ ...plan.categories[0]!, code: "STALLS" });
    return undefined;
  });
  expect(await hall.publish()).toMatchObject({ faults: [{ code: "CATEGORY_TWICE" }] });
});

test("a category that is deleted keeps its row and name; the next new one sells under a code of its own", async () => {
  const { shop, manager } = await makeHall(db);
  const name = (word: string) => ({ kk: word, ru: word, en: word });
  const publish = async (...edits: Edit[]) => {
    const { revision, draft } = await openDraft(db, manager, shop.hallId);
    const saved = await saveDraft(manager, shop.hallId, revision, chain(...edits)(draft));
    expect(await publishDraft(manager, shop.hallId, saved.revision)).toHaveProperty("version");
    return (await openDraft(db, manager, shop.hallId)).draft.plan.categories;
  };
  const [first] = (await openDraft(db, manager, shop.hallId)).draft.plan.categories;
  const balcony = (await publish(addCategory({ name: name("Balcony"), color: 3 }))).at(-1)!;
  const vip = (
    await publish(deleteCategory(balcony.code, first!.code), addCategory({ name: name("VIP"), color: 3 }))
  ).at(-1)!;
  expect(vip.name.en).toBe("VIP");
  const rows = await db.select().from(categories).where(eq(categories.hallId, shop.hallId));
  expect(rows.find(({ code }) => code === balcony.code)!.name.en).toBe("Balcony");
  expect(rows.find(({ code }) => code === vip.code)!.name.en).toBe("VIP");
});

test("an id that was given out for another place is not given again", async () => {
  const hall = await drawn((plan) => {
    firstRow(plan).pop();
    return undefined;
  });
  const retired = hall.shop.seats[0]!.at(-1)!;
  expect(((await hall.publish()) as Published).version).toBe(2);
  const { revision, draft } = await openDraft(db, hall.manager, hall.shop.hallId);
  // It comes back as what it was, which an earlier version knows; a number that no version knows is another thing.
  const seat = { ...firstRow(draft.plan)[0]!, label: "50", y: 260 };
  draft.plan.sections[0]!.rows[0]!.segments.push(
    [{ ...seat, id: retired }],
    [{ ...seat, id: 7_000, label: "51", x: 400 }],
  );
  draft.nextId = 7_001;
  await db.update(halls).set({ nextSeatId: 8_000 }).where(eq(halls.id, hall.shop.hallId));
  const saved = await saveDraft(hall.manager, hall.shop.hallId, revision, draft);
  expect(await publishDraft(hall.manager, hall.shop.hallId, saved.revision)).toEqual({
    faults: [{ code: "ID_REUSED", section: "parterre", row: "1", seat: "51" }],
  });
});

test("what is the same is not published again; others may not publish at all", async () => {
  const hall = await drawn(() => undefined);
  expect(await codeOf(hall.publish())).toBe("PLAN_UNCHANGED");
  const stranger = (await makeHall(db)).manager;
  const door = await newStaff(db, hall.shop.organizerId, "door");
  expect(await codeOf(publishDraft(stranger, hall.shop.hallId, hall.revision))).toBe("NOT_FOUND");
  expect(await codeOf(publishDraft(door, hall.shop.hallId, hall.revision))).toBe("FORBIDDEN");
});
