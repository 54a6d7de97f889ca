import { eq, inArray } from "drizzle-orm";
import type { Db, Pool } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import { payments } from "#db/schema/payments.ts";
import { claimState, seatClaims } from "#db/schema/seat-claims.ts";
import { tickets } from "#db/schema/tickets.ts";
import type { Visitor } from "#lib/access/rules/actor.ts";
import { newId } from "#lib/ids.ts";
import { anotherPerformance, shopOfTwoPrices } from "#lib/orders/testing/after-sale.ts";
import { buyTickets } from "#lib/orders/testing/passing.ts";
import { makePromo, visitor } from "#lib/orders/testing/purchase.ts";
import type { ShopFixture } from "../../testing/shop-fixture.ts";

/**
 * One small hall, one promo code for two uses, three visitors: few enough that they are always in each other's way. Everybody buys
 * for the shop's performance; `other` is another of its event, for changes, and has standing room too.
 */
export type World = {
  db: Db;
  pool: Pool;
  shop: ShopFixture;
  other: string;
  promoCode: string;
  people: Visitor[];
  /** Codes of the orders that were made, by whom. */
  orders: { code: string; orderId: string; who: number }[];
  /** Links of offered tickets, and the secrets of those who took one. */
  offers: string[];
  keys: string[];
};

export const peopleCount = 3;
export const seatCount = 12;

export async function makeWorld(db: Db, pool: Pool): Promise<World> {
  const refundPolicy = {
    windows: [{ hoursBefore: 3, basisPoints: 10_000 }],
    changesUntilHours: 3,
    changesBetweenPerformances: true,
  };
  const hall = { rows: 2, perRow: seatCount / 2, areaCapacity: 3 };
  const shop = await shopOfTwoPrices(db, { ...hall, event: { refundPolicy } });
  const other = await anotherPerformance(db, shop);
  await keepBack(db, shop);
  const { code: promoCode } = await makePromo(shop, { useLimit: 2 });
  // The first has three tickets from the start, so that what comes after a sale is played in every play.
  const bought = await buyTickets(shop, 1, 2, 4);
  const others = Array.from({ length: peopleCount - 1 }, () => visitor(newId()));
  const orders = [{ code: bought.code, orderId: bought.orderId, who: 0 }];
  const people = [bought.buyer, ...others];
  return { db, pool, shop, other, promoCode, people, orders, offers: [], keys: [] };
}

/** The organizer sells the rows alone: else hardly anything were ever sold out, and nobody would wait. */
async function keepBack(db: Db, { performanceId, organizerId, table, area }: ShopFixture): Promise<void> {
  const places = Array.from({ length: area.capacity }, (_, at) => area.firstPlace + at);
  await db.insert(seatClaims).values(
    [...table.seats, ...places].map((seatId) => ({
      performanceId,
      seatId,
      claimId: performanceId,
      state: claimState.blocked,
      organizerId,
      expiresAt: new Date("9999-12-31T00:00:00Z"),
    })),
  );
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
    .select({
      id: payments.id,
      exchangeId: payments.exchangeId,
      orderId: payments.orderId,
      orderCode: orders.code,
    })
    .from(payments)
    .innerJoin(orders, eq(orders.id, payments.orderId))
    .where(inArray(payments.orderId, ids))
    .orderBy(payments.createdAt, payments.id);
}
