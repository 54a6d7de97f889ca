import type { ErrorCode } from "#lib/errors.ts";
import type { Share } from "./totals.ts";

export type Promo = Share & {
  id: string;
  eventId: string | null;
  useLimit: number | null;
  isOpen: boolean;
  validFrom: Date;
  validUntil: Date;
};

export const maxPromoCodeLength = 40;

/** A code as it is stored: people type it in any case, with spaces around or inside. Null for none. */
export function normalizePromoCode(typed: string | null | undefined): string | null {
  const code = (typed ?? "").normalize("NFKC").replaceAll(/\s+/gu, "").toUpperCase();
  return code === "" ? null : code;
}

/** Why a code does not count for these events now; null when it does. A closed code is as good as unknown. */
export function promoFault(promo: Promo | null, eventIds: readonly string[], now: Date): ErrorCode | null {
  if (!promo?.isOpen || now < promo.validFrom) return "PROMO_UNKNOWN";
  if (now >= promo.validUntil) return "PROMO_OVER";
  if (promo.eventId !== null && !eventIds.includes(promo.eventId)) return "PROMO_NOT_HERE";
  return null;
}

/** What a code takes off a seat of an event. */
export function discountFor(promo: Promo | null, eventId: string): Share | null {
  if (!promo || (promo.eventId !== null && promo.eventId !== eventId)) return null;
  return { basisPoints: promo.basisPoints, fixedTiyn: promo.fixedTiyn };
}
