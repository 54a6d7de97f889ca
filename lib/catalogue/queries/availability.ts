import { and, asc, count, eq, gt, inArray, lte, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { prices } from "#db/schema/prices.ts";
import { rates } from "#db/schema/rates.ts";
import { claimState, seatClaims } from "#db/schema/seat-claims.ts";
import { type DatedPrice, lowestPriceAt } from "../rules/prices.ts";

/** How many places of each performance are taken now: sold, blocked, held by a clock that still runs, or kept for a waiting list. */
export async function countTaken(db: Tx, performanceIds: string[]): Promise<Map<string, number>> {
  if (performanceIds.length === 0) return new Map();
  const rows = await db
    .select({ id: seatClaims.performanceId, taken: count() })
    .from(seatClaims)
    .where(
      and(
        inArray(seatClaims.performanceId, performanceIds),
        sql`(${seatClaims.state} <> ${claimState.held} OR ${seatClaims.expiresAt} > NOW(3)
          OR ${seatClaims.performanceId} IN (SELECT id FROM performances WHERE has_waiting = TRUE))`,
      ),
    )
    .groupBy(seatClaims.performanceId);
  return new Map(rows.map(({ id, taken }) => [id, taken]));
}

/**
 * The lowest price of each performance that an adult can pay now, that is at the first of its rates: "from" must not be a
 * child's price on a balcony.
 */
export async function readLowestPrices(
  db: Tx,
  performanceIds: string[],
  now: Date,
): Promise<Map<string, number>> {
  if (performanceIds.length === 0) return new Map();
  const rows = await db
    .select({
      performanceId: prices.performanceId,
      categoryId: prices.categoryId,
      rateId: prices.rateId,
      amountTiyn: prices.amountTiyn,
      validFrom: prices.validFrom,
      validUntil: prices.validUntil,
    })
    .from(prices)
    .innerJoin(rates, eq(rates.id, prices.rateId))
    .where(
      and(
        inArray(prices.performanceId, performanceIds),
        lte(prices.validFrom, now),
        gt(prices.validUntil, now),
      ),
    )
    .orderBy(asc(rates.position));
  const firstRate = new Map<string, string>();
  const byPerformance = new Map<string, Map<string, DatedPrice[]>>();
  for (const row of rows) {
    if (!firstRate.has(row.performanceId)) firstRate.set(row.performanceId, row.rateId);
    if (firstRate.get(row.performanceId) !== row.rateId) continue;
    const byCategory = byPerformance.get(row.performanceId) ?? new Map<string, DatedPrice[]>();
    byCategory.set(row.categoryId, [...(byCategory.get(row.categoryId) ?? []), row]);
    byPerformance.set(row.performanceId, byCategory);
  }
  const lowest = new Map<string, number>();
  for (const [id, byCategory] of byPerformance) {
    const price = lowestPriceAt(byCategory.values(), now);
    if (price !== null) lowest.set(id, price);
  }
  return lowest;
}
