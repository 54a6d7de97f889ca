import { and, eq, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { orders } from "#db/schema/orders.ts";
import type { Buyer } from "#lib/access/rules/actor.ts";
import { hashToken } from "#lib/ids.ts";

/** Who looks at an order: by the cart's cookie, by an account, by the secret of a mail's link. Its code alone opens nothing. */
export type OrderViewer = { cartId: string | null; accountId: string | null; token: string | null };

/** The viewer that a buyer is, with the secret of the address if there is one. */
export function viewerOf(actor: Buyer, token: string | null = null): OrderViewer {
  return { cartId: actor.cartId, accountId: actor.kind === "account" ? actor.accountId : null, token };
}

/** The condition that every read and change of an order by its code carries. Nobody in particular sees nothing. */
export function visibleTo(code: string, viewer: OrderViewer): SQL {
  const ways = [
    viewer.cartId === null ? undefined : eq(orders.cartId, viewer.cartId),
    viewer.accountId === null
      ? undefined
      : and(isNotNull(orders.accountId), eq(orders.accountId, viewer.accountId)),
    viewer.token === null ? undefined : eq(orders.accessTokenHash, hashToken(viewer.token)),
  ].filter((way) => way !== undefined);
  if (ways.length === 0) return sql`FALSE`;
  return and(eq(orders.code, code), or(...ways)) ?? sql`FALSE`;
}
