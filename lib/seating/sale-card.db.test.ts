import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { prices } from "#db/schema/prices.ts";
import { newId } from "#lib/ids.ts";
import { tenge } from "#lib/money.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { makeShop, type ShopFixture } from "#scripts/testing/shop-fixture.ts";
import { priceNow, saleCard } from "./sale-card.ts";

const { db } = await testDatabase();
const now = new Date();
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

/** A price over the fixture's own, which lasts for ever. */
async function addPrice(shop: ShopFixture, amountTiyn: number, validFrom: Date, validUntil: Date) {
  const [row] = await db.select().from(prices).where(eq(prices.id, shop.priceIds.stallsAdult));
  await db.insert(prices).values({ ...row!, id: newId(), amountTiyn, validFrom, validUntil });
}

it("takes of several prices that hold the one that began last, as the page shows it", async () => {
  const shop = await makeShop(db);
  await addPrice(shop, tenge(4_000), inDays(-9), inDays(9));
  await addPrice(shop, tenge(3_000), inDays(-3), inDays(3));
  await addPrice(shop, tenge(4_500), inDays(-6), inDays(6));
  const card = (await saleCard(db, shop.performanceId))!;
  const at = (when: Date) => priceNow(card, "stalls", "adult", when).amountTiyn;
  expect([now, inDays(4), inDays(7), inDays(20)].map(at)).toEqual([3_000, 4_500, 4_000, 5_000].map(tenge));
});
