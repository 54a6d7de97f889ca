import type { RowDataPacket } from "mysql2/promise";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { effectHandlers } from "#lib/effects.ts";
import { newStaff } from "#lib/halls/testing/hall-people.ts";
import { cancelPerformance } from "#lib/orders/commands/call-off.ts";
import { bought } from "#lib/orders/testing/after-sale.ts";
import { passOn } from "#lib/orders/testing/passing.ts";
import { beginPayment, pay } from "#lib/orders/testing/purchase.ts";
import { viewerOf } from "#lib/orders/viewer.ts";
import type { EffectHandlers } from "#lib/outbox/rules/effects.ts";
import { drainOutbox } from "#lib/outbox/worker.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { startFakeResend } from "#scripts/testing/fake-resend.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";

const resend = await startFakeResend();
vi.stubEnv("RESEND_API_KEY", resend.apiKey);
vi.stubEnv("RESEND_BASE_URL", resend.url);
const { db, pool } = await testDatabase();
afterAll(() => resend.close());

const now = () => new Date();
const handlers = effectHandlers as unknown as Record<string, (...told: unknown[]) => Promise<void>>;

/** A worker that dies: from a moment on, nothing it does reaches the database, its excuses neither. */
function dyingWorker() {
  let isDead = false;
  const dead = () => {
    throw new Error("killed");
  };
  const its = new Proxy(db, {
    get: (target, key) =>
      isDead && typeof Reflect.get(target, key) === "function" ? dead : Reflect.get(target, key),
  });
  return { db: its, die: () => (isDead = true) };
}

/** The lease of a dead worker runs out, and another one takes its rows. */
async function nextWorker(): Promise<void> {
  await pool.query("UPDATE outbox SET lease_until = NOW(3), run_at = LEAST(run_at, NOW(3)) WHERE state = 0");
  await drainOutbox(db, effectHandlers, now);
}

const states = async () => {
  const [rows] = await pool.query("SELECT state FROM outbox WHERE kind = 'mail.order-paid'");
  return (rows as { state: number }[]).map((row) => row.state);
};

beforeEach(async () => {
  await nextWorker();
  resend.delivered.length = 0;
  await pool.query("DELETE FROM outbox");
  const shop = await makeShop(db, { rows: 2 });
  await pay((await beginPayment(shop, [1])).paymentId);
});

test.each(["before it was sent", "after it was sent and before that was noted"] as const)(
  "a worker killed %s leaves one mail in the end",
  async (moment) => {
    const worker = dyingWorker();
    const dying = new Proxy(handlers, {
      get: (all, kind: string) => async (payload: unknown, context: unknown) => {
        if (moment === "before it was sent") {
          worker.die();
          throw new Error("killed");
        }
        await all[kind]!(payload, context);
        worker.die();
      },
    }) as unknown as EffectHandlers;
    await expect(drainOutbox(worker.db, dying, now)).rejects.toThrow("killed");
    expect(await states()).toEqual([0]);
    const sentBefore = resend.delivered.length;
    expect(sentBefore).toBe(moment === "before it was sent" ? 0 : 1);
    const asked = resend.requests;
    await nextWorker();
    expect(resend.requests).toBe(asked + 1);
    expect(resend.delivered).toHaveLength(1);
    expect(await states()).toEqual([1]);
  },
);

/** What was refused or cut short belongs to one person; the letter about a called-off performance goes to two. */
async function calledOff(): Promise<void> {
  const shop = await makeShop(db);
  const order = await bought(shop, [1, 2]);
  await passOn(viewerOf(order.buyer), order.ticketIds[1]!);
  await nextWorker();
  resend.delivered.length = 0;
  await pool.query("DELETE FROM outbox");
  await cancelPerformance(await newStaff(db, shop.organizerId), shop.performanceId, now());
}
const recipients = () => resend.delivered.map(({ body }) => body.to).sort();

test.each(["asel@mail.kz", "erlan@mail.kz"])(
  "an address that is refused, %s, keeps nobody else from their letter, and is what is parked",
  async (address) => {
    await calledOff();
    resend.refused.add(address);
    await nextWorker();
    await nextWorker();
    resend.refused.clear();
    expect(recipients()).toEqual(["asel@mail.kz", "erlan@mail.kz"].filter((its) => its !== address));
    const [rows] = await pool.query<RowDataPacket[]>("SELECT kind FROM outbox WHERE state = 2");
    expect(rows).toMatchObject([{ kind: "mail.performance-cancelled" }]);
  },
);

test("a worker that dies between two people's letters sends each of them once in the end", async () => {
  await calledOff();
  const worker = dyingWorker();
  const kind = "mail.performance-cancelled";
  let first: Promise<void> | undefined;
  const dying = new Proxy(handlers, {
    get: (all, its: string) => async (payload: { to?: string }, context: unknown) => {
      if (its !== kind || payload.to === undefined) return all[its]!(payload, context);
      if (first) return first.then(() => Promise.reject(new Error("killed")));
      first = all[its]!(payload, context);
      await first;
      worker.die();
    },
  }) as unknown as EffectHandlers;
  await expect(drainOutbox(worker.db, dying, now)).rejects.toThrow("killed");
  expect(recipients()).toHaveLength(1);
  await nextWorker();
  expect(recipients()).toEqual(["asel@mail.kz", "erlan@mail.kz"]);
  const [rows] = await pool.query<RowDataPacket[]>("SELECT state FROM outbox WHERE kind = ?", [kind]);
  expect(rows.map(({ state }) => state)).toEqual([1, 1, 1]);
});

test("a mail that the provider failed at is one mail in the end", async () => {
  resend.answerNext({ status: 500, name: "application_error" });
  await drainOutbox(db, effectHandlers, now);
  expect(await states()).toEqual([0]);
  await nextWorker();
  await nextWorker();
  expect(resend.delivered).toHaveLength(1);
});
