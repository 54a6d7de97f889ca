import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import type { OrderRow } from "./complete-order.ts";
import { moveOrder } from "./move-order.ts";
import { freeSlot } from "./promo-slots.ts";
import { returnClaims } from "./return-claims.ts";

/** Cancels an order that is still to be paid and gives its seats back to the cart; false when it is not to be paid any more. */
export async function cancelUnpaid(tx: Tx, order: OrderRow): Promise<boolean> {
  if (!(await moveOrder(tx, order.id, "cancel"))) return false;
  await freeSlot(tx, order.id);
  const graceGiven = await returnClaims(tx, order);
  if (graceGiven) await tx.update(orders).set({ graceGiven }).where(eq(orders.id, order.id));
  return true;
}
