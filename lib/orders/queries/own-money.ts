import type { Db } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import { movePieces, type Piece, takePieces } from "../rules/pieces.ts";
import type { PricedMoves } from "../steps/price-moves.ts";
import { readPieces } from "../steps/read-pieces.ts";
import type { StandingTicket } from "../steps/read-stands.ts";
import { type OrderViewer, visibleTo } from "../viewer.ts";
import { isPaidBy, readPayers } from "./payers.ts";

type Behind = {
  /** The payments behind each ticket. */
  pieces: ReadonlyMap<string, readonly Piece[]>;
  /** How much of a sum is who looks' own, in tiyn. */
  ownOf: (sum: readonly Piece[]) => number;
};

/**
 * How much comes back to who looks when these tickets of theirs are given back for these sums, by the ticket's id; the rest goes to
 * who paid before a ticket was passed on to them.
 */
export async function readOwnBack(
  db: Db,
  code: string,
  viewer: OrderViewer,
  standing: readonly StandingTicket[],
  backTiyn: (its: StandingTicket) => number,
): Promise<Map<string, number>> {
  const behind = await readBehind(db, code, viewer, standing);
  return new Map(
    standing.map((its) => {
      const sum = backTiyn(its);
      if (!behind || sum === 0) return [its.ticket.id, sum];
      return [its.ticket.id, behind.ownOf(takePieces(behind.pieces.get(its.ticket.id) ?? [], sum).taken)];
    }),
  );
}

/** The same of a change that costs less: how much of what comes back is who looks' own. */
export async function readOwnBackOfChange(
  db: Db,
  code: string,
  viewer: OrderViewer,
  priced: PricedMoves,
): Promise<number> {
  const { moves, price } = priced;
  if (price.dueTiyn >= 0) return 0;
  const behind = await readBehind(
    db,
    code,
    viewer,
    moves.map(({ its }) => its),
  );
  if (!behind) return -price.dueTiyn;
  const worths = moves.map(({ its, to }) => ({
    ticketId: its.ticket.id,
    fromTiyn: its.line.totalTiyn,
    toTiyn: to.money.totalTiyn,
  }));
  return behind.ownOf(movePieces(worths, behind.pieces, null, price.feeTiyn).left);
}

/** Null where no ticket was passed on: then all of it is the buyer's, who looks. */
async function readBehind(
  db: Db,
  code: string,
  viewer: OrderViewer,
  standing: readonly StandingTicket[],
): Promise<Behind | null> {
  const [first] = standing;
  if (!first || standing.every(({ ticket }) => ticket.holderTokenHash === null)) return null;
  const { orderId } = first.ticket;
  const [payers, pieces, [asBuyer]] = await Promise.all([
    readPayers(db, [orderId]),
    readPieces(db, orderId, standing),
    db.select({ id: orders.id }).from(orders).where(visibleTo(code, viewer)),
  ]);
  const who = {
    isBuyer: asBuyer !== undefined,
    ticketIds: standing.map(({ ticket }) => ticket.id),
    accountId: viewer.accountId,
  };
  const ownOf = (sum: readonly Piece[]) =>
    sum
      .filter(({ paymentId }) => isPaidBy(payers.get(paymentId), who))
      .reduce((own, { amountTiyn }) => own + amountTiyn, 0);
  return { pieces, ownOf };
}
