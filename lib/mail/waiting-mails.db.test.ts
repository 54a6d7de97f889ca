import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { effectHandlers } from "#lib/effects.ts";
import { idBytes } from "#lib/ids.ts";
import { drainOutbox } from "#lib/outbox/worker.ts";
import { forgetSaleCard } from "#lib/seating/sale-card.ts";
import { leaveWaiting } from "#lib/seating/waiting/end-offer.ts";
import { passToList } from "#lib/seating/waiting/pass-to-list.ts";
import { tendWaiting } from "#lib/seating/waiting/sweep.ts";
import { takeOffer } from "#lib/seating/waiting/take-offer.ts";
import { codeOf, type SoldOutShop, soldOutShop } from "#lib/seating/waiting/testing/sold-out.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { startFakeResend } from "#scripts/testing/fake-resend.ts";
import { readLeaveQuery } from "./leave-links.ts";

const resend = await startFakeResend();
vi.stubEnv("RESEND_API_KEY", resend.apiKey);
vi.stubEnv("RESEND_BASE_URL", resend.url);
const { db, pool } = await testDatabase();
afterAll(() => resend.close());

const now = () => new Date();
let hall: SoldOutShop;

beforeEach(async () => {
  await pool.query("DELETE FROM outbox");
  resend.delivered.length = 0;
  hall = await soldOutShop();
});

/** What has left by now, in the order in which it left. */
async function mailed() {
  await drainOutbox(db, effectHandlers, now);
  return resend.delivered.map(({ body }) => ({
    to: body.to as string,
    subject: body.subject as string,
    text: (body.text as string).replaceAll("\u00a0", " "),
    headers: body.headers as Record<string, string>,
  }));
}

/** Every row runs again, as after a worker that died before it noted them down. What would be another mail is refused as such. */
async function runAgain() {
  await pool.query("UPDATE outbox SET state = 0, lease_until = NULL, run_at = NOW(3)");
  await drainOutbox(db, effectHandlers, now);
  const [parked] = await pool.query("SELECT last_error FROM outbox WHERE state <> 1");
  expect(parked).toEqual([]);
}

const dana = { email: "dana@mail.kz", locale: "ru" } as const;
const subjects = async () => (await mailed()).map(({ to, subject }) => `${to} ${subject.split(":")[0]}`);

describe("who gets in line", () => {
  it("has it in a letter with the link, and a way to leave such letters, once", async () => {
    const { token } = await hall.waits({ ...dana, size: 3, category: "stalls" });
    const [mail, ...more] = await mailed();
    expect(more).toEqual([]);
    expect(mail!.to).toBe(dana.email);
    for (const part of ["Вы в листе ожидания", "Ждём: 3 места рядом", "Stalls", `/ru/waiting?key=${token}`])
      expect(mail!.text).toContain(part);
    const address = mail!.headers["List-Unsubscribe"]!.slice(1, -1);
    expect(readLeaveQuery(new URL(address).searchParams)).toEqual({
      email: dana.email,
      list: "waiting-list",
    });
    await hall.waits({ email: "next@mail.kz" });
    await runAgain();
    expect(await mailed()).toHaveLength(2);
  });

  it("and out of it again before the letter left gets none", async () => {
    const { token } = await hall.waits(dana);
    await leaveWaiting(token, now());
    expect(await mailed()).toEqual([]);
  });
});

describe("who asks again", () => {
  it("is told so, and has the letter again once an hour", async () => {
    const { token } = await hall.waits(dana);
    await mailed();
    for (const _ of [1, 2]) expect(await codeOf(hall.waits(dana))).toBe("ALREADY_WAITING");
    const [, again, ...more] = await mailed();
    expect(more).toEqual([]);
    expect(again!.text).toContain(`/ru/waiting?key=${token}`);
    expect(await hall.states()).toEqual(["waiting"]);
  });
});

