import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { claimState, seatClaims } from "#db/schema/seat-claims.ts";

/** Places of offers that ended are the line's again: kept, and offered to nobody yet. */
export async function returnPlaces(tx: Tx, performanceId: string, offerIds: string[]): Promise<void> {
  if (offerIds.length === 0) return;
  await tx
    .update(seatClaims)
    .set({ cartId: performanceId })
    .where(
      and(
        eq(seatClaims.performanceId, performanceId),
        inArray(seatClaims.cartId, offerIds),
        eq(seatClaims.state, claimState.blocked),
      ),
    );
}
