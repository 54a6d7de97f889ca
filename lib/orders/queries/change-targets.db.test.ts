import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { performances } from "#db/schema/performances.ts";
import { savePlan } from "#lib/halls/commands.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { fixturePlan, makeShop, type ShopFixture } from "#scripts/testing/shop-fixture.ts";
import { anotherPerformance, boughtStanding } from "../testing/after-sale.ts";
import { viewerOf } from "../viewer.ts";
import { readChangeTargets } from "./change-targets.ts";
import { readHeldTickets } from "./held-tickets.ts";

const { db } = await testDatabase();
const now = new Date();
const policy = { windows: [], changesUntilHours: 3 };
const mayMove = { refundPolicy: { ...policy, changesBetweenPerformances: true } };

/** Where a standing ticket of the shop can move to. */
async function targetsOf(shop: ShopFixture): Promise<string[]> {
  const order = await boughtStanding(shop, 1);
  const [ticket] = await readHeldTickets(db, order.code, viewerOf(order.buyer), now);
  return (await readChangeTargets(db, ticket!, now)).map(({ id }) => id);
}

/** Makes a hall of the standing area alone. */
async function clearSeats({ performanceId }: ShopFixture): Promise<void> {
  const planHash = await savePlan(db, { ...fixturePlan(5, 10, 10), sections: [], tables: [] });
  await db.update(performances).set({ planHash }).where(eq(performances.id, performanceId));
}

it("a standing ticket moves within its hall where there is more than its own area", async () => {
  const shop = await makeShop(db, { event: { refundPolicy: policy } });
  expect(await targetsOf(shop)).toEqual([shop.performanceId]);
});

it("a hall that is all one standing area offers nothing but other performances", async () => {
  const [open, shut] = [
    await makeShop(db, { event: mayMove }),
    await makeShop(db, { event: { refundPolicy: policy } }),
  ];
  for (const shop of [open, shut]) await clearSeats(shop);
  const another = await anotherPerformance(db, open);
  await anotherPerformance(db, shut);
  expect([await targetsOf(open), await targetsOf(shut)]).toEqual([[another], []]);
});
