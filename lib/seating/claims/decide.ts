import type { ErrorCode } from "#lib/errors.ts";
import type { SingleSeats } from "../rules/single-seats.ts";
import type { Taken } from "./taken.ts";

/** A live row of seat_claims: held and not expired, sold, or blocked. */
export type LiveRow = { seatId: number; claimId: string; cartId: string | null; isHeld: boolean };

/** What a cart holds at this moment, by the database's clock. */
export type CartHold = {
  performanceId: string;
  organizerId: string;
  seatId: number;
  rateId: string;
  priceId: string;
  expiresAt: Date;
  isOrdered: boolean;
};

export type AskedSeat = { seatId: number; rateId: string; priceId: string };

/** Seats somebody named, or a choice the server makes from what is free when it is decided. */
export type Ask =
  | { kind: "named"; seats: AskedSeat[]; singles: SingleSeats | null }
  | {
      kind: "choice";
      count: number;
      /** Ids that the choice looks at: [first, last], both inside. */
      range: [number, number];
      choose: (taken: Taken) => { seats: AskedSeat[]; step?: string } | null;
    };

export type Wish = {
  claimId: string;
  cartId: string;
  maxSeats: number;
  ask: Ask;
};

export type Decision =
  | { kind: "won"; fresh: AskedSeat[]; own: AskedSeat[]; step?: string }
  | { kind: "lost"; seats: number[] }
  | { kind: "refused"; code: ErrorCode; limit?: number; seats?: number[] };

/** Seats one visitor, or one account over all its carts, may hold at once: against buying up the hall without paying. */
export const maxOpenHolds = 40;

/**
 * Decides one wish on what was read. `taken` holds the live rows and, as winners are added by `admit`, the seats of this moment.
 * A cart's own live seats count as won and are not claimed again, so that a repeat neither fails nor extends.
 * `open`: what this visitor holds in all, with the other carts of the account where there is one.
 */
export function decide(
  wish: Wish,
  performanceId: string,
  taken: Taken,
  holds: CartHold[],
  open: number,
): Decision {
  const here = holds.filter((hold) => hold.performanceId === performanceId);
  const mine = here.filter((hold) => !hold.isOrdered).map((hold) => hold.seatId);
  const isMine = (seatId: number) => {
    const row = taken.get(seatId);
    return row?.isHeld === true && (row.claimId === wish.claimId || row.cartId === wish.cartId);
  };
  const fits = (fresh: number): Decision | null => {
    if (mine.length + fresh > wish.maxSeats)
      return { kind: "refused", code: "TOO_MANY_SEATS", limit: wish.maxSeats };
    if (open + fresh > maxOpenHolds) return { kind: "refused", code: "TOO_MANY_HOLDS", limit: maxOpenHolds };
    return null;
  };
  const { ask } = wish;
  if (ask.kind === "choice") {
    const again = taken.rows().filter((row) => row.isHeld && row.claimId === wish.claimId);
    if (again.length > 0) {
      const own = again.flatMap((row) => here.filter((hold) => hold.seatId === row.seatId));
      return { kind: "won", fresh: [], own };
    }
    const refusal = fits(ask.count);
    if (refusal) return refusal;
    const chosen = ask.choose(taken);
    if (!chosen) return { kind: "refused", code: "NOT_ENOUGH_PLACES" };
    return { kind: "won", fresh: chosen.seats, own: [], step: chosen.step };
  }
  const own = ask.seats.filter((seat) => isMine(seat.seatId));
  const rest = ask.seats.filter((seat) => !isMine(seat.seatId));
  const lost = rest.filter((seat) => taken.has(seat.seatId)).map((seat) => seat.seatId);
  if (lost.length > 0) return { kind: "lost", seats: lost };
  const refusal = fits(rest.length);
  if (refusal) return refusal;
  const single = rest.length > 0 ? (ask.singles?.leftBy((seatId) => taken.has(seatId), mine) ?? []) : [];
  if (single.length > 0) return { kind: "refused", code: "LEAVES_SINGLE_SEAT", seats: single };
  return { kind: "won", fresh: rest, own };
}

/** Notes a winner's seats, so that who came later in the same moment sees them taken. */
export function admit(wish: Wish, fresh: AskedSeat[], taken: Taken): void {
  for (const seat of fresh)
    taken.add({ seatId: seat.seatId, claimId: wish.claimId, cartId: wish.cartId, isHeld: true });
}
