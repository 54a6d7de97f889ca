import type { EventStatus, RefundPolicy } from "#db/schema/events.ts";
import type { PerformanceStatus } from "#db/schema/performances.ts";
import type { TicketState } from "#db/schema/tickets.ts";
import type { ErrorCode } from "#lib/errors.ts";
import { percentOf } from "#lib/money.ts";

const msPerHour = 3_600_000;

/** How a ticket stands, as far as it decides what may still be done with it. */
export type TicketStand = {
  state: TicketState;
  admittedAt: Date | null;
  /** Times its seat was changed already. */
  changes: number;
  /** A change of its seat waits for the payment. */
  isInChange: boolean;
  /** It is offered to somebody who has not taken it yet. */
  isOffered: boolean;
};

/** How its performance stands, and by which rule its event gives money back. */
export type ShowStand = {
  status: PerformanceStatus;
  eventStatus: EventStatus;
  startsAt: Date;
  refundableUntil: Date | null;
  policy: RefundPolicy;
};

/** What a ticket is worth: its line's total, and the shop's fee inside it. */
export type Worth = { totalTiyn: number; feeTiyn: number };

/** What comes back for a ticket, what stays, and the part of its price by which that was reckoned. */
export type GivenBack = { backTiyn: number; keptTiyn: number; basisPoints: number; keepsFee: boolean };

const isCancelled = (show: Pick<ShowStand, "status" | "eventStatus">) =>
  show.status === "cancelled" || show.eventStatus === "cancelled";

/**
 * Whether all of the money comes back, fees too: the organizer called it off, or moved it and the time to decide runs. An event that
 * is called off takes with it what is to come; what was shown before stays shown.
 */
export function isFullRefund(show: ShowStand, now: Date): boolean {
  if (show.status === "cancelled" || (show.eventStatus === "cancelled" && now < show.startsAt)) return true;
  return show.status === "moved" && show.refundableUntil !== null && now < show.refundableUntil;
}

/** The part of the price that comes back at this moment, in basis points: the first window that is still open. */
export function refundPart(show: ShowStand, now: Date): number {
  if (isFullRefund(show, now)) return 10_000;
  const open = show.policy.windows
    .toSorted((one, other) => other.hoursBefore - one.hoursBefore)
    .find(({ hoursBefore }) => now.getTime() < show.startsAt.getTime() - hoursBefore * msPerHour);
  return open?.basisPoints ?? 0;
}

/** What comes back for a ticket given back now, rounded half up to whole tenge, and what the organizer keeps. */
export function refundOf(worth: Worth, show: ShowStand, now: Date): GivenBack {
  const basisPoints = refundPart(show, now);
  const isFull = isFullRefund(show, now);
  const keepsFee = !isFull && show.policy.keepsFee === true;
  const base = worth.totalTiyn - (keepsFee ? Math.min(worth.feeTiyn, worth.totalTiyn) : 0);
  const backTiyn = isFull ? worth.totalTiyn : Math.min(base, percentOf(base, basisPoints));
  return { backTiyn, keptTiyn: worth.totalTiyn - backTiyn, basisPoints, keepsFee };
}

/** What stands in the way of changing or giving back any ticket, whatever the event's rule; null when nothing does. */
function standRefusal(ticket: TicketStand): ErrorCode | null {
  if (ticket.state !== "valid") return "TICKET_NOT_VALID";
  if (ticket.admittedAt) return "TICKET_ADMITTED";
  if (ticket.isInChange) return "TICKET_IN_CHANGE";
  return ticket.isOffered ? "TRANSFER_OFFERED" : null;
}

/**
 * Why a holder cannot give a ticket back at this moment; null when that can be done. Where nothing would come back of a price the
 * ticket stays: nobody loses a seat by a mistaken press.
 */
export function cancelRefusal(
  ticket: TicketStand,
  show: ShowStand,
  worth: Worth,
  now: Date,
): ErrorCode | null {
  const refusal = standRefusal(ticket);
  if (refusal || isFullRefund(show, now)) return refusal;
  if (now >= show.startsAt) return "CANCEL_OVER";
  return worth.totalTiyn > 0 && refundOf(worth, show, now).backTiyn === 0 ? "CANCEL_OVER" : null;
}

/** Until when a seat may be changed by the event's rule; null: never. */
export function changeableUntil({ startsAt, policy }: Pick<ShowStand, "startsAt" | "policy">): Date | null {
  const hours = policy.changesUntilHours;
  return hours === null ? null : new Date(startsAt.getTime() - hours * msPerHour);
}

/** Why a holder cannot change a ticket's seat at this moment; null when that can be done. */
export function changeRefusal(ticket: TicketStand, show: ShowStand, now: Date): ErrorCode | null {
  const refusal = standRefusal(ticket);
  if (refusal) return refusal;
  if (isCancelled(show)) return "PERFORMANCE_CANCELLED";
  const until = changeableUntil(show);
  if (until === null) return "CHANGE_NOT_ALLOWED";
  if (now >= until) return "CHANGE_OVER";
  const { changesAtMost } = show.policy;
  return changesAtMost !== undefined && ticket.changes >= changesAtMost ? "CHANGES_USED_UP" : null;
}

/** Why a ticket stays with the others (`mates`, ids) of its table, which is sold whole: one of them does not go; null when all go. */
export function tableRefusal(mates: readonly string[], goes: (id: string) => boolean): ErrorCode | null {
  return mates.every(goes) ? null : "TABLE_TOGETHER";
}
