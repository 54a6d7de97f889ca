import { and, desc, eq, gt } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { categories } from "#db/schema/categories.ts";
import { channels } from "#db/schema/channels.ts";
import { events } from "#db/schema/events.ts";
import { performances } from "#db/schema/performances.ts";
import { prices } from "#db/schema/prices.ts";
import { rates } from "#db/schema/rates.ts";
import { DomainError } from "#lib/errors.ts";
import { type Hall, openHall } from "#lib/halls/open-plans.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { processWide } from "#lib/process-wide.ts";

export type CardPrice = { id: string; rateId: string; amountTiyn: number; fromMs: number; untilMs: number };

/** What the claiming of seats must know of a performance, read together and kept for two seconds. */
export type SaleCard = {
  performanceId: string;
  organizerId: string;
  eventId: string;
  status: "scheduled" | "cancelled" | "moved";
  isPublished: boolean;
  isWebOpen: boolean;
  startsAt: Date;
  saleStartsAt: Date;
  saleEndsAt: Date;
  holdSeconds: number;
  maxSeats: number;
  orphanRule: boolean;
  hall: Hall;
  /** By `${categoryCode}/${rateCode}`; several where validity changes the price, the one that begins last first. */
  prices: Map<string, CardPrice[]>;
  /** Rate codes in the organizer's order, the first is what is taken where nothing was said. */
  rateCodes: string[];
  rateCodeById: Map<string, string>;
  rateNames: Map<string, LocalizedText>;
  amountByPrice: Map<string, number>;
};

const keptMs = 2_000;
type Kept = { at: number; card: Promise<SaleCard | null> };

/** The card of a performance, at most two seconds old; null when there is no such performance. Checkout checks again, freshly. */
export function saleCard(db: Db, performanceId: string): Promise<SaleCard | null> {
  const cache = processWide("sale-cards", () => new Map<string, Kept>());
  const now = performance.now();
  const kept = cache.get(performanceId);
  if (kept && now - kept.at < keptMs) return kept.card;
  const card = readCard(db, performanceId);
  cache.set(performanceId, { at: now, card });
  card.then(
    (value) => value ?? cache.delete(performanceId),
    () => cache.delete(performanceId),
  );
  if (cache.size > 500) cache.delete(cache.keys().next().value!);
  return card;
}

/** Makes this process read a performance anew at the next request: what it sells has changed. Others do within two seconds. */
export function forgetSaleCard(performanceId: string): void {
  processWide("sale-cards", () => new Map<string, Kept>()).delete(performanceId);
  processWide("statuses", () => new Map<string, unknown>()).delete(performanceId);
}

async function readCard(db: Db, performanceId: string): Promise<SaleCard | null> {
  const [row] = await db
    .select({ performance: performances, eventStatus: events.status, webOpen: channels.isOpen })
    .from(performances)
    .innerJoin(events, eq(events.id, performances.eventId))
    .leftJoin(channels, and(eq(channels.organizerId, performances.organizerId), eq(channels.code, "web")))
    .where(eq(performances.id, performanceId));
  if (!row || row.eventStatus === "draft") return null;
  const its = row.performance;
  const hall = await openHall(db, its.planHash, its.overlayHash);
  if (!hall) return null;
  const sold = await db
    .select({
      id: prices.id,
      rateId: prices.rateId,
      amountTiyn: prices.amountTiyn,
      from: prices.validFrom,
      until: prices.validUntil,
      category: categories.code,
      rate: rates.code,
      rateName: rates.name,
      position: rates.position,
    })
    .from(prices)
    .innerJoin(categories, eq(categories.id, prices.categoryId))
    .innerJoin(rates, eq(rates.id, prices.rateId))
    .where(and(eq(prices.performanceId, performanceId), gt(prices.validUntil, new Date(0))))
    .orderBy(rates.position, desc(prices.validFrom));
  const byKey = new Map<string, CardPrice[]>();
  for (const price of sold) {
    const key = `${price.category}/${price.rate}`;
    const entry = {
      id: price.id,
      rateId: price.rateId,
      amountTiyn: price.amountTiyn,
      fromMs: price.from.getTime(),
      untilMs: price.until.getTime(),
    };
    byKey.set(key, [...(byKey.get(key) ?? []), entry]);
  }
  return {
    performanceId,
    organizerId: its.organizerId,
    eventId: its.eventId,
    status: row.eventStatus === "cancelled" ? "cancelled" : its.status,
    isPublished: true,
    isWebOpen: row.webOpen ?? true,
    startsAt: its.startsAt,
    saleStartsAt: its.saleStartsAt,
    saleEndsAt: its.saleEndsAt,
    holdSeconds: its.holdMinutes * 60,
    maxSeats: its.maxSeatsPerOrder,
    orphanRule: its.orphanRule,
    hall,
    prices: byKey,
    rateCodes: [...new Set(sold.map((price) => price.rate))],
    rateNames: new Map(sold.map((price) => [price.rate, price.rateName])),
    rateCodeById: new Map(sold.map((price) => [price.rateId, price.rate])),
    amountByPrice: new Map(sold.map((price) => [price.id, price.amountTiyn])),
  };
}

/** Refuses what is not on sale at this moment: NOT_FOUND, PERFORMANCE_CANCELLED, SALE_NOT_STARTED, SALE_OVER. */
export function assertOnSale(card: SaleCard | null, now: Date): asserts card is SaleCard {
  if (!card) throw new DomainError("NOT_FOUND");
  if (card.status === "cancelled") throw new DomainError("PERFORMANCE_CANCELLED");
  if (now < card.saleStartsAt) throw new DomainError("SALE_NOT_STARTED");
  if (now >= card.saleEndsAt || !card.isWebOpen) throw new DomainError("SALE_OVER");
}

/** The price of a category at a rate now; undefined when it is not sold at that rate. */
export function findPrice(card: SaleCard, category: string, rate: string, now: Date): CardPrice | undefined {
  const at = now.getTime();
  return card.prices.get(`${category}/${rate}`)?.find((price) => price.fromMs <= at && at < price.untilMs);
}

/** The same where there has to be one. Refuses: RATE_UNKNOWN. */
export function priceNow(card: SaleCard, category: string, rate: string, now: Date): CardPrice {
  const found = findPrice(card, category, rate, now);
  if (!found) throw new DomainError("RATE_UNKNOWN", { rate });
  return found;
}

/**
 * The categories, by index, that are sold at no rate now. Their free places are shown as not for sale, and to who chooses or is
 * given other seats they are as good as taken.
 */
export function unpricedNow(card: SaleCard, now: Date): Set<number> {
  const codes = card.hall.plan.categories.map(({ code }) => code);
  return new Set([...codes.keys()].filter((index) => ratesNow(card, codes[index]!, now).length === 0));
}

/** Whether a seat, by its id, is of such a category. */
export function unpricedSeats(card: SaleCard, now: Date): (seatId: number) => boolean {
  const unpriced = unpricedNow(card, now);
  const { plan, sold } = card.hall;
  return (seatId) => unpriced.has(sold.category[plan.indexOf(seatId)] ?? -1);
}

/** The rates a category is sold at now, in the organizer's order. */
export function ratesNow(card: SaleCard, category: string, now: Date) {
  return card.rateCodes.flatMap((code) => {
    const price = findPrice(card, category, code, now);
    return price ? [{ code, name: card.rateNames.get(code)!, amountTiyn: price.amountTiyn }] : [];
  });
}
