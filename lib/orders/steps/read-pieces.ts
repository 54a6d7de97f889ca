import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { payments } from "#db/schema/payments.ts";
import { refunds } from "#db/schema/refunds.ts";
import { ticketPayments } from "#db/schema/ticket-payments.ts";
import { type Piece, sumPieces } from "../rules/pieces.ts";

/** Which payments stand behind tickets of one order, by the ticket's id: the order's first, then what changes added or took. */
export async function readPieces(
  tx: Tx,
  orderId: string,
  standing: readonly { ticket: { id: string }; boughtForTiyn: number }[],
): Promise<Map<string, Piece[]>> {
  if (standing.length === 0) return new Map();
  const bought = await orderPayment(tx, orderId);
  const added = await tx
    .select({
      ticketId: ticketPayments.ticketId,
      paymentId: ticketPayments.paymentId,
      amountTiyn: ticketPayments.amountTiyn,
    })
    .from(ticketPayments)
    .where(
      inArray(
        ticketPayments.ticketId,
        standing.map(({ ticket }) => ticket.id),
      ),
    )
    .orderBy(asc(ticketPayments.createdAt), asc(ticketPayments.id));
  return new Map(
    standing.map(({ ticket, boughtForTiyn }) => {
      const first = bought && boughtForTiyn > 0 ? [{ paymentId: bought, amountTiyn: boughtForTiyn }] : [];
      const later = added.filter(({ ticketId }) => ticketId === ticket.id);
      return [ticket.id, sumPieces([...first, ...later])];
    }),
  );
}

/** The payment that paid the order: not one that came too late or a second time. Null for an order that cost nothing. */
async function orderPayment(tx: Tx, orderId: string): Promise<string | null> {
  const [row] = await tx
    .select({ id: payments.id })
    .from(payments)
    .where(
      and(
        eq(payments.orderId, orderId),
        eq(payments.purpose, "order"),
        eq(payments.status, "succeeded"),
        sql`NOT EXISTS (SELECT 1 FROM ${refunds} r WHERE r.payment_id = payments.id
          AND r.reason IN ('late-payment', 'double-payment'))`,
      ),
    )
    .limit(1);
  return row?.id ?? null;
}
