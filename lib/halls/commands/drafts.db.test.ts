import { describe, expect, test } from "vitest";
import type { StaffActor } from "#lib/access/rules/actor.ts";
import { codeOf } from "#lib/orders/testing/purchase.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { readHallPage } from "../queries/hall-page.ts";
import type { PlanDraft } from "../rules/draft.ts";
import { makeHall, newStaff } from "../testing/hall-people.ts";
import { openDraft } from "./open-draft.ts";
import { discardDraft, saveDraft } from "./save-draft.ts";

const { db } = await testDatabase();

function renamed(draft: PlanDraft, name: string): PlanDraft {
  return { ...draft, plan: { ...draft.plan, name } };
}

test("a draft begins as the published plan and keeps what is saved, faults and all", async () => {
  const { shop, manager, planHash } = await makeHall(db);
  const opened = await openDraft(db, manager, shop.hallId);
  expect(opened).toMatchObject({ publishedHash: planHash, version: 1 });
  expect(opened.draft.plan.sections[0]!.rows[0]!.segments[0]!.map((seat) => seat.id)).toEqual(shop.seats[0]);
  expect(opened.draft.nextId).toBeGreaterThan(shop.table.id);
  const faulty = renamed(opened.draft, "");
  faulty.plan.sections[0]!.rows[0]!.segments[0]![0]!.category = "nowhere";
  const saved = await saveDraft(manager, shop.hallId, opened.revision, faulty);
  expect(await openDraft(db, manager, shop.hallId)).toEqual({ ...opened, ...saved, draft: faulty });
});

test("of two who edit one draft the second is told, and nothing of the first is lost", async () => {
  const { shop, manager } = await makeHall(db);
  const { revision, draft } = await openDraft(db, manager, shop.hallId);
  const codes = await Promise.all(
    Array.from({ length: 12 }, (_, at) =>
      codeOf(saveDraft(manager, shop.hallId, revision, renamed(draft, `Person ${at}`))),
    ),
  );
  expect(codes.filter((code) => code === "ok")).toHaveLength(1);
  expect(codes.filter((code) => code === "DRAFT_CHANGED")).toHaveLength(11);
  const { draft: kept } = await openDraft(db, manager, shop.hallId);
  expect(kept.plan.name).toBe(`Person ${codes.indexOf("ok")}`);
});

test("a save whose answer was lost may be sent again, until somebody has saved on top of it", async () => {
  const { shop, manager } = await makeHall(db);
  const { draft } = await openDraft(db, manager, shop.hallId);
  for (const revision of [0, 1]) {
    const mine = renamed(draft, `Mine ${revision}`);
    expect(await saveDraft(manager, shop.hallId, revision, mine)).toEqual({ revision: revision + 1 });
    expect(await saveDraft(manager, shop.hallId, revision, mine)).toEqual({ revision: revision + 1 });
    expect((await openDraft(db, manager, shop.hallId)).revision).toBe(revision + 1);
    expect(await codeOf(saveDraft(manager, shop.hallId, revision, draft))).toBe("DRAFT_CHANGED");
  }
  await saveDraft(manager, shop.hallId, 2, renamed(draft, "Theirs"));
  expect(await codeOf(saveDraft(manager, shop.hallId, 1, renamed(draft, "Mine 1")))).toBe("DRAFT_CHANGED");
});

test("a draft that was discarded and begun anew is not overwritten by who still has the old one", async () => {
  const { shop, manager } = await makeHall(db);
  const { draft } = await openDraft(db, manager, shop.hallId);
  const { revision } = await saveDraft(manager, shop.hallId, 0, draft);
  await discardDraft(manager, shop.hallId, revision);
  expect(await codeOf(saveDraft(manager, shop.hallId, revision, draft))).toBe("DRAFT_CHANGED");
  const begun = await openDraft(db, manager, shop.hallId);
  await saveDraft(manager, shop.hallId, begun.revision, begun.draft);
  const again = await openDraft(db, manager, shop.hallId);
  for (let stale = 0; stale < again.revision; stale++)
    expect(await codeOf(saveDraft(manager, shop.hallId, stale, renamed(draft, "Old")))).toBe("DRAFT_CHANGED");
  expect(await codeOf(saveDraft(manager, shop.hallId, again.revision, again.draft))).toBe("ok");
});

