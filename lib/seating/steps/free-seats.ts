import { and, eq, inArray, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { claimState, seatClaims } from "#db/schema/seat-claims.ts";
import { freeOrKeep } from "./keep-for-waiting.ts";

/** Whose claims are freed: what an order was sold, or what a cart (an exchange has its own) still holds. */
export type FreedFrom = { soldTo: string } | { heldBy: string };

/**
 * Frees seats of one performance in the caller's transaction, each only while it is still whose it is said to be: the one way
 * by which a seat that was sold, or held for a change, comes free; to the waiting list where there is one. Answers how many came free. The caller nudges after its commit.
 */
export async function freeSeats(
  tx: Tx,
  performanceId: string,
  seatIds: readonly number[],
  from: FreedFrom,
): Promise<number> {
  if (seatIds.length === 0) return 0;
  const which = and(inArray(seatClaims.seatId, [...seatIds]), ownedBy(from));
  return which ? freeOrKeep(tx, performanceId, which) : 0;
}

function ownedBy(from: FreedFrom): SQL | undefined {
  return "soldTo" in from
    ? and(eq(seatClaims.state, claimState.sold), eq(seatClaims.orderId, from.soldTo))
    : and(eq(seatClaims.state, claimState.held), eq(seatClaims.cartId, from.heldBy));
}
