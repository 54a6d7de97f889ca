import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#lib/ids.ts";
import { pressSandboxButton, readSandboxPage } from "#lib/payments/sandbox/page.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { checkInvariants } from "#scripts/testing/invariants.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";
import { receiveNotification } from "./receive-notification.ts";
import { beginPayment, codeOf, countOf, endClock, statusOf } from "./testing/purchase.ts";

const { db, pool } = await testDatabase();
const received: string[] = [];
let isDown = false;
/** The shop's own address, over real HTTP. */
const server = createServer(async (incoming, outgoing) => {
  received.push(`${incoming.method} ${incoming.url}`);
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const headers = new Headers(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]));
  const request = new Request(`http://localhost${incoming.url}`, {
    method: "POST",
    headers,
    body: Buffer.concat(chunks),
  });
  const response = isDown
    ? new Response(null, { status: 503 })
    : await receiveNotification("sandbox", request, new Date());
  outgoing.writeHead(response.status).end(await response.text());
});
let origin = "";
beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
afterEach(async () => {
  expect(await checkInvariants(pool)).toEqual([]);
});

describe("the sandbox's page", () => {
  it("pays by a signed notification to the shop's public address", async () => {
    const { orderId, paymentId, code } = await beginPayment(await makeShop(db), [1]);
    expect(await readSandboxPage(paymentId)).toMatchObject({ orderCode: code, decision: null });
    const pressed = await pressSandboxButton(paymentId, "succeeded", origin);
    expect(pressed).toMatchObject({ decision: "succeeded", orderCode: code, isDelivered: true });
    expect(received.at(-1)).toBe("POST /api/payments/sandbox");
    expect(await statusOf(orderId)).toBe("paid");
    expect(await readSandboxPage(paymentId)).toMatchObject({ decision: "succeeded" });
  });

  it("stands by the first button that was pressed", async () => {
    const { orderId, paymentId } = await beginPayment(await makeShop(db), [1]);
    await pressSandboxButton(paymentId, "declined", origin);
    expect(await pressSandboxButton(paymentId, "succeeded", origin)).toMatchObject({ decision: "declined" });
    expect(await statusOf(orderId)).toBe("cancelled");
    expect(await countOf("tickets", orderId)).toBe(0);
  });

  it("tells again when it is pressed again after the shop did not answer", async () => {
    const { orderId, paymentId } = await beginPayment(await makeShop(db), [1]);
    isDown = true;
    expect(await pressSandboxButton(paymentId, "succeeded", origin)).toMatchObject({ isDelivered: false });
    expect(await statusOf(orderId)).toBe("pending");
    isDown = false;
    expect(await pressSandboxButton(paymentId, "succeeded", origin)).toMatchObject({ isDelivered: true });
    expect(await statusOf(orderId)).toBe("paid");
    expect(await countOf("tickets", orderId)).toBe(1);
  });

  it("takes no money once its time is over, and knows no payment of nobody", async () => {
    const { orderId, paymentId } = await beginPayment(await makeShop(db), [1]);
    await endClock(orderId);
    expect(await readSandboxPage(paymentId)).toMatchObject({ decision: "expired" });
    expect(await codeOf(pressSandboxButton(paymentId, "succeeded", origin))).toBe("PAYMENT_EXPIRED");
    expect(await codeOf(pressSandboxButton(newId(), "succeeded", origin))).toBe("NOT_FOUND");
    expect(await readSandboxPage(newId())).toBeNull();
  });
});
