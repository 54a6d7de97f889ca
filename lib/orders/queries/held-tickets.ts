import { and, eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import { DomainError, type ErrorCode } from "#lib/errors.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import {
  cancelRefusal,
  changeRefusal,
  type GivenBack,
  isFullRefund,
  refundOf,
  tableRefusal,
} from "../rules/after-sale.ts";
import type { Move } from "../rules/change-input.ts";
import { areMovesSound } from "../rules/change-input.ts";
import { cardsOf, type PricedMoves, priceMoves } from "../steps/price-moves.ts";
import { readStands, type StandingTicket } from "../steps/read-stands.ts";
import { readTablemates } from "../steps/read-tablemates.ts";
import { heldBy, type OrderViewer } from "../viewer.ts";
import { readOwnBack, readOwnBackOfChange } from "./own-money.ts";

/** A ticket as the pages of changing and giving back show it. */
export type HeldTicket = {
  id: string;
  code: string;
  /** Somebody passed it on to who holds it now: the order's page is not theirs. */
  isPassedOn: boolean;
  title: LocalizedText;
  place: { section: LocalizedText; row: string | null; seat: string | null };
  rate: LocalizedText;
  rateId: string;
  totalTiyn: number;
  discountTiyn: number;
  performanceId: string;
  seatId: number;
  show: StandingTicket["show"];
  /** What would come back now, and why it cannot be given back; null: it can. */
  back: GivenBack;
  /** How much of that is who looks' own: the rest goes to who paid before the ticket was passed on. */
  ownBackTiyn: number;
  cancelRefusal: ErrorCode | null;
  changeRefusal: ErrorCode | null;
  /** Ids of the tickets of its table, sold whole, that are given back and moved with it. */
  backWith: readonly string[];
  movesWith: readonly string[];
};

/** The tickets of an order that somebody holds, with what may be done with each now; none: they hold nothing of it. */
export async function readHeldTickets(
  db: Db,
  code: string,
  viewer: OrderViewer,
  now: Date,
): Promise<HeldTicket[]> {
  const standing = await readStands(db, and(eq(orders.code, code), heldBy(viewer)));
  const own = await readOwnBack(db, code, viewer, standing, ({ ticket, line, show }) =>
    ticket.state === "valid" ? refundOf(line, show, now).backTiyn : 0,
  );
  const mates = await readTablemates(db, standing);
  const back = new Map(
    standing.map(({ ticket, line, stand, show }) => [ticket.id, cancelRefusal(stand, show, line, now)]),
  );
  const move = new Map(
    standing.map(({ ticket, stand, show }) => [ticket.id, changeRefusal(stand, show, now)]),
  );
  const held = standing.map((its) => {
    const movesWith = mates.get(its.ticket.id) ?? [];
    return { ...its, movesWith, backWith: isFullRefund(its.show, now) ? [] : movesWith };
  });
  return held.map(({ ticket, line, show, backWith, movesWith }) => ({
    id: ticket.id,
    code: ticket.code,
    isPassedOn: ticket.holderTokenHash !== null,
    title: line.labels.event,
    place: { section: line.labels.section, row: line.labels.row, seat: line.labels.seat },
    rate: line.labels.rate,
    rateId: line.rateId,
    totalTiyn: line.totalTiyn,
    discountTiyn: line.discountTiyn,
    performanceId: ticket.performanceId,
    seatId: ticket.seatId,
    show,
    back: refundOf(line, show, now),
    ownBackTiyn: own.get(ticket.id) ?? 0,
    cancelRefusal: back.get(ticket.id) ?? tableRefusal(backWith, (id) => back.get(id) === null),
    changeRefusal: move.get(ticket.id) ?? tableRefusal(movesWith, (id) => move.get(id) === null),
    backWith,
    movesWith,
  }));
}

/** What a change would cost; `ownBackTiyn`: how much of what would come back is who looks' own. */
export type Quoted = PricedMoves & { ownBackTiyn: number };

/** What a change would cost now, without holding anything. Refuses as `startExchange`, but for what only a hold can tell. */
export async function quoteExchange(
  db: Db,
  code: string,
  viewer: OrderViewer,
  moves: readonly Move[],
  now: Date,
): Promise<Quoted> {
  if (!areMovesSound(moves)) throw new DomainError("BAD_INPUT");
  const cards = await cardsOf(moves, now);
  const standing = await readStands(db, and(eq(orders.code, code), heldBy(viewer)));
  const priced = await priceMoves(db, standing, moves, cards, now);
  return { ...priced, ownBackTiyn: await readOwnBackOfChange(db, code, viewer, priced) };
}
