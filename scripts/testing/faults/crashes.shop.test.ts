import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { idBytes, newId } from "#lib/ids.ts";
import { decideOnce } from "#lib/payments/sandbox/record.ts";
import en from "#messages/en.json" with { type: "json" };
import { ShopBuyer } from "../buyer.ts";
import { checkInvariants } from "../invariants.ts";
import type { PlainPage } from "../plain-browser.ts";
import { makeShop, type ShopFixture } from "../shop-fixture.ts";
import { type Ground, mustShowNothing, openGround } from "./ground.ts";

let ground: Ground;
let shop: ShopFixture;
beforeAll(async () => {
  ground = await openGround({ LOG_LEVEL: "silent" });
});
afterAll(() => ground?.close());
beforeEach(async () => {
  shop = await makeShop(ground.db);
});
afterEach(async () => {
  expect(await checkInvariants(ground.pool)).toEqual([]);
});

type AtBank = { buyer: ShopBuyer; bank: PlainPage; paymentId: string };

async function goToBank(...seats: number[]): Promise<AtBank> {
  const buyer = new ShopBuyer(ground.shop.url);
  await buyer.holdSeats(shop, ...seats);
  const bank = await buyer.pressPay(await buyer.openCheckout(shop));
  return { buyer, bank, paymentId: /\/sandbox\/([^/?]+)/.exec(bank.url)?.[1] ?? "" };
}

/** Time passes: what a dead worker had in hand is free again, and a payment is old enough to be asked about. */
async function later(): Promise<void> {
  await ground.pool.query("UPDATE outbox SET lease_until=NOW(3), run_at=LEAST(run_at, NOW(3)) WHERE state=0");
  await ground.pool.query("UPDATE payments SET created_at=created_at - INTERVAL 60 SECOND");
}

const stateOf = async (paymentId: string) => {
  const row = await ground.one(
    `SELECT o.status, (SELECT COUNT(*) FROM tickets t WHERE t.order_id=o.id) AS tickets,
     (SELECT COUNT(*) FROM local_mails m WHERE m.recipient=o.buyer_email) AS mails,
     (SELECT COUNT(*) FROM payments q WHERE q.order_id=o.id) AS payments
     FROM payments p JOIN orders o ON o.id=p.order_id WHERE p.id=?`,
    [idBytes(paymentId)],
  );
  return {
    status: row.status,
    tickets: Number(row.tickets),
    mails: Number(row.mails),
    payments: Number(row.payments),
  };
};

/** Paid, with two tickets and one mail; where the press itself was lost, it is pressed again. */
async function finish({ buyer, bank, paymentId }: AtBank): Promise<void> {
  await later();
  const again = await buyer.browser.get(new URL(bank.url).pathname);
  if (again.forms.some((form) => form.html.includes("succeeded"))) await buyer.decide(again, "succeeded");
  await ground.until(
    "the tickets and their mail",
    async () => {
      const { status, mails } = await stateOf(paymentId);
      return status === "paid" && mails === 1;
    },
    40_000,
  );
  expect(await stateOf(paymentId)).toEqual({ status: "paid", tickets: 2, mails: 1, payments: 1 });
  const { code } = await ground.one(
    "SELECT o.code FROM payments p JOIN orders o ON o.id=p.order_id WHERE p.id=?",
    [idBytes(paymentId)],
  );
  expect((await buyer.browser.get(`/en/orders/${code}`)).html).toContain("<svg");
}

