import { eq } from "drizzle-orm";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import { payments } from "#db/schema/payments.ts";
import { tickets } from "#db/schema/tickets.ts";
import { newId } from "#lib/ids.ts";
import { tenge } from "#lib/money.ts";
import { sandboxAdapter } from "#lib/payments/sandbox/adapter.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { checkInvariants } from "#scripts/testing/invariants.ts";
import { type Bought, bought, change, changeOf, giveBack, shopOfTwoPrices } from "../testing/after-sale.ts";
import { gate } from "../testing/gate.ts";
import { passOn } from "../testing/passing.ts";
import { codeOf, deliver, notificationOf, pay, visitorWith } from "../testing/purchase.ts";
import { viewerOf } from "../viewer.ts";
import { payExchange } from "./pay-exchange.ts";

const { db, pool } = await testDatabase();
type Create = typeof sandboxAdapter.create;

afterEach(async () => {
  expect(await checkInvariants(pool)).toEqual([]);
});

/** Stands between the shop and its provider until the test is over, or until it is mended. */
function between(
  fault: (open: () => ReturnType<Create>, payment: Parameters<Create>[0]) => ReturnType<Create>,
): () => void {
  const { create } = sandboxAdapter;
  sandboxAdapter.create = (payment) => fault(() => create(payment), payment);
  const mend = () => {
    sandboxAdapter.create = create;
  };
  onTestFinished(mend);
  return mend;
}

const seatOf = async ({ ticketIds }: Bought) =>
  (await db.select().from(tickets).where(eq(tickets.id, ticketIds[0]!)))[0]!.seatId;
const paymentsOf = ({ orderId }: Bought) => db.select().from(payments).where(eq(payments.orderId, orderId));

describe("a provider that fails while the difference of a change is to be paid", () => {
  it("is down: the new seat is held, the old one kept, and the same change is paid later", async () => {
    const shop = await shopOfTwoPrices(db);
    const order = await bought(shop, [11]);
    const mend = between(async () => {
      throw new Error("connection refused");
    });
    const requestKey = newId();
    for (const _ of [1, 2])
      expect(await codeOf(change(shop, order, [1], tenge(2_000), { requestKey }))).toBe(
        "PAYMENT_UNAVAILABLE",
      );
    expect(await seatOf(order)).toBe(11);
    expect(await codeOf(visitorWith(shop, 1))).toBe("SEAT_TAKEN");
    mend();
    const { exchange, paymentId } = await changeOf(order.orderId);
    const next = await payExchange(viewerOf(order.buyer), order.code, exchange.id);
    expect(next).toMatchObject({ next: "redirect" });
    expect(await paymentsOf(order)).toHaveLength(2);
    await pay(paymentId);
    expect(await seatOf(order)).toBe(1);
  });

  it("answers 500 after it did it: what is paid there brings the seat, and there is one payment", async () => {
    const shop = await shopOfTwoPrices(db);
    const order = await bought(shop, [11]);
    const mend = between(async (open) => {
      await open();
      throw new Error("the provider answered 500");
    });
    expect(await codeOf(change(shop, order, [1], tenge(2_000)))).toBe("PAYMENT_UNAVAILABLE");
    const { exchange, paymentId } = await changeOf(order.orderId);
    expect(await pay(paymentId)).toBe(200);
    expect(await seatOf(order)).toBe(1);
    mend();
    expect(await payExchange(viewerOf(order.buyer), order.code, exchange.id)).toEqual({ next: "done" });
    expect(await paymentsOf(order)).toHaveLength(2);
  });

  it("is slow: nobody else waits for it, neither the order's other ticket nor another's change", async () => {
    const shop = await shopOfTwoPrices(db);
    const [order, other] = [await bought(shop, [11, 12]), await bought(shop, [13])];
    const [asked, answer] = [gate(), gate()];
    const mend = between(async (open) => {
      asked.open();
      await answer.opened;
      return open();
    });
    const slow = change(shop, order, [1], tenge(2_000));
    await asked.opened;
    await giveBack(order, [order.ticketIds[1]!], tenge(3_000));
    expect(await change(shop, other, [14], 0)).toEqual({ next: "done" });
    expect(await codeOf(giveBack(order, [order.ticketIds[0]!], tenge(3_000)))).toBe("TICKET_IN_CHANGE");
    mend();
    answer.open();
    expect(await slow).toMatchObject({ next: "redirect" });
  });
});

it("the provider is told the telephone of a buyer who pays, and none of a later holder who does", async () => {
  const shop = await shopOfTwoPrices(db);
  const [own, passed] = [await bought(shop, [11]), await bought(shop, [12])];
  const { viewer } = await passOn(viewerOf(passed.buyer), passed.ticketIds[0]!);
  const told: unknown[] = [];
  between((open, { buyer }) => {
    told.push(buyer);
    return open();
  });
  await change(shop, own, [1], tenge(2_000));
  await change(shop, passed, [2], tenge(2_000), { viewer });
  expect(told).toEqual([
    { email: "asel@mail.kz", phone: "+77011234567" },
    { email: "erlan@mail.kz", phone: null },
  ]);
});

it("a notification of the difference counts for its own sum and order alone", async () => {
  const shop = await shopOfTwoPrices(db);
  const [order, other] = [await bought(shop, [11]), await bought(shop, [12])];
  await change(shop, order, [1], tenge(2_000));
  const { paymentId } = await changeOf(order.orderId);
  for (const over of [
    { amount: tenge(3_000) },
    { amount: tenge(5_000) },
    { amount: 0 },
    { order: other.code },
  ])
    expect(await deliver(await notificationOf(paymentId, "succeeded", over))).toBe(409);
  expect(await seatOf(order)).toBe(11);
  expect(await pay(paymentId)).toBe(200);
  expect(await seatOf(order)).toBe(1);
});
