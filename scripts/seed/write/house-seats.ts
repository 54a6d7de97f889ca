import { inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { performances } from "#db/schema/performances.ts";
import { claimState, seatClaims } from "#db/schema/seat-claims.ts";
import type { OpenPlan } from "#lib/halls/rules/open-plan.ts";
import { derivedId } from "#lib/ids.ts";
import { seedId } from "./ids.ts";
import type { SeededPerformance } from "./performances.ts";

const never = new Date("9999-12-31T00:00:00Z");
const keptSeats = 6;

/** The performances that are not in the database yet. */
export async function missingPerformances(
  tx: Tx,
  list: readonly SeededPerformance[],
): Promise<SeededPerformance[]> {
  const ids = list.map(({ id }) => id);
  const present = await tx
    .select({ id: performances.id })
    .from(performances)
    .where(inArray(performances.id, ids));
  const known = new Set(present.map(({ id }) => id));
  return list.filter(({ id }) => !known.has(id));
}

/** Keeps the middle of the first row back for the box office, as houses do. Only for new performances: staff may free them. */
export async function keepHouseSeats(tx: Tx, list: readonly SeededPerformance[]): Promise<void> {
  for (const { id, hall, showing } of list) {
    if (hall.plan.areas.length > 0) continue;
    const claims = middleOfFirstRow(hall.plan).map((seatId) => ({
      performanceId: id,
      seatId,
      claimId: derivedId("demo", "house-seat", id, String(seatId)),
      state: claimState.blocked,
      organizerId: seedId.organizer(showing.event.organizer),
      channelCode: "box-office",
      reason: "Бронь дирекции",
      expiresAt: never,
    }));
    await tx.insert(seatClaims).values(claims);
  }
}

function middleOfFirstRow(plan: OpenPlan): number[] {
  const row = plan.rows[0]!;
  const from = row.first + Math.max(0, Math.floor((row.end - row.first - keptSeats) / 2));
  return Array.from(plan.ids.subarray(from, Math.min(row.end, from + keptSeats)));
}
