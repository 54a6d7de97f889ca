import { eq, inArray } from "drizzle-orm";
import type { Db, Pool } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import { payments } from "#db/schema/payments.ts";
import { tickets } from "#db/schema/tickets.ts";
import type { Visitor } from "#lib/access/rules/actor.ts";
import { newId } from "#lib/ids.ts";
import { makePromo } from "#lib/orders/testing/purchase.ts";
import { makeShop, type ShopFixture } from "../../testing/shop-fixture.ts";

/** One small hall, one promo code for two uses, three visitors: few enough that they are always in each other's way. */
export type World = {
  db: Db;
  pool: Pool;
  shop: ShopFixture;
  promoCode: string;
  people: Visitor[];
  /** Codes of the orders that were made, by whom. */
  orders: { code: string; orderId: string; who: number }[];
};

export const peopleCount = 3;
export const seatCount = 12;

export async function makeWorld(db: Db, pool: Pool): Promise<World> {
  const shop = await makeShop(db, { rows: 2, perRow: seatCount / 2, areaCapacity: 3 });
  const { code: promoCode } = await makePromo(shop, { useLimit: 2 });
  const people = Array.from({ length: peopleCount }, (_, index): Visitor => {
    return { kind: "visitor", cartId: newId(), address: `192.0.2.${index + 1}` };
  });
  return { db, pool, shop, promoCode, people, orders: [] };
}

/** The tickets of this world as they are now, in the order in which they were made. */
export async function ticketsOf({ db, orders: made }: World) {
  if (made.length === 0) return [];
  const ids = made.map(({ orderId }) => orderId);
  return db
    .select({
      id: tickets.id,
      code: tickets.code,
      revision: tickets.revision,
      performanceId: tickets.performanceId,
      seatId: tickets.seatId,
      orderId: tickets.orderId,
      orderCode: orders.code,
      holderTokenHash: tickets.holderTokenHash,
    })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .where(inArray(tickets.orderId, ids))
    .orderBy(tickets.id);
}

/** The payments of this world, oldest first. */
export async function paymentsOf({ db, orders: made }: World) {
  if (made.length === 0) return [];
  const ids = made.map(({ orderId }) => orderId);
  return db
    .select({ id: payments.id, purpose: payments.purpose })
    .from(payments)
    .where(inArray(payments.orderId, ids))
    .orderBy(payments.createdAt, payments.id);
}
