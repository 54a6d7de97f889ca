import { createHmac } from "node:crypto";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { mailEvents } from "#db/schema/mail-events.ts";
import { leaveQuery } from "#lib/mail/leave-links.ts";
import { isStopped, stopMail } from "#lib/mail/stops.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { answerMailEvent } from "./mail-events.ts";
import { answerUnsubscribe } from "./unsubscribe.ts";

const secret = `whsec_${Buffer.from("a secret of twenty-four").toString("base64")}`;
beforeAll(() => {
  vi.stubEnv("RESEND_WEBHOOK_SECRET", secret);
});
const { db } = await testDatabase();
const now = new Date("2026-11-20T10:00:00Z");
let ids = 0;

type Told = { id?: string; at?: number; key?: string; type?: string; to?: string; bounce?: string };

function tell({ id = `msg_${++ids}`, at = now.getTime() / 1_000, key = secret, ...facts }: Told) {
  const { type = "email.bounced", to = "gone@mail.kz", bounce = "Permanent" } = facts;
  const body = JSON.stringify({ type, data: { to: [to], bounce: { type: bounce } } });
  const signature = createHmac("sha256", Buffer.from(key.slice(6), "base64"))
    .update(`${id}.${at}.${body}`)
    .digest("base64");
  const headers = {
    "svix-id": id,
    "svix-timestamp": String(at),
    "svix-signature": `v1,AAAA v1,${signature}`,
  };
  return answerMailEvent(new Request("http://localhost/", { method: "POST", headers, body }), now);
}

describe("what the mail provider tells", () => {
  test("stops an address that bounced for good or complained, whatever its case", async () => {
    expect((await tell({ to: "Gone@Mail.kz" })).status).toBe(204);
    expect(await isStopped(db, "gone@mail.kz")).toBe(true);
    await tell({ type: "email.complained", to: "angry@mail.kz" });
    expect(await isStopped(db, "angry@mail.kz", "reminder")).toBe(true);
  });

  test("leaves an address whose mailbox was only full, and one that got its mail", async () => {
    await tell({ to: "full@mail.kz", bounce: "Transient" });
    await tell({ type: "email.delivered", to: "full@mail.kz" });
    expect(await isStopped(db, "full@mail.kz")).toBe(false);
  });

  test("is done once per message", async () => {
    await tell({ id: "msg_same" });
    expect((await tell({ id: "msg_same", to: "late@mail.kz" })).status).toBe(204);
    expect(await isStopped(db, "late@mail.kz")).toBe(false);
    const rows = await db.select().from(mailEvents);
    expect(rows.filter((row) => row.id === "msg_same")).toHaveLength(1);
  });

  test.each([
    ["another key", { key: `whsec_${Buffer.from("another").toString("base64")}` }],
    ["an old message", { at: now.getTime() / 1_000 - 301 }],
    ["a message of tomorrow", { at: now.getTime() / 1_000 + 301 }],
  ])("with %s is refused", async (_name, over: Told) => {
    expect((await tell({ ...over, to: "victim@mail.kz" })).status).toBe(401);
    expect(await isStopped(db, "victim@mail.kz")).toBe(false);
  });

  test("without a signature, or with a broken body, changes nothing", async () => {
    const bare = new Request("http://localhost/", { method: "POST", body: "{}" });
    expect((await answerMailEvent(bare, now)).status).toBe(401);
  });
});

describe("leaving a list", () => {
  const post = (query: string, form: Record<string, string> = { "List-Unsubscribe": "One-Click" }) =>
    answerUnsubscribe(
      new Request(`http://localhost/api/mail/unsubscribe?${query}`, {
        method: "POST",
        body: new URLSearchParams(form),
      }),
    );

  test("takes one click, of this list and address alone, and is undone by the page", async () => {
    const query = leaveQuery("asel@mail.kz", "reminder");
    expect((await post(query)).status).toBe(200);
    expect(await isStopped(db, "asel@mail.kz", "reminder")).toBe(true);
    expect(await isStopped(db, "asel@mail.kz", "waiting-list")).toBe(false);
    expect(await isStopped(db, "asel@mail.kz")).toBe(false);
    const back = await post(query, { locale: "ru", undo: "1" });
    expect(back.headers.get("location")).toContain("/ru/unsubscribe?");
    expect(await isStopped(db, "asel@mail.kz", "reminder")).toBe(false);
  });

  test("needs the link's own signature", async () => {
    const query = new URLSearchParams(leaveQuery("asel@mail.kz", "reminder"));
    query.set("to", Buffer.from("other@mail.kz").toString("base64url"));
    expect((await post(query.toString())).status).toBe(404);
    query.set("list", "waiting-list");
    expect((await post(query.toString())).status).toBe(404);
    expect(await isStopped(db, "other@mail.kz", "reminder")).toBe(false);
  });

  test("does not undo a bounce", async () => {
    await stopMail(db, "dead@mail.kz", null, "bounced");
    await post(leaveQuery("dead@mail.kz", "reminder"), { locale: "kk", undo: "1" });
    expect(await isStopped(db, "dead@mail.kz")).toBe(true);
  });
});
