import type { RefundPolicy } from "#db/schema/events.ts";
import { type LineMoney, priceLine, type Share } from "./totals.ts";

/** What a ticket costs at another seat: the catalogue's price there, less the discount it was bought with, at most all of it. */
export function changedLine(
  amountTiyn: number,
  fee: Share | null,
  discountTiyn: number,
  vatBasisPoints: number,
): LineMoney {
  return priceLine(amountTiyn, fee, { basisPoints: 0, fixedTiyn: discountTiyn }, vatBasisPoints);
}

/** What a change comes to. `dueTiyn` is to be paid; below zero it comes back. It is always `differenceTiyn` and `feeTiyn` together. */
export type ChangePrice = { differenceTiyn: number; feeTiyn: number; dueTiyn: number };

/**
 * The sum of a change of several tickets: what the new seats cost more, and the event's fee for each ticket. Where the event does
 * not give a difference back, what is left of it after the fee stays with the organizer and counts as fee.
 */
export function changePrice(
  moves: readonly { fromTiyn: number; toTiyn: number }[],
  policy: Pick<RefundPolicy, "changeFeeTiyn" | "changeRefundsDifference">,
): ChangePrice {
  const differenceTiyn = moves.reduce((sum, { fromTiyn, toTiyn }) => sum + toTiyn - fromTiyn, 0);
  const fixedTiyn = (policy.changeFeeTiyn ?? 0) * moves.length;
  const feeTiyn = policy.changeRefundsDifference === false ? Math.max(fixedTiyn, -differenceTiyn) : fixedTiyn;
  return { differenceTiyn, feeTiyn, dueTiyn: differenceTiyn + feeTiyn };
}
