/** One ticket of a change, and the seat it is to move to; a place of a standing area means any of that area. */
export type Move = { ticketId: string; performanceId: string; seatId: number };

/** Tickets of one change at most: more than one order may hold of a performance. */
export const maxMoves = 20;

/** Whether the moves are a change at all: some, and each ticket once. */
export function areMovesSound(moves: readonly Move[]): boolean {
  const ids = new Set(moves.map(({ ticketId }) => ticketId));
  return moves.length > 0 && moves.length <= maxMoves && ids.size === moves.length;
}

type Asked = string | readonly string[] | undefined;

/**
 * What a change's form asks for. Tickets with a number beside a standing area (`area:PLACE:TICKET`, without scripts) go there; the
 * others take the seats in the order of both. Null: nothing is chosen, or more seats than tickets.
 */
export function readMoves(query: Record<string, Asked>, performanceId: string): Move[] | null {
  const [tickets, seats] = [[query.ticket ?? []].flat(), [query.seat ?? []].flat().map(Number)];
  const standing = tickets.flatMap((ticketId) => {
    const place = Object.keys(query).find(
      (name) => name.startsWith("area:") && name.endsWith(`:${ticketId}`) && Number(query[name]) > 0,
    );
    return place ? [{ ticketId, performanceId, seatId: Number(place.split(":")[1]) }] : [];
  });
  const seated = tickets.filter((id) => !standing.some(({ ticketId }) => ticketId === id));
  if (seats.length > seated.length || seats.length + standing.length === 0) return null;
  return [...seats.map((seatId, at) => ({ ticketId: seated[at]!, performanceId, seatId })), ...standing];
}
