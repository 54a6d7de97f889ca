import { and, eq, gt, inArray, isNotNull, isNull, lte, min, or, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { carts } from "#db/schema/carts.ts";
import { consents } from "#db/schema/consents.ts";
import { claimState, seatClaims } from "#db/schema/seat-claims.ts";
import { inTransaction } from "#db/transaction.ts";
import { msPerDay } from "#lib/clock.ts";
import { newId } from "#lib/ids.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import { readGuests } from "./cart-guests.ts";

const cartsATime = 200;
/** A cart's id begins with its time; older carts hold nothing new by themselves, so that the look stays short. */
const lookBackDays = 30;

/** A guest has written themselves down in a checkout of the cart: whom nobody can write to is not read again at every look. */
const hasGuest = sql`EXISTS (SELECT 1 FROM orders o
  WHERE o.cart_id = ${carts.id} AND o.account_id IS NULL AND o.mail_allowed)`;

/**
 * Tells who has seats in a cart that these go back on sale within three minutes: an account that lets mail be sent abroad, or a guest
 * whose checkout came to nothing. Once for each clock, for a cart lives through many purchases. By the database's clock. Answers how
 * many carts were told.
 */
export async function warnOfEndingHolds(now: Date): Promise<number> {
  const oldest = `${newId(now.getTime() - lookBackDays * msPerDay).slice(0, 13)}-0000-0000-000000000000`;
  const due = await database()
    .select({
      cartId: carts.id,
      accountId: carts.accountId,
      until: min(seatClaims.expiresAt).mapWith(seatClaims.expiresAt),
    })
    .from(carts)
    .innerJoin(seatClaims, eq(seatClaims.cartId, carts.id))
    .where(
      and(
        gt(carts.id, oldest),
        or(isNotNull(carts.accountId), hasGuest),
        eq(seatClaims.state, claimState.held),
        isNull(seatClaims.orderId),
        gt(seatClaims.expiresAt, sql`NOW(3) + INTERVAL 45 SECOND`),
        lte(seatClaims.expiresAt, sql`NOW(3) + INTERVAL 180 SECOND`),
      ),
    )
    .groupBy(carts.id, carts.accountId)
    .limit(cartsATime);
  if (due.length === 0) return 0;
  const allowed = await allowedAbroad(due.flatMap(({ accountId }) => accountId ?? []));
  const guests = await readGuests(due.flatMap(({ cartId, accountId }) => (accountId ? [] : cartId)));
  const told = due.filter(({ cartId, accountId }) =>
    accountId ? allowed.has(accountId) : guests.has(cartId),
  );
  await inTransaction(database(), async (tx) => {
    for (const { cartId, until } of told) {
      await enqueue(tx, {
        kind: "mail.hold-ending",
        payload: { cartId },
        organizerId: null,
        dedupeKey: `hold-ending:${cartId}:${until?.getTime()}`,
        orderKey: `cart:${cartId}`,
        runAt: now,
      });
    }
  });
  return told.length;
}

/** The accounts whose latest answer allows the transfer abroad. */
async function allowedAbroad(accountIds: readonly string[]): Promise<Set<string>> {
  const rows = await database()
    .select({ accountId: consents.accountId, isGranted: consents.isGranted })
    .from(consents)
    .where(and(inArray(consents.accountId, [...accountIds]), eq(consents.kind, "transfer-abroad")))
    .orderBy(consents.createdAt, consents.id);
  const latest = new Map(rows.map((row) => [row.accountId, row.isGranted]));
  return new Set([...latest].flatMap(([id, isGranted]) => (id && isGranted ? [id] : [])));
}
