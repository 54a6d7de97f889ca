import { and, eq, gt, inArray, isNotNull, isNull, lte, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { carts } from "#db/schema/carts.ts";
import { consents } from "#db/schema/consents.ts";
import { claimState, seatClaims } from "#db/schema/seat-claims.ts";
import { inTransaction } from "#db/transaction.ts";
import { msPerDay } from "#lib/clock.ts";
import { newId } from "#lib/ids.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";

const cartsATime = 200;
/** A cart's id begins with its time; older carts hold nothing new by themselves, so that the look stays short. */
const lookBackDays = 30;

/**
 * Tells who is signed in, and lets mail be sent abroad, that the seats in their cart go back on sale within three minutes; once per
 * cart. By the database's clock. Answers how many carts were told.
 */
export async function warnOfEndingHolds(now: Date): Promise<number> {
  const oldest = `${newId(now.getTime() - lookBackDays * msPerDay).slice(0, 13)}-0000-0000-000000000000`;
  const due = await database()
    .selectDistinct({ cartId: carts.id, accountId: carts.accountId })
    .from(carts)
    .innerJoin(seatClaims, eq(seatClaims.cartId, carts.id))
    .where(
      and(
        gt(carts.id, oldest),
        isNotNull(carts.accountId),
        eq(seatClaims.state, claimState.held),
        isNull(seatClaims.orderId),
        gt(seatClaims.expiresAt, sql`NOW(3) + INTERVAL 45 SECOND`),
        lte(seatClaims.expiresAt, sql`NOW(3) + INTERVAL 180 SECOND`),
      ),
    )
    .limit(cartsATime);
  if (due.length === 0) return 0;
  const allowed = await allowedAbroad(due.map((cart) => cart.accountId ?? ""));
  const told = due.filter((cart) => allowed.has(cart.accountId ?? ""));
  await inTransaction(database(), async (tx) => {
    for (const { cartId } of told) {
      await enqueue(tx, {
        kind: "mail.hold-ending",
        payload: { cartId },
        organizerId: null,
        dedupeKey: `hold-ending:${cartId}`,
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
