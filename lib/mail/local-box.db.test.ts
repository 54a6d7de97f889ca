import { expect, it } from "vitest";
import { localMails } from "#db/schema/local-mails.ts";
import { newId } from "#lib/ids.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { readLocalMail, readLocalMails } from "./local-box.ts";

const { db } = await testDatabase();

async function mailTo(recipient: string, createdAt: Date): Promise<string> {
  const id = newId();
  const words = { subject: "Билет", html: "<p>Билет</p>", text: "Билет" };
  await db.insert(localMails).values({ id, recipient, ...words, attachments: [], createdAt });
  return id;
}

const first = await mailTo("asel@mail.kz", new Date("2026-11-01T08:00:00Z"));
const second = await mailTo("a_el@mail.kz", new Date("2026-11-02T08:00:00Z"));
const third = await mailTo("nur@gmail.com", new Date("2026-11-03T08:00:00Z"));

const found = async (to: string) => (await readLocalMails(db, to)).map(({ id }) => id);

it("lists the newest first, and finds by a part of the address in any case", async () => {
  expect(await found("")).toEqual([third, second, first]);
  expect(await found("MAIL.KZ")).toEqual([second, first]);
});

it("looks for what was typed, not for a pattern", async () => {
  expect(await found("a_el")).toEqual([second]);
  expect(await found("%")).toEqual([]);
  expect(await found("\\")).toEqual([]);
});

it("opens one by its id", async () => {
  expect(await readLocalMail(db, first)).toMatchObject({ recipient: "asel@mail.kz", text: "Билет" });
  expect(await readLocalMail(db, newId())).toBeNull();
});
