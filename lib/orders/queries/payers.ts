import { eq, inArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { exchangeLines } from "#db/schema/exchange-lines.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { payments } from "#db/schema/payments.ts";
import { tickets } from "#db/schema/tickets.ts";
import { isPassedOn } from "../viewer.ts";

/** Who paid: the order's buyer, or somebody to whom a ticket of it had been passed on. */
export type Payer = {
  isBuyer: boolean;
  /** The tickets whose holder of now paid; none, where the buyer paid, or somebody who has passed the ticket on since. */
  heldTicketIds: readonly string[];
  accountId: string | null;
};

/** Somebody who asks what is theirs: whether they are the buyer, which tickets they hold, and by which account if by one. */
export type Asking = { isBuyer: boolean; ticketIds: readonly string[]; accountId: string | null };

/** Whether an exchange is of somebody to whom the ticket had been passed on by then: its money is none of the buyer's. */
export const isOfHolder = sql<number>`EXISTS (SELECT 1 FROM exchange_lines el JOIN transfers t ON t.ticket_id = el.ticket_id
  WHERE el.exchange_id = exchanges.id AND t.state = 'accepted' AND t.ended_at <= exchanges.created_at)`;

const isOfHolderNow = sql<number>`${isPassedOn} AND NOT EXISTS (SELECT 1 FROM transfers t
  WHERE t.ticket_id = tickets.id AND t.state = 'accepted' AND t.ended_at > exchanges.created_at)`;

/** Who paid each payment of these orders, by the payment's id. */
export async function readPayers(db: Db, orderIds: readonly string[]): Promise<Map<string, Payer>> {
  if (orderIds.length === 0) return new Map();
  const rows = await db
    .select({
      id: payments.id,
      accountId: exchanges.payerAccountId,
      isOfHolder,
      isOfHolderNow,
      ticketId: tickets.id,
    })
    .from(payments)
    .leftJoin(exchanges, eq(exchanges.id, payments.exchangeId))
    .leftJoin(exchangeLines, eq(exchangeLines.exchangeId, exchanges.id))
    .leftJoin(tickets, eq(tickets.id, exchangeLines.ticketId))
    .where(inArray(payments.orderId, [...orderIds]));
  const payers = new Map<string, Payer>();
  for (const { id, accountId, ticketId, ...row } of rows) {
    const isBuyer = !Number(row.isOfHolder);
    const held = payers.get(id)?.heldTicketIds ?? [];
    const isHeld = ticketId !== null && !isBuyer && Number(row.isOfHolderNow) === 1;
    payers.set(id, { isBuyer, accountId, heldTicketIds: isHeld ? [...held, ticketId] : held });
  }
  return payers;
}

/** Whether a payment is of who asks. */
export function isPaidBy(payer: Payer | undefined, who: Asking): boolean {
  if (!payer) return false;
  if (payer.isBuyer) return who.isBuyer;
  const isTheirs = payer.accountId !== null && payer.accountId === who.accountId;
  return isTheirs || payer.heldTicketIds.some((id) => who.ticketIds.includes(id));
}
