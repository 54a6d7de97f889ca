import type { RowDataPacket } from "mysql2/promise";
import { afterAll, expect, it } from "vitest";
import { openPool, useDatabase } from "#db/client.ts";
import { idBytes } from "#lib/ids.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { checkInvariants } from "#scripts/testing/invariants.ts";
import { openPrivateServer } from "#scripts/testing/server.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";
import { beginPayment, endClock, pay, statusOf } from "../testing/purchase.ts";
import { expireOrders } from "./expire-orders.ts";

// A server of its own: its count of waits is this test's alone. What is opened first is closed last.
const server = await openPrivateServer();
afterAll(() => server.close());
await testDatabase();
const pool = openPool(await server.createMigrated("queue"), 16);
const db = useDatabase(pool);
const now = new Date();

/** Resolves once so many statements stand before a lock. (information_schema shows the same, but never anew to who asks without a pause.) */
async function waiting(count: number) {
  for (;;) {
    const [rows] = await pool.query<RowDataPacket[]>(
      "SHOW GLOBAL STATUS LIKE 'Innodb_row_lock_current_waits'",
    );
    if (Number(rows[0]!.Value) >= count) return;
  }
}

it("the sweep that stood behind a payment in the queue leaves the paid order alone", async () => {
  const shop = await makeShop(db);
  const begun = await beginPayment(shop, [1]);
  await endClock(begun.orderId);
  const doorkeeper = await pool.getConnection();
  await doorkeeper.beginTransaction();
  await doorkeeper.query("SELECT id FROM orders WHERE id = ? FOR UPDATE", [idBytes(begun.orderId)]);
  const paid = pay(begun.paymentId);
  await waiting(1);
  const swept = expireOrders(now);
  await waiting(2);
  await doorkeeper.commit();
  doorkeeper.release();
  expect([await paid, await swept]).toEqual([200, 0]);
  expect(await statusOf(begun.orderId)).toBe("paid");
  expect(await checkInvariants(pool)).toEqual([]);
});
