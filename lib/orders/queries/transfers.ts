import { and, eq, gt } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { orders } from "#db/schema/orders.ts";
import { performances } from "#db/schema/performances.ts";
import { tickets } from "#db/schema/tickets.ts";
import { transfers } from "#db/schema/transfers.ts";
import type { ErrorCode } from "#lib/errors.ts";
import { hashToken } from "#lib/ids.ts";
import { passingRefusal } from "../rules/transfer.ts";
import { transferToken } from "../transfer-token.ts";
import { type OrderViewer, ticketHeldBy } from "../viewer.ts";

export type Passability = {
  orderCode: string;
  isPassedOn: boolean;
  /** Why it cannot be offered now; null when it can. */
  refusal: ErrorCode | null;
  /** The offer that waits to be taken, with the secret of its link. */
  open: { token: string; toEmail: string | null; expiresAt: Date } | null;
};

/** How a ticket stands for being passed on, for whoever holds it; null for everybody else. */
export async function readPassability(
  db: Db,
  code: string,
  viewer: OrderViewer,
  now: Date,
): Promise<Passability | null> {
  const [row] = await db
    .select({
      orderCode: orders.code,
      holderTokenHash: tickets.holderTokenHash,
      state: tickets.state,
      admittedAt: tickets.admittedAt,
      status: performances.status,
      startsAt: performances.startsAt,
      eventStatus: events.status,
      policy: events.refundPolicy,
      open: { id: transfers.id, toEmail: transfers.toEmail, expiresAt: transfers.expiresAt },
    })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .innerJoin(performances, eq(performances.id, tickets.performanceId))
    .innerJoin(events, eq(events.id, performances.eventId))
    .leftJoin(
      transfers,
      and(eq(transfers.ticketId, tickets.id), eq(transfers.state, "offered"), gt(transfers.expiresAt, now)),
    )
    .where(ticketHeldBy(code, viewer));
  if (!row) return null;
  const { open } = row;
  return {
    orderCode: row.orderCode,
    isPassedOn: row.holderTokenHash !== null,
    refusal: passingRefusal(row, now),
    open: open && { token: transferToken(open.id), toEmail: open.toEmail, expiresAt: open.expiresAt },
  };
}

export type Offered = {
  ticketId: string;
  fromName: string;
  expiresAt: Date;
  standing: "open" | "taken" | "declined" | "over";
};

/** The offer of a link, for whoever has the link; null when there is none of this secret. */
export async function readOffered(db: Db, token: string, now: Date): Promise<Offered | null> {
  const [row] = await db
    .select({ transfer: transfers, ticketState: tickets.state, admittedAt: tickets.admittedAt })
    .from(transfers)
    .innerJoin(tickets, eq(tickets.id, transfers.ticketId))
    .where(eq(transfers.tokenHash, hashToken(token)));
  if (!row) return null;
  const { ticketId, fromName, expiresAt, state } = row.transfer;
  const isLoose = row.ticketState === "valid" && row.admittedAt === null && expiresAt > now;
  const standing =
    state === "offered" && isLoose
      ? "open"
      : state === "accepted"
        ? "taken"
        : state === "declined"
          ? "declined"
          : "over";
  return { ticketId, fromName, expiresAt, standing };
}