test("who only looks begins no draft; the first change does, also after one was published or discarded", async () => {
  const { shop, manager } = await makeHall(db);
  const stands = async () => (await readHallPage(db, manager, shop.hallId)).draft !== null;
  const opened = await openDraft(db, manager, shop.hallId);
  expect([opened.revision, await stands()]).toEqual([0, false]);
  const saved = await saveDraft(manager, shop.hallId, 0, renamed(opened.draft, "First"));
  expect([saved.revision, await stands()]).toEqual([1, true]);
  await discardDraft(manager, shop.hallId, 1);
  const again = await openDraft(db, manager, shop.hallId);
  expect([again.revision, again.draft, await stands()]).toEqual([2, opened.draft, false]);
  await saveDraft(manager, shop.hallId, 2, renamed(again.draft, "Second"));
  expect([(await openDraft(db, manager, shop.hallId)).draft.plan.name, await stands()]).toEqual([
    "Second",
    true,
  ]);
});

test("of several who begin a hall's first draft at once one has begun it", async () => {
  const { shop, manager } = await makeHall(db);
  const { draft } = await openDraft(db, manager, shop.hallId);
  const codes = await Promise.all(
    Array.from({ length: 8 }, (_, at) =>
      codeOf(saveDraft(manager, shop.hallId, 0, renamed(draft, `P ${at}`))),
    ),
  );
  expect(codes.toSorted()).toEqual([...Array(7).fill("DRAFT_CHANGED"), "ok"]);
  const { plan } = (await openDraft(db, manager, shop.hallId)).draft;
  expect(plan.name).toBe(`P ${codes.indexOf("ok")}`);
});

describe("what is no draft is not saved", () => {
  const bad: [string, (draft: PlanDraft) => unknown][] = [
    ["nothing", () => null],
    ["a list", () => []],
    [
      "a number beyond all halls",
      (its) => ({ ...its, plan: { ...its.plan, size: { width: 1e308, height: 1 } } }),
    ],
    ["no number", (its) => ({ ...its, nextId: Number.NaN })],
    ["a key of its own", (its) => ({ ...its, plan: { ...its.plan, script: "x" } })],
    ["a key of the language", (its) => ({ ...its, plan: { ...its.plan, constructor: {} } })],
    ["an endless text", (its) => ({ ...its, plan: { ...its.plan, name: "x".repeat(10_000) } })],
    ["seats that are none", (its) => ({ ...its, plan: { ...its.plan, sections: [{ rows: [[1]] }] } })],
    [
      "a million seats",
      (its) => {
        const seat = { id: 1, label: "1", x: 0, y: 0, category: "stalls" };
        const segment = Array.from({ length: 150_000 }, () => seat);
        const section = {
          ...its.plan.sections[0]!,
          rows: [{ label: "1", segments: Array(7).fill(segment) }],
        };
        return { ...its, plan: { ...its.plan, sections: [section] } };
      },
    ],
  ];
  test.each(bad)("%s", async (_name, spoil) => {
    const { shop, manager } = await makeHall(db);
    const { revision, draft } = await openDraft(db, manager, shop.hallId);
    expect(await codeOf(saveDraft(manager, shop.hallId, revision, spoil(draft) as PlanDraft))).toBe(
      "BAD_DRAFT",
    );
    expect((await openDraft(db, manager, shop.hallId)).revision).toBe(revision);
  });
});

test("another organizer's staff finds no hall, and the door is not let in", async () => {
  const { shop, manager } = await makeHall(db);
  const { revision, draft } = await openDraft(db, manager, shop.hallId);
  const stranger = (await makeHall(db)).manager;
  const each = (actor: StaffActor) => [
    openDraft(db, actor, shop.hallId),
    saveDraft(actor, shop.hallId, revision, draft),
    discardDraft(actor, shop.hallId, revision),
  ];
  expect(await Promise.all(each(stranger).map(codeOf))).toEqual(Array(3).fill("NOT_FOUND"));
  for (const role of ["door", "box-office", "accountant"] as const) {
    const actor = await newStaff(db, shop.organizerId, role);
    expect(await Promise.all(each(actor).map(codeOf))).toEqual(Array(3).fill("FORBIDDEN"));
  }
  expect((await openDraft(db, manager, shop.hallId)).revision).toBe(revision);
});
