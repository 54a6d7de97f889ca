import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { performances } from "#db/schema/performances.ts";
import { tickets } from "#db/schema/tickets.ts";
import { openHall } from "#lib/halls/open-plans.ts";
import { withWholeTables } from "#lib/seating/rules/whole-tables.ts";
import type { StandingTicket } from "./read-stands.ts";

/**
 * For each of these tickets of one order, by its id: the other valid tickets of the order at its table, where that is sold whole.
 * A seat that is left of such a table could be sold to nobody, so they are given back and changed together.
 */
export async function readTablemates(
  tx: Tx,
  standing: readonly StandingTicket[],
): Promise<Map<string, string[]>> {
  const mates = new Map<string, string[]>();
  for (const performanceId of new Set(standing.map(({ ticket }) => ticket.performanceId))) {
    const here = standing.map(({ ticket }) => ticket).filter((its) => its.performanceId === performanceId);
    const tables = await readTables(tx, performanceId);
    const seatsOf = (seatId: number) => withWholeTables(tables, [seatId]);
    if (here.every(({ seatId }) => seatsOf(seatId).length === 1)) continue;
    const valid = await tx
      .select({ id: tickets.id, seatId: tickets.seatId })
      .from(tickets)
      .where(
        and(
          eq(tickets.orderId, here[0]!.orderId),
          eq(tickets.performanceId, performanceId),
          eq(tickets.state, "valid"),
        ),
      );
    for (const { id, seatId } of here) {
      const together = new Set(seatsOf(seatId));
      mates.set(
        id,
        valid.filter((its) => its.id !== id && together.has(its.seatId)).map((its) => its.id),
      );
    }
  }
  return mates;
}

async function readTables(tx: Tx, performanceId: string) {
  const [its] = await tx
    .select({ planHash: performances.planHash, overlayHash: performances.overlayHash })
    .from(performances)
    .where(eq(performances.id, performanceId));
  const hall = its && (await openHall(tx, its.planHash, its.overlayHash));
  return hall?.plan.tables ?? [];
}
