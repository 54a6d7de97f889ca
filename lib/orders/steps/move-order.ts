import { and, eq, inArray, type SQL } from "drizzle-orm";
import type { ResultSetHeader } from "mysql2";
import type { Tx } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import { type OrderMove, orderMoves } from "../rules/states.ts";

/** Moves an order where the table of states allows it from where it stands now; false when somebody else moved it before. */
export async function moveOrder(
  tx: Tx,
  orderId: string,
  move: OrderMove,
  also: Partial<typeof orders.$inferInsert> = {},
  only?: SQL,
): Promise<boolean> {
  const { from, to } = orderMoves[move];
  const [result] = await tx
    .update(orders)
    .set({ ...also, status: to })
    .where(and(eq(orders.id, orderId), inArray(orders.status, [...from]), only));
  return (result as ResultSetHeader).affectedRows === 1;
}
