import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import { tickets } from "#db/schema/tickets.ts";

/** News of an account's orders and tickets go to its e-mail: what had the old one gets the new one. */
export async function moveContact(tx: Tx, accountId: string, from: string, to: string): Promise<void> {
  await tx
    .update(orders)
    .set({ buyerEmail: to })
    .where(and(eq(orders.accountId, accountId), eq(orders.buyerEmail, from)));
  await tx
    .update(tickets)
    .set({ holderEmail: to })
    .where(and(eq(tickets.holderAccountId, accountId), eq(tickets.holderEmail, from)));
}
