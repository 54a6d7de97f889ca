import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { effectHandlers } from "#lib/effects.ts";
import { beginPayment, pay } from "#lib/orders/testing/purchase.ts";
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

test("a mail that the provider failed at is one mail in the end", async () => {
  resend.answerNext({ status: 500, name: "application_error" });
  await drainOutbox(db, effectHandlers, now);
  expect(await states()).toEqual([0]);
  await nextWorker();
  await nextWorker();
  expect(resend.delivered).toHaveLength(1);
});
