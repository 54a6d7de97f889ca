import { expect, test } from "vitest";
import { codeOf } from "#lib/orders/testing/purchase.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { exportPlan } from "../queries/export-plan.ts";
import { makeHall, newStaff } from "../testing/hall-people.ts";
import { importPlan } from "./import-plan.ts";
import { openDraft } from "./open-draft.ts";
import { saveDraft } from "./save-draft.ts";

const { db } = await testDatabase();

test.each(["json", "pretix", "csv"] as const)(
  "%s: what a hall exports it imports again, and every seat keeps its id",
  async (format) => {
    const { shop, manager } = await makeHall(db);
    const { revision, draft } = await openDraft(db, manager, shop.hallId);
    const { text } = await exportPlan(db, manager, shop.hallId, format, "ru", false);
    const input = { revision, bytes: Buffer.from(text), mend: false };
    expect(await importPlan(manager, shop.hallId, input)).toMatchObject({ kind: "imported", seats: 54 });
    const after = await openDraft(db, manager, shop.hallId);
    const ids = (its: typeof draft) =>
      its.plan.sections.flatMap((section) =>
        section.rows.flatMap((row) => row.segments.flat().map(({ id }) => id)),
      );
    expect(ids(after.draft)).toEqual(ids(draft));
    if (format === "json") expect(after.draft.plan).toEqual(draft.plan);
  },
);

test("another hall's file brings no ids of that hall", async () => {
  const [here, there] = [await makeHall(db), await makeHall(db, { rows: 7 })];
  const { text } = await exportPlan(db, there.manager, there.shop.hallId, "json", "ru", false);
  const { revision, draft } = await openDraft(db, here.manager, here.shop.hallId);
  await importPlan(here.manager, here.shop.hallId, { revision, bytes: Buffer.from(text), mend: false });
  const after = await openDraft(db, here.manager, here.shop.hallId);
  const added = after.draft.plan.sections[0]!.rows[6]!.segments[0]!;
  expect(added.every(({ id }) => id >= draft.nextId)).toBe(true);
  expect(after.draft.plan.tables[0]!.seats).toHaveLength(4);
  expect(after.draft.nextId).toBeGreaterThan(Math.max(...added.map(({ id }) => id)));
});

test("a bad file changes nothing; mended it keeps every seat; a stale revision is told", async () => {
  const { shop, manager } = await makeHall(db);
  const opened = await openDraft(db, manager, shop.hallId);
  const bytes = Buffer.from("row,seat\n1,1\n1,1\n<b>,2\n");
  const bad = await importPlan(manager, shop.hallId, { revision: opened.revision, bytes, mend: false });
  expect(bad).toMatchObject({ kind: "problems", canMend: true, seats: 3 });
  expect(await openDraft(db, manager, shop.hallId)).toEqual(opened);
  const mended = await importPlan(manager, shop.hallId, { revision: opened.revision, bytes, mend: true });
  expect(mended).toMatchObject({
    kind: "imported",
    seats: 3,
    mended: (bad as { problems: unknown }).problems,
  });
  const again = importPlan(manager, shop.hallId, { revision: opened.revision, bytes, mend: true });
  expect(await codeOf(again)).toBe("DRAFT_CHANGED");
});

test("a table as Excel saves it in Russian is read", async () => {
  const { shop, manager } = await makeHall(db);
  const { revision } = await openDraft(db, manager, shop.hallId);
  const cyrillic = (text: string) =>
    Buffer.from(
      [...text].map((letter) =>
        letter.charCodeAt(0) > 127 ? letter.charCodeAt(0) - 0x350 : letter.charCodeAt(0),
      ),
    );
  const bytes = cyrillic("сектор;ряд;место\r\nпартер;1;1\r\n");
  expect(await importPlan(manager, shop.hallId, { revision, bytes, mend: false })).toMatchObject({
    kind: "imported",
  });
  expect((await openDraft(db, manager, shop.hallId)).draft.plan.sections[0]!.name.ru).toBe("партер");
});

test("another organizer's staff and the door neither import nor export", async () => {
  const { shop, manager } = await makeHall(db);
  const { revision, draft } = await openDraft(db, manager, shop.hallId);
  const input = { revision, bytes: Buffer.from("row,seat\n1,1\n"), mend: true };
  const stranger = (await makeHall(db)).manager;
  const door = await newStaff(db, shop.organizerId, "door");
  for (const [actor, code] of [
    [stranger, "NOT_FOUND"],
    [door, "FORBIDDEN"],
  ] as const) {
    expect(await codeOf(importPlan(actor, shop.hallId, input))).toBe(code);
    expect(await codeOf(exportPlan(db, actor, shop.hallId, "json", "en", true))).toBe(code);
  }
  expect(await codeOf(saveDraft(manager, shop.hallId, revision, draft))).toBe("ok");
});
