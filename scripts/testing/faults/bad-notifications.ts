import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatId, idBytes, newId } from "#lib/ids.ts";
import type { NotificationBody } from "#lib/payments/sandbox/notification.ts";
import { signatureHeader, signNotification } from "#lib/payments/sandbox/signature.ts";
import { ShopBuyer } from "../buyer.ts";
import { makeShop, type ShopFixture } from "../shop-fixture.ts";
import { type Ground, mustHold } from "./ground.ts";

type Begun = { body: NotificationBody; shop: ShopFixture; seats: number[] };

/** The address that providers call, with what no honest provider sends, twice, and too late. */
export function badNotifications(ground: () => Ground): void {
  afterAll(() => mustHold(ground()));

  async function begin(shop: ShopFixture, ...seats: number[]): Promise<Begun> {
    const buyer = new ShopBuyer(ground().shop.url);
    await buyer.holdSeats(shop, ...seats);
    const bank = await buyer.pressPay(await buyer.openCheckout(shop));
    const payment = /\/sandbox\/([^/?]+)/.exec(bank.url)?.[1] ?? "";
    const row = await ground().one(
      "SELECT o.code, p.amount_tiyn FROM payments p JOIN orders o ON o.id=p.order_id WHERE p.id=?",
      [idBytes(payment)],
    );
    const body: NotificationBody = {
      event: newId(),
      payment,
      order: String(row.code),
      reference: `sandbox-${payment}`,
      status: "succeeded",
      amount: Number(row.amount_tiyn),
      currency: "KZT",
    };
    return { body, shop, seats };
  }

  const send = (body: unknown, signature?: string | null, provider = "sandbox") => {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const signed = signature === undefined ? signNotification(text) : signature;
    const headers: Record<string, string> = { "content-type": "application/json" };
    if (signed !== null) headers[signatureHeader] = signed;
    return ground().ask(`/api/payments/${provider}`, { method: "POST", body: text, headers });
  };
  const stateOf = async ({ body }: Begun) => {
    const row = await ground().one(
      `SELECT o.status, (SELECT COUNT(*) FROM tickets t WHERE t.order_id=o.id AND t.state='valid') AS tickets,
       (SELECT COUNT(*) FROM refunds r WHERE r.order_id=o.id) AS refunds FROM orders o WHERE o.code=?`,
      [body.order],
    );
    return { status: row.status, tickets: Number(row.tickets), refunds: Number(row.refunds) };
  };
  const untouched = { status: "pending", tickets: 0, refunds: 0 };

  describe("changes nothing when", () => {
    let mine: Begun;
    let other: Begun;
    beforeAll(async () => {
      const shop = await makeShop(ground().db);
      mine = await begin(shop, 1, 2);
      other = await begin(shop, 11);
    });
    afterAll(async () => {
      // The same body with its own facts is believed: so it was the fault alone that was refused.
      expect((await send(mine.body)).status).toBe(200);
      expect(await stateOf(mine)).toEqual({ status: "paid", tickets: 2, refunds: 0 });
    });
    const refused = async (answer: Promise<{ status: number }>, status: number) => {
      expect((await answer).status).toBe(status);
      expect(await stateOf(mine)).toEqual(untouched);
      expect(await stateOf(other)).toEqual(untouched);
    };

    it("it is not signed, or not by us", async () => {
      const foreign = "0".repeat(64);
      for (const signature of [null, "", "x", foreign, signNotification(JSON.stringify(other.body))])
        await refused(send(mine.body, signature), 401);
    });

    it("it was changed after it was signed", async () => {
      const signature = signNotification(JSON.stringify(mine.body));
      await refused(send({ ...mine.body, amount: 1 }, signature), 401);
      await refused(send(`${JSON.stringify(mine.body)} `, signature), 401);
    });

    it.each<[string, Partial<Record<keyof NotificationBody, unknown>>, number]>([
      ["less was paid", { amount: 1 }, 409],
      ["nothing was paid", { amount: 0 }, 409],
      ["more was paid", { amount: 999_999_999 }, 409],
      ["another currency was paid", { currency: "KGS" }, 409],
      ["it names a payment that is not there", { payment: newId() }, 409],
      ["it names another payment of the provider", { reference: "sandbox-else" }, 409],
      ["the amount is below zero", { amount: -5 }, 401],
      ["the amount is a fraction", { amount: 0.5 }, 401],
      ["the amount is text", { amount: "1000000" }, 401],
      ["the status is none", { status: "complete" }, 401],
    ])("%s", async (_, over, status) => {
      await refused(send({ ...mine.body, event: newId(), ...over }), status);
    });

    it("it names another order, or a signed one of another order is sent for this", async () => {
      await refused(send({ ...mine.body, event: newId(), order: other.body.order }), 409);
      await refused(send({ ...other.body, event: newId(), payment: mine.body.payment }), 409);
    });

    it("it is no notification", async () => {
      for (const body of ["", "null", "[]", "{", "[".repeat(50_000)]) await refused(send(body), 401);
      await refused(send("a".repeat(100_000)), 413);
      await refused(send(mine.body, undefined, "no-such-provider"), 404);
    });
  });

  it("is believed once, however often and at whatever moment it comes", async () => {
    const begun = await begin(await makeShop(ground().db), 1, 2);
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(begun.body)));
    expect(answers.map((answer) => answer.status)).toEqual(Array(8).fill(200));
    expect((await send({ ...begun.body, event: newId() })).status).toBe(200);
    expect((await send({ ...begun.body, event: newId(), status: "declined" })).status).toBe(200);
    expect(await stateOf(begun)).toEqual({ status: "paid", tickets: 2, refunds: 0 });
  });

  it("an event's id that named another payment names no second one", async () => {
    const shop = await makeShop(ground().db);
    const [first, second] = [await begin(shop, 1), await begin(shop, 11)];
    expect((await send(first.body)).status).toBe(200);
    expect((await send({ ...second.body, event: first.body.event })).status).toBe(409);
    expect(await stateOf(second)).toEqual(untouched);
  });

  describe("after the hold has ended", () => {
    const end = async ({ body }: Begun) => {
      await ground().pool.query(
        `UPDATE seat_claims c JOIN orders o ON o.id=c.order_id SET c.expires_at=NOW(3) - INTERVAL 1 SECOND,
         o.expires_at=NOW(3) - INTERVAL 1 SECOND WHERE o.code=?`,
        [body.order],
      );
    };

    it("sells the same seats where they are free", async () => {
      const begun = await begin(await makeShop(ground().db), 1, 2);
      await end(begun);
      expect((await send(begun.body)).status).toBe(200);
      expect(await stateOf(begun)).toEqual({ status: "paid", tickets: 2, refunds: 0 });
    });

    it("gives the money back where somebody has one of them, once, and says so by mail", async () => {
      const begun = await begin(await makeShop(ground().db), 1, 2);
      await end(begun);
      expect((await new ShopBuyer(ground().shop.url).holdSeats(begun.shop, 2)).status).toBe(200);
      // The sandbox has to have taken what it is to give back.
      await ground().pool.query(
        `UPDATE payments SET provider_data='{"decision":"succeeded","refunds":{}}' WHERE id=?`,
        [idBytes(begun.body.payment)],
      );
      for (const answer of await Promise.all([send(begun.body), send(begun.body)]))
        expect(answer.status).toBe(200);
      expect(await stateOf(begun)).toEqual({ status: "expired", tickets: 0, refunds: 1 });
      await ground().until("the refund", async () => {
        const row = await ground().one("SELECT status FROM refunds WHERE payment_id=?", [
          idBytes(begun.body.payment),
        ]);
        return row.status === "succeeded";
      });
      const { id } = await ground().one("SELECT id FROM orders WHERE code=?", [begun.body.order]);
      await ground().until("the mail", async () => {
        const row = await ground().one(
          "SELECT COUNT(*) AS n FROM outbox WHERE order_key LIKE ? AND kind LIKE 'mail.%' AND state=1",
          [`%${formatId(id)}%`],
        );
        return Number(row.n) === 1;
      });
    });
  });
}
