import { and, eq, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { orders } from "#db/schema/orders.ts";
import { tickets } from "#db/schema/tickets.ts";
import type { Buyer } from "#lib/access/rules/actor.ts";
import { hashToken } from "#lib/ids.ts";

/**
 * Who looks at an order or a ticket: by the cart's cookie, by an account, by the secret of a mail's link (an order's, or that of a
 * ticket that was passed on). A code alone opens nothing. The cookie opens guests' orders alone: it outlives every sign-out, and
 * computers are shared.
 */
export type OrderViewer = { cartId: string | null; accountId: string | null; token: string | null };

/** The viewer that a buyer is, with the secret of the address if there is one. */
export function viewerOf(actor: Buyer, token: string | null = null): OrderViewer {
  return { cartId: actor.cartId, accountId: actor.kind === "account" ? actor.accountId : null, token };
}

/** The condition that every read and change of an order by its code carries. Nobody in particular sees nothing. */
export function visibleTo(code: string, viewer: OrderViewer): SQL {
  return and(eq(orders.code, code), isBuyer(viewer)) ?? sql`FALSE`;
}

/** A ticket that was passed on has a secret of its own; until then its order's buyer holds it. */
export const isPassedOn = isNotNull(tickets.holderTokenHash);

/**
 * The id of the exchange's line by which its order's buyer knows a ticket: the one that holds, or of a ticket that was passed on the
 * last from before; which seat its holder chose since is none of the buyer's. NULL: the order's own line.
 */
export const lineOfBuyer = sql`(CASE WHEN ${tickets.holderTokenHash} IS NULL THEN ${tickets.exchangeLineId} ELSE
  (SELECT known.id FROM exchange_lines known INNER JOIN exchanges ON exchanges.id = known.exchange_id
    WHERE known.ticket_id = ${tickets.id} AND exchanges.status = 'done' AND NOT EXISTS (SELECT 1 FROM transfers t
      WHERE t.ticket_id = known.ticket_id AND t.state = 'accepted' AND t.ended_at <= exchanges.created_at)
    ORDER BY known.ticket_revision DESC LIMIT 1) END)`;

/** The account that holds a ticket now, NULL for a guest. The statement joins `orders` to `tickets`. */
export const holderAccount = sql`(CASE WHEN ${tickets.holderTokenHash} IS NULL THEN ${orders.accountId} ELSE ${tickets.holderAccountId} END)`;

/**
 * The condition that every read of a QR code and every change of a ticket carries: whoever holds the ticket now. Before it was
 * passed on that is the order's buyer, afterwards its holder alone. The statement joins `orders` to `tickets`.
 */
export function heldBy(viewer: OrderViewer): SQL {
  return or(and(isNull(tickets.holderTokenHash), isBuyer(viewer)), isHolder(viewer)) ?? sql`FALSE`;
}

/** As `heldBy`, of the ticket that has this code. */
export function ticketHeldBy(code: string, viewer: OrderViewer): SQL {
  return and(eq(tickets.code, code), heldBy(viewer)) ?? sql`FALSE`;
}

function isBuyer({ cartId, accountId, token }: OrderViewer): SQL {
  return anyOf([
    cartId === null ? undefined : and(isNull(orders.accountId), eq(orders.cartId, cartId)),
    accountId === null ? undefined : and(isNotNull(orders.accountId), eq(orders.accountId, accountId)),
    token === null ? undefined : eq(orders.accessTokenHash, hashToken(token)),
  ]);
}

function isHolder({ accountId, token }: OrderViewer): SQL {
  const way = anyOf([
    accountId === null ? undefined : eq(tickets.holderAccountId, accountId),
    token === null ? undefined : eq(tickets.holderTokenHash, hashToken(token)),
  ]);
  return and(isPassedOn, way) ?? sql`FALSE`;
}

function anyOf(ways: (SQL | undefined)[]): SQL {
  const given = ways.filter((way) => way !== undefined);
  return given.length > 0 ? (or(...given) ?? sql`FALSE`) : sql`FALSE`;
}