describe("the database is killed", () => {
  afterEach(() => ground.shop.database.revive());

  it("in the middle of a purchase: clear answers, nothing half-written, and it can be finished", async () => {
    const buyer = new ShopBuyer(ground.shop.url);
    const key = newId();
    const seats = { seats: [1, 2].map((seat) => ({ seat, rate: "adult" })) };
    expect((await buyer.hold(shop, seats, key)).status).toBe(200);
    const checkout = await buyer.openCheckout(shop);
    await ground.shop.database.kill();

    const other = new ShopBuyer(ground.shop.url);
    expect(await other.holdSeats(shop, 11)).toEqual({ status: 503, body: { code: "INTERNAL" } });
    expect(await buyer.hold(shop, seats, key)).toEqual({ status: 503, body: { code: "INTERNAL" } });
    expect((await buyer.browser.json("GET", "/api/cart/summary")).status).toBe(503);
    const health = await buyer.browser.json("GET", "/api/health");
    expect(health).toMatchObject({ status: 503, body: { status: "down" } });
    const pressed = await buyer.pressPay(checkout);
    mustShowNothing(pressed.html);
    expect(pressed.url).not.toContain("/sandbox/");
    const cart = await buyer.browser.get("/en/cart");
    mustShowNothing(cart.html);
    expect(cart.html).toContain(en.errorPage.title.replaceAll("'", "&#x27;"));

    await ground.shop.database.revive();
    // The same request again is the same hold; the page that was open still buys.
    await ground.until("the shop sells", async () => (await buyer.hold(shop, seats, key)).status === 200);
    const bank = await buyer.pressPay(checkout);
    expect((await buyer.decide(bank, "succeeded")).html).toContain("<svg");
    expect((await other.holdSeats(shop, 1)).status).toBe(409);
  });

  it.each([0, 4, 12, 30, 80])("%i ms after the bank was told to pay", async (ms) => {
    const atBank = await goToBank(1, 2);
    const pressed = atBank.buyer.decide(atBank.bank, "succeeded").catch(() => null);
    await pause(ms);
    await ground.shop.database.kill();
    const came = await pressed;
    if (came) mustShowNothing(came.html);
    await ground.shop.database.revive();
    await ground.until("the shop answers", async () => {
      const { status } = await atBank.buyer.browser.json("GET", "/api/health");
      return status === 200;
    });
    await finish(atBank);
  });
});

describe("the server is killed", () => {
  it("after the bank took the money and before it could say so: the tickets still come, once", async () => {
    const atBank = await goToBank(1, 2);
    expect(await decideOnce(atBank.paymentId, "succeeded")).toBe("succeeded");
    await ground.shop.kill();
    await ground.shop.restart();
    await finish(atBank);
  });

  it("after the order was paid and before its mail left: the mail still comes, once", async () => {
    const atBank = await goToBank(1, 2);
    await atBank.buyer.decide(atBank.bank, "succeeded");
    await ground.shop.kill();
    expect(await stateOf(atBank.paymentId)).toMatchObject({ status: "paid", tickets: 2 });
    await ground.shop.restart();
    await finish(atBank);
  });

  it("after the mail left and before that was noted: it is the same mail, once", async () => {
    const atBank = await goToBank(1, 2);
    await atBank.buyer.decide(atBank.bank, "succeeded");
    await finish(atBank);
    await ground.shop.kill();
    await ground.pool.query(
      "UPDATE outbox SET state=0, done_at=NULL, lease_until=NOW(3) WHERE kind LIKE 'mail.%' AND state=1",
    );
    await ground.shop.restart();
    await ground.until("the mails are noted", async () => {
      const { n } = await ground.one("SELECT COUNT(*) AS n FROM outbox WHERE state=0 AND kind LIKE 'mail.%'");
      return Number(n) === 0;
    });
    expect(await stateOf(atBank.paymentId)).toEqual({ status: "paid", tickets: 2, mails: 1, payments: 1 });
  });

  it.each([0, 10, 40])("%i ms after the bank was told to pay", async (ms) => {
    const atBank = await goToBank(1, 2);
    const pressed = atBank.buyer.decide(atBank.bank, "succeeded").catch(() => null);
    await pause(ms);
    await ground.shop.kill();
    await pressed;
    await ground.shop.restart();
    await finish(atBank);
  });
});
