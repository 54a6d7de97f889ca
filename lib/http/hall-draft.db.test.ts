import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { accounts } from "#db/schema/accounts.ts";
import { signIn } from "#lib/access/commands/sign-in.ts";
import { sessionCookie } from "#lib/access/next-auth/token.ts";
import type { StaffActor } from "#lib/access/rules/actor.ts";
import { goodPassword, visitor } from "#lib/access/testing/people.ts";
import { makeHall, newStaff } from "#lib/halls/testing/hall-people.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { answerBackground } from "./hall-background.ts";
import { answerDraft } from "./hall-draft.ts";
import { answerExport, answerImport } from "./hall-files.ts";

const { db } = await testDatabase();
const origin = "http://localhost";

async function cookieOf(actor: StaffActor): Promise<string> {
  const [row] = await db
    .select({ email: accounts.email })
    .from(accounts)
    .where(eq(accounts.id, actor.accountId));
  const who = { email: row!.email!, password: goodPassword, userAgent: null };
  const { sessionId } = await signIn(visitor(), who, new Date());
  const { name, value } = await sessionCookie(sessionId);
  return `${name}=${value}`;
}

function ask(method: string, cookie: string, body?: BodyInit, headers: Record<string, string> = {}): Request {
  return new Request(`${origin}/api/halls/x?revision=1&as=json`, {
    method,
    body,
    headers: { host: "localhost", origin, cookie, "content-type": "application/json", ...headers },
  });
}

const everything: [string, (hallId: string, cookie: string) => Promise<Response>][] = [
  ["read the draft", (id, cookie) => answerDraft(ask("GET", cookie), id)],
  ["save the draft", (id, cookie) => answerDraft(ask("PUT", cookie, '{"revision":1,"draft":{}}'), id)],
  ["discard the draft", (id, cookie) => answerDraft(ask("DELETE", cookie, '{"revision":1}'), id)],
  ["import", (id, cookie) => answerImport(ask("POST", cookie, "row,seat\n1,1\n"), id)],
  ["export", (id, cookie) => answerExport(ask("GET", cookie), id)],
  ["see the picture", (id, cookie) => answerBackground(ask("GET", cookie), id)],
  ["bring a picture", (id, cookie) => answerBackground(ask("PUT", cookie, "x"), id)],
];

const { shop, manager } = await makeHall(db);
const own = await cookieOf(manager);
const foreign = await cookieOf((await makeHall(db)).manager);
const door = await cookieOf(await newStaff(db, shop.organizerId, "door"));

describe.each(everything)("who may %s", (_name, run) => {
  test("not a stranger, not another organizer's manager, not the door; not a hall that is none", async () => {
    expect((await run(shop.hallId, "")).status).toBe(401);
    expect((await run(shop.hallId, foreign)).status).toBe(404);
    expect((await run(shop.hallId, door)).status).toBe(403);
    expect((await run("../../x", own)).status).toBe(404);
    expect((await run(crypto.randomUUID(), own)).status).toBe(404);
  });
});

test("a page of another site changes nothing", async () => {
  const request = ask("PUT", own, "{}", { origin: "https://evil.example" });
  expect((await answerDraft(request, shop.hallId)).status).toBe(403);
});

test("the draft is read, saved on top of its revision and discarded", async () => {
  const { revision, draft } = await (await answerDraft(ask("GET", own), shop.hallId)).json();
  const put = (its: unknown) =>
    answerDraft(ask("PUT", own, JSON.stringify({ revision, draft: its })), shop.hallId);
  for (const _ of ["first", "again"])
    expect(await (await put(draft)).json()).toEqual({ revision: revision + 1 });
  const late = await put({ ...draft, nextId: draft.nextId + 1 });
  expect([late.status, await late.json()]).toEqual([409, { code: "DRAFT_CHANGED", revision: revision + 1 }]);
  const gone = ask("DELETE", own, JSON.stringify({ revision: revision + 1 }));
  expect((await answerDraft(gone, shop.hallId)).status).toBe(200);
});

test("50 MB, told or untold, are refused with a code before they are read whole", async () => {
  const told = ask("PUT", own, "{}", { "content-length": String(50 * 1024 * 1024) });
  expect((await answerDraft(told, shop.hallId)).status).toBe(413);
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1;
      controller.enqueue(new Uint8Array(1024 * 1024).fill(32));
    },
  });
  const untold = new Request(`${origin}/api/halls/x?revision=1`, {
    ...{ method: "POST", body: endless, duplex: "half" },
    headers: { host: "localhost", origin, cookie: own },
  } as RequestInit);
  const answer = await answerImport(untold, shop.hallId);
  expect([answer.status, await answer.json()]).toEqual([413, { code: "FILE_TOO_LARGE", megabytes: 16 }]);
  expect(sent).toBeLessThan(20);
});
