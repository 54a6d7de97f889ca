import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { outbox, outboxState } from "#db/schema/outbox.ts";
import { newId } from "#lib/ids.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { enqueue } from "./enqueue.ts";
import { backoffSeconds, type EffectHandlers, FinalFailure, maxAttempts } from "./rules/effects.ts";
import { drainOutbox } from "./worker.ts";

const { db, pool } = await testDatabase();
const accountId = newId();

/** Handlers that only note what ran; `act` may throw. */
function noting(act: (rowId: string) => Promise<void> | void = () => {}) {
  const ran: string[] = [];
  const handler = async (_payload: unknown, context: { rowId: string }) => {
    ran.push(context.rowId);
    await act(context.rowId);
  };
  return { ran, handlers: { "mail.account-exists": handler } as unknown as EffectHandlers };
}

function add(over: Partial<Parameters<typeof enqueue>[1]> = {}) {
  const id = newId();
  const effect = {
    id,
    kind: "mail.account-exists" as const,
    payload: { accountId },
    organizerId: null,
    dedupeKey: id,
    orderKey: id,
    runAt: new Date(Date.now() - 1_000),
  };
  return enqueue(db, { ...effect, ...over }).then(() => id);
}

const rowOf = async (id: string) => (await db.select().from(outbox).where(eq(outbox.id, id)))[0]!;
const now = () => new Date();

beforeEach(() => pool.query("DELETE FROM outbox"));

describe("the outbox", () => {
  it("runs a row once, however many workers there are", async () => {
    const ids = await Promise.all(Array.from({ length: 40 }, () => add()));
    const { ran, handlers } = noting();
    await Promise.all(Array.from({ length: 6 }, () => drainOutbox(db, handlers, now)));
    expect(ran.toSorted()).toEqual(ids.toSorted());
  });

  it("runs the rows of one order key one after the other, oldest first", async () => {
    const first = await add({ orderKey: "order:1" });
    const second = await add({ orderKey: "order:1" });
    const { ran, handlers } = noting((rowId) => {
      if (rowId === first && ran.length === 1) throw new Error("not yet");
    });
    await drainOutbox(db, handlers, now);
    expect(ran).toEqual([first]);
    await pool.query("UPDATE outbox SET run_at = NOW(3)");
    await drainOutbox(db, handlers, now);
    expect(ran).toEqual([first, first, second]);
  });

  it("writes the same effect once", async () => {
    await add({ dedupeKey: "same" });
    await add({ dedupeKey: "same" });
    const { ran, handlers } = noting();
    await drainOutbox(db, handlers, now);
    expect(ran).toHaveLength(1);
  });

  it("is not written when the transaction that asked for it fails", async () => {
    const work = db.transaction(async (tx) => {
      await enqueue(tx, {
        kind: "mail.account-exists",
        payload: { accountId },
        organizerId: null,
        dedupeKey: "gone",
        orderKey: "gone",
        runAt: new Date(),
      });
      throw new Error("rolled back");
    });
    await expect(work).rejects.toThrow("rolled back");
    expect(await db.select().from(outbox)).toHaveLength(0);
  });

  it("waits longer after each failure and parks after the last try", async () => {
    const id = await add();
    const { ran, handlers } = noting(() => {
      throw new Error("provider is down");
    });
    for (let tries = 0; tries < maxAttempts + 2; tries++) {
      await pool.query("UPDATE outbox SET run_at = NOW(3)");
      await drainOutbox(db, handlers, now);
    }
    expect(ran).toHaveLength(maxAttempts);
    expect(await rowOf(id)).toMatchObject({ state: outboxState.parked, lastError: "provider is down" });
  });

  it("parks at once what no retry can mend", async () => {
    const id = await add();
    const { handlers } = noting(() => {
      throw new FinalFailure("no such address");
    });
    await drainOutbox(db, handlers, now);
    expect(await rowOf(id)).toMatchObject({ state: outboxState.parked, attempts: 1 });
  });

  it("gives the rows of a worker that died back when their lease is over", async () => {
    const id = await add();
    await pool.query("UPDATE outbox SET attempts = 1, lease_until = NOW(3) + INTERVAL 60 SECOND");
    const { ran, handlers } = noting();
    await drainOutbox(db, handlers, now);
    expect(ran).toHaveLength(0);
    await pool.query("UPDATE outbox SET lease_until = NOW(3)");
    await drainOutbox(db, handlers, now);
    expect(ran).toEqual([id]);
  });

  it("leaves what is due later for later", async () => {
    await add({ runAt: new Date(Date.now() + 60_000) });
    const { ran, handlers } = noting();
    expect(await drainOutbox(db, handlers, now)).toBe(0);
    expect(ran).toHaveLength(0);
  });
});

it("backs off from seconds to two hours", () => {
  expect(backoffSeconds(1, 0)).toBe(5);
  expect(backoffSeconds(3, 0)).toBe(45);
  expect(backoffSeconds(20, 1)).toBe(8_640);
});
