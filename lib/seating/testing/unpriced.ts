import { eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { performances } from "#db/schema/performances.ts";
import { prices } from "#db/schema/prices.ts";
import { saveOverlay } from "#lib/halls/commands.ts";
import type { ShopFixture } from "#scripts/testing/shop-fixture.ts";
import { forgetSaleCard } from "../sale-card.ts";

/** Ends a price as of yesterday. */
export async function endPrice(db: Db, shop: ShopFixture, priceId: string): Promise<void> {
  const validUntil = new Date(Date.now() - 86_400_000);
  await db.update(prices).set({ validUntil }).where(eq(prices.id, priceId));
  forgetSaleCard(shop.performanceId);
}

/** Moves seats to the standing area's category, and ends its price. */
export async function unprice(db: Db, shop: ShopFixture, ...seats: number[]): Promise<void> {
  const categories = [{ category: "floor", seats }];
  const overlayHash = await saveOverlay(db, { format: 1, categories, areaCapacities: {} });
  await db.update(performances).set({ overlayHash }).where(eq(performances.id, shop.performanceId));
  await endPrice(db, shop, shop.priceIds.floorAdult);
}
