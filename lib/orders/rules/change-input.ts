/** One ticket of a change, and the seat it is to move to. */
export type Move = { ticketId: string; performanceId: string; seatId: number };

/** Tickets of one change at most: more than one order may hold of a performance. */
export const maxMoves = 20;

/** Whether the moves are a change at all: some, each ticket and each new seat once. */
export function areMovesSound(moves: readonly Move[]): boolean {
  const targets = new Set(moves.map(({ performanceId, seatId }) => `${performanceId} ${seatId}`));
  const ids = new Set(moves.map(({ ticketId }) => ticketId));
  const { length } = moves;
  return length > 0 && length <= maxMoves && targets.size === length && ids.size === length;
}
