import { type CardPrice, priceNow, ratesNow, type SaleCard } from "../sale-card.ts";

/**
 * What a place of a category costs whom it is offered to: its price at the rate they asked for, or at the first at which the category
 * is sold; null where it is sold at none now.
 */
export function offeredPrice(card: SaleCard, category: string, rateId: string, now: Date): CardPrice | null {
  const sold = ratesNow(card, category, now).map(({ code }) => code);
  const asked = card.rateCodeById.get(rateId);
  const rate = sold.find((code) => code === asked) ?? sold[0];
  return rate === undefined ? null : priceNow(card, category, rate, now);
}
