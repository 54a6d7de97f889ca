import type { EventStatus, RefundPolicy } from "#db/schema/events.ts";
import type { PerformanceStatus } from "#db/schema/performances.ts";
import type { TicketState } from "#db/schema/tickets.ts";
import type { ErrorCode } from "#lib/errors.ts";

const msPerHour = 3_600_000;

/** How long an offered ticket waits to be taken. */
export const offerHours = 48;

/** How often one ticket is offered at most: each offer may be a letter to somebody who did not ask for it. */
export const maxOffers = 10;

export type Passing = {
  state: TicketState;
  admittedAt: Date | null;
  eventStatus: EventStatus;
  status: PerformanceStatus;
  startsAt: Date;
  policy: RefundPolicy;
};

/** Until when a ticket may be passed on by the event's rule; null: never. */
export function passableUntil({ startsAt, policy }: Pick<Passing, "startsAt" | "policy">): Date | null {
  const { transferUntilHours: hours } = policy;
  if (hours === null) return null;
  return new Date(startsAt.getTime() - (hours ?? 0) * msPerHour);
}

/** Why a ticket cannot be passed on at this moment; null when it can. */
export function passingRefusal(ticket: Passing, now: Date): ErrorCode | null {
  if (ticket.state !== "valid") return "TICKET_NOT_VALID";
  if (ticket.admittedAt) return "TICKET_ADMITTED";
  const until = passableUntil(ticket);
  const isShown = ticket.eventStatus !== "cancelled" && ticket.status !== "cancelled";
  return isShown && until && now < until ? null : "TRANSFER_CLOSED";
}

/** When an offer made now runs out: after its hours, or with the event's rule, whichever comes first. */
export function offerEnds(ticket: Passing, now: Date): Date {
  const hours = now.getTime() + offerHours * msPerHour;
  return new Date(Math.min(hours, passableUntil(ticket)?.getTime() ?? now.getTime()));
}

/** A name as a former holder sees it: the first letter alone, "А." */
export function initialOf(name: string): string {
  const [letter] = name.trim().toUpperCase();
  return letter ? `${letter}.` : "…";
}
