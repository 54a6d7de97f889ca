import { expect, test } from "vitest";
import { hallTemplates } from "#db/schema/hall-templates.ts";
import { newId } from "#lib/ids.ts";
import { codeOf } from "#lib/orders/testing/purchase.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { savePlan } from "../commands.ts";
import { readHallPage } from "../queries/hall-page.ts";
import { listHalls, readBeginnings } from "../queries/my-halls.ts";
import { type NewHallFrom, newHallForm } from "../rules/new-hall.ts";
import { templateKinds } from "../rules/templates/sizes.ts";
import { drawPlan } from "../rules/testing/small-plan.ts";
import { makeHall, newStaff } from "../testing/hall-people.ts";
import { createHall } from "./create-hall.ts";
import { publishDraft } from "./publish-draft.ts";

const { db } = await testDatabase();
const { shop, manager } = await makeHall(db);
const wish = (from: NewHallFrom) => ({
  ...{ nameKk: "Зал", nameRu: "Зал", nameEn: "Hall", venueId: shop.venueId, from },
  ...{ first: Number.NaN, second: Number.NaN },
});

test.each(templateKinds)("a hall begun as a %s can be published as it is", async (kind) => {
  const { hallId } = await createHall(manager, wish(kind));
  const page = await readHallPage(db, manager, hallId);
  expect(page).toMatchObject({ published: null, revision: 1, draft: { faults: [] } });
  expect(await publishDraft(manager, hallId, 1)).toMatchObject({ version: 1 });
});

test("a copy of the platform's room stands in its own building and sells apart from the original", async () => {
  const id = newId();
  const name = { kk: "Бөлме", ru: "Комната", en: "Room" };
  const planHash = await savePlan(db, drawPlan("aaaa\naaaa"));
  await db.insert(hallTemplates).values({ id, venueId: shop.venueId, name, planHash });
  expect((await readBeginnings(db)).rooms.map((room) => room.id)).toContain(id);
  const { hallId } = await createHall(manager, { ...wish(`room:${id}`), venueId: newId() });
  expect((await readHallPage(db, manager, hallId)).draft!.plan!.seatCount).toBe(8);
});

test("an empty hall has a draft that names what it lacks", async () => {
  const { hallId } = await createHall(manager, wish("empty"));
  expect((await readHallPage(db, manager, hallId)).draft!.faults.map(({ code }) => code)).toEqual([
    "NO_PLACES",
  ]);
  const line = (await listHalls(db, manager, new Date())).find(({ id }) => id === hallId);
  expect(line).toMatchObject({ published: null, hasDraft: true, performances: 0 });
});

test("nobody sees or makes a hall of another organizer, and the door none at all", async () => {
  const other = (await makeHall(db)).manager;
  expect((await listHalls(db, other, new Date())).map(({ id }) => id)).not.toContain(shop.hallId);
  expect(await codeOf(readHallPage(db, other, shop.hallId))).toBe("NOT_FOUND");
  const door = await newStaff(db, shop.organizerId, "door");
  for (const work of [
    createHall(door, wish("empty")),
    listHalls(db, door, new Date()),
    readHallPage(db, door, shop.hallId),
  ])
    expect(await codeOf(work)).toBe("FORBIDDEN");
  expect(await codeOf(createHall(manager, { ...wish("empty"), venueId: newId() }))).toBe("NOT_FOUND");
});

test("a name that hides something, and a beginning that is none, are refused", () => {
  const sound = { ...wish("empty"), first: "1", second: "" };
  expect(newHallForm.safeParse(sound).success).toBe(true);
  for (const bad of [
    { nameRu: "a\u202eb" },
    { nameEn: "<b>" },
    { nameKk: "" },
    { from: "room:1" },
    { venueId: "x" },
  ])
    expect(newHallForm.safeParse({ ...sound, ...bad }).success).toBe(false);
});