describe("an offer", () => {
  it("names the place and leads to where it can be bought; taken, it ends without a letter", async () => {
    const { token } = await hall.waits(dana);
    await hall.free(2);
    await passToList(hall.shop.performanceId, now());
    const [, offer] = await mailed();
    expect(offer!.text).toContain(`/ru/waiting?key=${token}`);
    expect(offer!.text).toContain("ряд 1, место 2");
    await takeOffer(null, null, token, now());
    await tendWaiting(now());
    expect(await mailed()).toHaveLength(2);
  });

  it("that was declined says so to who declined it, and goes on", async () => {
    const { token } = await hall.waits(dana);
    await hall.waits({ email: "next@mail.kz", locale: "en" });
    await hall.free(2);
    await passToList(hall.shop.performanceId, now());
    await mailed();
    await leaveWaiting(token, now());
    // Two people's letters leave side by side.
    expect((await subjects()).slice(3).sort()).toEqual([
      "dana@mail.kz Вы отказались от мест",
      "next@mail.kz Seats came free",
    ]);
    const { text } = (await mailed()).slice(3).find(({ to }) => to === dana.email)!;
    expect(text).toContain("В листе ожидания Вас больше нет");
    expect(text).toContain("ряд 1, место 2");
    expect(text).toContain(`/ru/waiting/${hall.shop.performanceId}`);
    expect(text).not.toContain(token);
    await runAgain();
    expect(await mailed()).toHaveLength(5);
  });

  it("that nobody took in time says so once, however many workers come by", async () => {
    await hall.waits(dana);
    await hall.free(2);
    await passToList(hall.shop.performanceId, now());
    await mailed();
    await hall.endOffers();
    await Promise.all([1, 2, 3].map(() => tendWaiting(now())));
    expect((await subjects()).slice(2)).toEqual(["dana@mail.kz Время предложения вышло"]);
    expect((await mailed())[2]!.text).toContain("запишитесь снова");
  });

  it("whose time ran out while its letter was late is told by its end alone", async () => {
    await hall.waits(dana);
    await hall.free(2);
    await passToList(hall.shop.performanceId, now());
    await hall.endOffers();
    await tendWaiting(now());
    expect(await subjects()).toEqual(["dana@mail.kz Время предложения вышло"]);
  });
});

describe("a line that is closed", () => {
  async function offeredAndWaiting() {
    const { token } = await hall.waits(dana);
    await hall.waits({ email: "next@mail.kz", locale: "en" });
    await hall.free(2);
    await passToList(hall.shop.performanceId, now());
    await mailed();
    return token;
  }

  it("tells everybody in it once that the performance was called off, and offers nothing any more", async () => {
    const token = await offeredAndWaiting();
    await pool.query("UPDATE performances SET status='cancelled' WHERE id=?", [
      idBytes(hall.shop.performanceId),
    ]);
    forgetSaleCard(hall.shop.performanceId);
    await Promise.all([1, 2, 3].map(() => tendWaiting(now())));
    expect((await subjects()).slice(3).sort()).toEqual(["dana@mail.kz Отменено", "next@mail.kz Called off"]);
    expect(await hall.states()).toEqual(["over", "over"]);
    expect(await codeOf(takeOffer(null, null, token, now()))).toBe("WAITING_OVER");
    await hall.endOffers();
    await tendWaiting(now());
    await runAgain();
    expect(await mailed()).toHaveLength(5);
    expect(await hall.claimOf(2)).toBeUndefined();
  });

  it("tells them that the sale is over", async () => {
    await offeredAndWaiting();
    await pool.query("UPDATE performances SET sale_ends_at = NOW(3) - INTERVAL 1 SECOND WHERE id=?", [
      idBytes(hall.shop.performanceId),
    ]);
    forgetSaleCard(hall.shop.performanceId);
    await tendWaiting(now());
    expect((await subjects()).slice(3).sort()).toEqual([
      "dana@mail.kz Лист ожидания закрыт",
      "next@mail.kz The waiting list is closed",
    ]);
    for (const { text } of (await mailed()).slice(3)) expect(text).toContain("/events");
  });
});
