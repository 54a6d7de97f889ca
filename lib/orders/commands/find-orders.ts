import { and, desc, eq, inArray } from "drizzle-orm";
import { database } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import { tickets } from "#db/schema/tickets.ts";
import { inTransaction } from "#db/transaction.ts";
import { inEvenTime } from "#lib/access/even-time.ts";
import { take } from "#lib/access/rate-limits.ts";
import type { Buyer } from "#lib/access/rules/actor.ts";
import { newId } from "#lib/ids.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import { isGivenTo } from "../queries/holder-keys.ts";

/**
 * Mails the links of all orders of an e-mail, and of the tickets it was given, to that e-mail; the answer and its time tell nobody
 * whether there are any.
 * Refuses: TOO_MANY_ATTEMPTS.
 */
export async function requestOrderLinks(actor: Buyer, input: { email: string }, now: Date): Promise<void> {
  await take("formAddress", actor.address);
  await take("mailAccount", input.email);
  await inEvenTime(async () => {
    const found = (await latestOrder(input.email)) ?? (await latestTicket(input.email));
    if (!found) return;
    const id = newId(now.getTime());
    await inTransaction(database(), (tx) =>
      enqueue(tx, {
        id,
        kind: "mail.my-orders",
        payload: found.payload,
        organizerId: null,
        dedupeKey: `my-orders:${id}`,
        orderKey: `my-orders:${found.id}`,
        runAt: now,
      }),
    );
  });
}

async function latestOrder(email: string) {
  const [row] = await database()
    .select({ id: orders.id })
    .from(orders)
    .where(
      and(
        eq(orders.buyerEmail, email),
        eq(orders.mailAllowed, true),
        inArray(orders.status, ["paid", "partly-refunded", "refunded"]),
      ),
    )
    .orderBy(desc(orders.id))
    .limit(1);
  return row && { id: row.id, payload: { orderId: row.id } };
}

async function latestTicket(email: string) {
  const [row] = await database()
    .select({ id: tickets.id })
    .from(tickets)
    .where(isGivenTo(email))
    .orderBy(desc(tickets.id))
    .limit(1);
  return row && { id: row.id, payload: { ticketId: row.id } };
}
