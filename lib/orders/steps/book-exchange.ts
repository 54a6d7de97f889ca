import type { Tx } from "#db/client.ts";
import { receipts } from "#db/schema/receipts.ts";
import { ticketPayments } from "#db/schema/ticket-payments.ts";
import { derivedId, newId } from "#lib/ids.ts";
import { taxInside } from "#lib/money.ts";
import { changeEntries } from "../rules/ledger.ts";
import { movePieces, taxOfPieces } from "../rules/pieces.ts";
import type { ExchangeLineRow, ExchangeRow } from "./complete-exchange.ts";
import type { OrderRow } from "./complete-order.ts";
import { readPieces } from "./read-pieces.ts";
import type { StandingTicket } from "./read-stands.ts";
import { addPart, type BackParts, sendPartsBack } from "./send-parts-back.ts";
import { writeLedger } from "./write-ledger.ts";

/** The money of a change, by `movePieces`, with ledger and receipts. `standing` are the tickets as they were before. */
export async function bookExchange(
  tx: Tx,
  order: OrderRow,
  exchange: ExchangeRow,
  lines: readonly ExchangeLineRow[],
  standing: readonly StandingTicket[],
  paymentId: string | null,
  now: Date,
): Promise<void> {
  const { feeTiyn, differenceTiyn } = exchange;
  const dueTiyn = differenceTiyn + feeTiyn;
  const vatBasisPoints = lines[0]!.vatBasisPoints;
  const pieces = await readPieces(tx, order.id, standing);
  const { rows, left } = movePieces(
    lines.map((line) => ({ ticketId: line.ticketId, fromTiyn: line.fromTotalTiyn, toTiyn: line.totalTiyn })),
    pieces,
    paymentId !== null && dueTiyn > 0 ? { paymentId, amountTiyn: dueTiyn } : null,
    feeTiyn,
  );
  const parts: BackParts = new Map();
  const taxes = taxOfPieces(left, vatBasisPoints);
  left.forEach((piece, at) => {
    addPart(parts, piece.paymentId, piece.amountTiyn, taxes[at]!);
  });
  const about = { reason: "exchange", exchangeId: exchange.id } as const;
  const refundIds = await sendPartsBack(tx, order, parts, about, now);
  if (rows.length > 0)
    await tx.insert(ticketPayments).values(
      rows.map((row) => ({
        ...row,
        id: newId(),
        organizerId: order.organizerId,
        reason: "exchange" as const,
        refundId: row.amountTiyn < 0 ? (refundIds.get(row.paymentId) ?? null) : null,
      })),
    );
  const before = standing.map(({ line }) => line);
  const entries = changeEntries(
    before,
    lines,
    { differenceTiyn, feeTiyn, dueTiyn },
    taxInside(feeTiyn, vatBasisPoints),
  );
  await writeLedger(tx, order, `exchange:${exchange.id}`, entries);
  if (dueTiyn > 0)
    await tx.insert(receipts).values({
      id: derivedId("receipt", exchange.id),
      organizerId: order.organizerId,
      orderId: order.id,
      kind: "sale",
      amountTiyn: dueTiyn,
      vatTiyn: taxInside(dueTiyn, vatBasisPoints),
    });
}
