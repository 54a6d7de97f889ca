import { afterAll, beforeAll, expect, it } from "vitest";
import { openPool, useDatabase } from "#db/client.ts";
import { ShopBuyer } from "../testing/buyer.ts";
import { checkInvariants } from "../testing/invariants.ts";
import { openTestShop, type TestShop } from "../testing/shop.ts";
import { makeShop } from "../testing/shop-fixture.ts";
import { StreamClient } from "../testing/stream-client.ts";

let server: TestShop;
let pool: ReturnType<typeof openPool>;

beforeAll(async () => {
  server = await openTestShop({ seed: false, plainNext: true, environment: { RUN_WORKER: "0" } });
  Object.assign(process.env, server.environment);
  pool = openPool(server.databaseUrl, 4);
});
afterAll(async () => {
  await pool?.end();
  await server?.stop();
});

const waitingRows = async () => {
  const [rows] = await pool.query("SELECT COUNT(*) AS n FROM outbox WHERE state=0");
  return Number((rows as unknown as { n: number }[])[0]!.n);
};

/** The worker's address, called as a scheduler would. */
const callWorker = (secret: string) =>
  fetch(`${server.url}/api/worker`, { method: "POST", headers: { authorization: `Bearer ${secret}` } });

it("sells under plain Next: no listener, no worker, status by its route", async () => {
  const shop = await makeShop(useDatabase(pool));
  const buyer = new ShopBuyer(server.url);
  const page = await buyer.buy(shop, 1, 2);
  expect(page.url).toContain("/orders/");
  expect(page.html).toContain("<svg");
  const status = await fetch(`${server.url}/api/performances/${shop.performanceId}/status`);
  expect(status.status).toBe(200);
  expect(await checkInvariants(pool)).toEqual([]);
});

it("streams under plain Next too", async () => {
  const shop = await makeShop(useDatabase(pool));
  const watching = new StreamClient(server.url, shop.performanceId);
  const answer = await watching.open();
  expect(answer.headers.get("content-type")).toContain("text/event-stream");
  await expect.poll(() => watching.follower.status !== null, { timeout: 5_000 }).toBe(true);
  await new ShopBuyer(server.url).holdSeats(shop, 3);
  await expect.poll(() => watching.follower.countOf("delta"), { timeout: 5_000 }).toBe(1);
  expect(watching.follower.gaps).toBe(0);
  await watching.cut();
});

it("lets effects leave without a worker: after the request, and by the scheduled call under its secret", async () => {
  expect((await callWorker("a wrong secret of the same kind")).status).toBe(401);
  expect((await callWorker(server.environment.WORKER_SECRET!)).ok).toBe(true);
  expect(await waitingRows()).toBe(0);
});

it("ends its streams when it is told to stop", async () => {
  const shop = await makeShop(useDatabase(pool));
  const watching = new StreamClient(server.url, shop.performanceId);
  await watching.open();
  await expect.poll(() => watching.follower.status !== null, { timeout: 5_000 }).toBe(true);
  const at = performance.now();
  const restarted = server.restart();
  await expect.poll(() => watching.isCut, { timeout: 10_000 }).toBe(true);
  expect(performance.now() - at).toBeLessThan(5_000);
  await restarted;
});
