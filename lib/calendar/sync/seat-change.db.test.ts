import { eq } from "drizzle-orm";
import { afterAll, expect, it } from "vitest";
import { orders } from "#db/schema/orders.ts";
import { tickets } from "#db/schema/tickets.ts";
import { newId } from "#lib/ids.ts";
import { tenge } from "#lib/money.ts";
import { cancelTickets } from "#lib/orders/commands/cancel-tickets.ts";
import { startExchange } from "#lib/orders/commands/start-exchange.ts";
import { changeOf, shopOfTwoPrices } from "#lib/orders/testing/after-sale.ts";
import { pay } from "#lib/orders/testing/purchase.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { buyTickets, connect, fakeForTests, newPerson, runEffects } from "../testing/calendar-person.ts";
import { eventIdOf } from "./event-id.ts";

const { db } = await testDatabase();
const fake = await fakeForTests();
afterAll(() => fake.close());

it("the entry follows a change that is paid for, stays while it is not, and goes with the return", async () => {
  const [shop, person] = [await shopOfTwoPrices(db), await newPerson()];
  await connect(person);
  const [id] = (await buyTickets(shop, person, 11)) as [string];
  const entry = async () => {
    await runEffects();
    return fake.events().find((event) => event.id === eventIdOf(person.accountId, id))!;
  };
  expect((await entry()).summary).toContain("2-қатар, 1-орын");
  const [row] = await db
    .select({ orderId: orders.id, code: orders.code })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .where(eq(tickets.id, id));
  const { orderId, code } = row!;
  const viewer = { cartId: null, accountId: person.accountId, token: null };
  const moves = [{ ticketId: id, performanceId: shop.performanceId, seatId: 3 }];
  const wish = { code, moves, requestKey: newId(), shownTotalTiyn: tenge(2_000) };
  await startExchange(viewer, wish, new Date());
  expect((await entry()).summary).toContain("2-қатар, 1-орын");
  await pay((await changeOf(orderId)).paymentId);
  expect((await entry()).summary).toContain("1-қатар, 3-орын");
  expect(fake.events()).toHaveLength(1);
  const all = { code, ticketIds: [id], requestKey: newId(), shownBackTiyn: tenge(5_000) };
  await cancelTickets(viewer, all, new Date());
  expect((await entry()).status).toBe("cancelled");
});
