import { taxInside } from "#lib/money.ts";

/** How much of one payment stands behind a ticket. */
export type Piece = { paymentId: string; amountTiyn: number };

/** What each payment stands behind a ticket with, in the order they were made; what has cancelled out is left out. */
export function sumPieces(pieces: readonly Piece[]): Piece[] {
  const sums = new Map<string, number>();
  for (const { paymentId, amountTiyn } of pieces)
    sums.set(paymentId, (sums.get(paymentId) ?? 0) + amountTiyn);
  return [...sums].flatMap(([paymentId, amountTiyn]) =>
    amountTiyn === 0 ? [] : [{ paymentId, amountTiyn }],
  );
}

/**
 * Takes an amount from pieces, the first payment first: each goes back to its own payer, the order's before a later difference.
 * Throws when there is less: nobody gets back what was not paid.
 */
export function takePieces(pieces: readonly Piece[], amountTiyn: number): { taken: Piece[]; rest: Piece[] } {
  let open = amountTiyn;
  const taken: Piece[] = [];
  const rest: Piece[] = [];
  for (const piece of pieces) {
    const part = Math.min(open, piece.amountTiyn);
    open -= part;
    if (part > 0) taken.push({ ...piece, amountTiyn: part });
    if (piece.amountTiyn > part) rest.push({ ...piece, amountTiyn: piece.amountTiyn - part });
  }
  if (open > 0) throw new Error("less was paid than is to go back");
  return { taken, rest };
}

export type Worth = { ticketId: string; fromTiyn: number; toTiyn: number };

/**
 * The money of a change: what cheaper seats let go pays for dearer ones and for the fee first, the new payment for the rest. Answers
 * what is put behind each ticket or taken from it, and what is left to go back to the payers it came from.
 */
export function movePieces(
  moves: readonly Worth[],
  pieces: ReadonlyMap<string, readonly Piece[]>,
  payment: Piece | null,
  feeTiyn: number,
): { rows: (Piece & { ticketId: string })[]; left: Piece[] } {
  const rows: (Piece & { ticketId: string })[] = [];
  let pool: Piece[] = payment ? [payment] : [];
  for (const { ticketId, fromTiyn, toTiyn } of moves) {
    if (fromTiyn <= toTiyn) continue;
    const { taken } = takePieces(pieces.get(ticketId) ?? [], fromTiyn - toTiyn);
    for (const piece of taken) rows.push({ ticketId, ...piece, amountTiyn: -piece.amountTiyn });
    pool = [...taken, ...pool];
  }
  for (const { ticketId, fromTiyn, toTiyn } of moves) {
    if (toTiyn <= fromTiyn) continue;
    const { taken, rest } = takePieces(pool, toTiyn - fromTiyn);
    for (const piece of taken) rows.push({ ticketId, ...piece });
    pool = rest;
  }
  return { rows, left: sumPieces(takePieces(pool, feeTiyn).rest) };
}

/** The VAT inside each piece of a sum, so that the pieces' is the sum's to the tiyn. */
export function taxOfPieces(pieces: readonly Piece[], vatBasisPoints: number): number[] {
  let sum = 0;
  return pieces.map(({ amountTiyn }) => {
    const before = taxInside(sum, vatBasisPoints);
    sum += amountTiyn;
    return taxInside(sum, vatBasisPoints) - before;
  });
}
