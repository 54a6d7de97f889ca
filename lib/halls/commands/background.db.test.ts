import sharp from "sharp";
import { expect, test } from "vitest";
import { codeOf } from "#lib/orders/testing/purchase.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { makeHall, newStaff } from "../testing/hall-people.ts";
import { readBackground, saveBackground } from "./background.ts";
import { openDraft } from "./open-draft.ts";
import { publishDraft } from "./publish-draft.ts";
import { saveDraft } from "./save-draft.ts";

const { db } = await testDatabase();

/** A hall, pictures for it, each of its own colour, and what becomes of them. */
async function traced() {
  const { shop, manager } = await makeHall(db);
  const day = 24 * 60 * 60 * 1000;
  let name = 0;
  return {
    async upload(background: string, days = 0) {
      const bytes = await sharp({ create: { width: 8, height: 4, channels: 3, background } })
        .png()
        .toBuffer();
      return (await saveBackground(manager, shop.hallId, bytes, new Date(days * day))).picture;
    },
    read: (picture: string) => readBackground(db, manager, shop.hallId, picture),
    opened: async () => (await openDraft(db, manager, shop.hallId)).draft.background,
    /** Saves the draft with this picture under it, and publishes it at a moment. */
    async lay(picture: string | null, publishDays?: number) {
      const { revision, draft } = await openDraft(db, manager, shop.hallId);
      const background = picture && { x: 1, y: 2, width: 800, height: 400, opacity: 0.5, picture };
      const plan = { ...draft.plan, name: `Hall ${++name}` };
      const saved = await saveDraft(manager, shop.hallId, revision, {
        ...draft,
        plan,
        background: background || null,
      });
      if (publishDays === undefined) return;
      expect(
        await publishDraft(manager, shop.hallId, saved.revision, new Date(publishDays * day)),
      ).toHaveProperty("version");
    },
  };
}

test("a second picture leaves the first one where the draft names it, and undo finds it", async () => {
  const hall = await traced();
  const first = await hall.upload("#f00");
  await hall.lay(first);
  const shown = await hall.read(first);
  const second = await hall.upload("#00f");
  expect(second).not.toBe(first);
  expect(await hall.read(first)).toEqual(shown);
  expect(await hall.read(second)).not.toEqual(shown);
  expect((await hall.opened())!.picture).toBe(first);
  await hall.lay(second);
  expect(await hall.read(first)).toEqual(shown);
});

test("the picture of the version that was published lies under the next draft; what nobody names goes", async () => {
  const hall = await traced();
  const [old, kept] = [await hall.upload("#f00"), await hall.upload("#0f0")];
  await hall.lay(kept, 3);
  expect(await hall.opened()).toMatchObject({ picture: kept, x: 1, y: 2 });
  expect(await hall.read(old)).toBeNull();
  await hall.upload("#00f", 4);
  expect(await hall.read(kept)).not.toBeNull();
  await hall.lay(null, 5);
  expect([await hall.opened(), await hall.read(kept)]).toEqual([null, null]);
});

test("a picture to trace is drawn anew, and only who may draw sees it", async () => {
  const { shop, manager } = await makeHall(db);
  const sent = await sharp({ create: { width: 6000, height: 3000, channels: 3, background: "#fff" } })
    .withMetadata({ exif: { IFD0: { Copyright: "somebody" } } })
    .jpeg()
    .toBuffer();
  const { picture, ...size } = await saveBackground(manager, shop.hallId, sent);
  expect(size).toEqual({ widthPx: 4000, heightPx: 2000 });
  const kept = (await readBackground(db, manager, shop.hallId, picture))!;
  expect(await sharp(kept).metadata()).toMatchObject({ format: "webp", width: 4000 });
  expect(kept.includes("somebody")).toBe(false);
  const stranger = (await makeHall(db)).manager;
  expect(await readBackground(db, stranger, shop.hallId, picture)).toBeNull();
  expect(await codeOf(saveBackground(stranger, shop.hallId, sent))).toBe("NOT_FOUND");
  const door = await newStaff(db, shop.organizerId, "door");
  expect(await codeOf(readBackground(db, door, shop.hallId, picture))).toBe("FORBIDDEN");
});

test.each([
  ["an SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), "PICTURE_TYPE"],
  ["HTML named as a picture", Buffer.from("<!doctype html><p>x"), "PICTURE_TYPE"],
  ["a PNG of its first bytes", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "PICTURE_BROKEN"],
  ["too many bytes", Buffer.alloc(11 * 1024 * 1024), "FILE_TOO_LARGE"],
])("no picture: %s", async (_name, bytes, code) => {
  const { shop, manager } = await makeHall(db);
  expect(await codeOf(saveBackground(manager, shop.hallId, bytes))).toBe(code);
  expect(await readBackground(db, manager, shop.hallId, null)).toBeNull();
});
