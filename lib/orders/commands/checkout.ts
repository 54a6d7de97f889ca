import { and, eq, gt, sql } from "drizzle-orm";
import type { ResultSetHeader } from "mysql2";
import { database, type Tx } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import { organizers } from "#db/schema/organizers.ts";
import { promoCodes } from "#db/schema/promo-codes.ts";
import { claimState, seatClaims } from "#db/schema/seat-claims.ts";
import { errorNumber, inTransaction } from "#db/transaction.ts";
import type { Buyer } from "#lib/access/rules/actor.ts";
import { DomainError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { adapterOf } from "#lib/payments/registry.ts";
import { orderAccessToken } from "../access-token.ts";
import type { CheckoutInput } from "../rules/checkout-input.ts";
import { isSold } from "../rules/states.ts";
import { closePayments } from "../steps/close-payments.ts";
import type { OrderRow } from "../steps/complete-order.ts";
import { buyerOf, makeOrder, writeConsents } from "../steps/make-order.ts";
import { moveOrder } from "../steps/move-order.ts";
import { findByKey, findOpenOrder } from "../steps/open-order.ts";
import { freeSlot } from "../steps/promo-slots.ts";
import { hasExpiredClaims, takeClaims } from "../steps/take-claims.ts";

export type CheckedOut = { orderId: string; code: string; accessToken: string; next: "pay" | "paid" };

/** Another tab was between our reading and our writing: what it did is there now, so begin again. */
class StartOver extends Error {}
const maxStarts = 20;

/**
 * Makes an order of what the buyer's cart holds at an organizer, or finds the one that was made: the same key, or a second tab with
 * the same cart, comes to the same order, with what was typed last. Another promo code replaces an order that is still to be
 * paid. A total of zero is paid at once.
 * Refuses: CART_EMPTY, HOLD_EXPIRED, NOT_FOUND, PERFORMANCE_CANCELLED, SALE_NOT_STARTED, SALE_OVER, TOO_MANY_SEATS, AGE_LIMIT,
 * AGE_NOT_DECLARED, PROMO_UNKNOWN, PROMO_OVER, PROMO_NOT_HERE, PROMO_USED_UP.
 */
export async function checkout(actor: Buyer, input: CheckoutInput, now: Date): Promise<CheckedOut> {
  const { cartId } = actor;
  if (cartId === null) throw new DomainError("CART_EMPTY");
  for (let start = 1; ; start++) {
    try {
      return await inTransaction(database(), (tx) => checkoutOnce(tx, cartId, actor, input, now));
    } catch (error) {
      // 1062: the same key at the same moment, or, once in a trillion, the same code.
      const isToRepeat = error instanceof StartOver || errorNumber(error) === 1062;
      if (!isToRepeat || start >= maxStarts) throw error;
    }
  }
}

async function checkoutOnce(
  tx: Tx,
  cartId: string,
  actor: Buyer,
  input: CheckoutInput,
  now: Date,
): Promise<CheckedOut> {
  const { organizerId } = input;
  const part = { cartId, organizerId };
  const { key, order: known } = await findByKey(tx, part, input.checkoutKey);
  if (known) return continueOrder(tx, known, actor, input, now);
  const [organizer] = await tx.select().from(organizers).where(eq(organizers.id, organizerId));
  if (!organizer) throw new DomainError("NOT_FOUND");
  const adapter = adapterOf(organizer.paymentProvider);
  const lifetimeSeconds = Math.min(organizer.paymentLifetimeSeconds, adapter.maxLifetimeSeconds);
  const id = newId();
  const taken = await takeClaims(tx, part, id, lifetimeSeconds);
  if (taken === "again") throw new StartOver();
  if (taken === null) {
    const open = await findOpenOrder(tx, part);
    if (open) return continueOrder(tx, open, actor, input, now);
    throw new DomainError((await hasExpiredClaims(tx, part)) ? "HOLD_EXPIRED" : "CART_EMPTY");
  }
  const { count: claims, cartExpiresAt, expiresAt } = taken;
  const { currency } = organizer;
  const made = { id, key, organizerId, currency, cartId, actor, claims, cartExpiresAt, expiresAt };
  return answer(id, await makeOrder(tx, made, input, now));
}

/**
 * An order that is there already: paid, to be paid with what was typed last, or replaced because the promo code is another. One of an
 * account that has signed out here is not touched by whoever has the browser now.
 */
async function continueOrder(
  tx: Tx,
  order: OrderRow,
  actor: Buyer,
  input: CheckoutInput,
  now: Date,
): Promise<CheckedOut> {
  const isTheirs = actor.kind === "account" && order.accountId === actor.accountId;
  if (order.accountId !== null && !isTheirs) throw new DomainError("CART_EMPTY");
  if (isSold(order.status)) return answer(order.id, { code: order.code, isPaid: true });
  if (input.promoCode !== (await promoCodeOf(tx, order))) return replaceOrder(tx, order, actor, input, now);
  const typed = buyerOf(input);
  const isChanged = Object.entries(typed).some(([name, value]) => order[name as keyof OrderRow] !== value);
  if (isChanged) {
    const [changed] = await tx
      .update(orders)
      .set(typed)
      .where(and(eq(orders.id, order.id), eq(orders.status, "pending")));
    if ((changed as ResultSetHeader).affectedRows !== 1) throw new StartOver();
    await writeConsents(tx, order.id, actor, input);
  }
  return answer(order.id, { code: order.code, isPaid: false });
}

/** The seats go to a new order with the clock of the old one, whose payment is closed: its price is not asked for any more. */
async function replaceOrder(
  tx: Tx,
  old: OrderRow,
  actor: Buyer,
  input: CheckoutInput,
  now: Date,
): Promise<CheckedOut> {
  if (!(await moveOrder(tx, old.id, "cancel"))) throw new StartOver();
  await closePayments(tx, old, "expired", now);
  await freeSlot(tx, old.id);
  const id = newId();
  const [moved] = await tx
    .update(seatClaims)
    .set({ orderId: id })
    .where(
      and(
        eq(seatClaims.orderId, old.id),
        eq(seatClaims.state, claimState.held),
        gt(seatClaims.expiresAt, sql`NOW(3)`),
      ),
    );
  const claims = (moved as ResultSetHeader).affectedRows;
  if (claims === 0) throw new DomainError("HOLD_EXPIRED");
  const { organizerId, currency, cartId, cartExpiresAt, expiresAt } = old;
  const { key } = await findByKey(tx, { cartId, organizerId }, input.checkoutKey);
  const made = { id, key, organizerId, currency, cartId, actor, claims, cartExpiresAt, expiresAt };
  return answer(id, await makeOrder(tx, made, input, now));
}

async function promoCodeOf(tx: Tx, order: OrderRow): Promise<string | null> {
  if (order.promoCodeId === null) return null;
  const [promo] = await tx
    .select({ code: promoCodes.code })
    .from(promoCodes)
    .where(eq(promoCodes.id, order.promoCodeId));
  return promo?.code ?? null;
}

function answer(orderId: string, { code, isPaid }: { code: string; isPaid: boolean }): CheckedOut {
  return { orderId, code, accessToken: orderAccessToken(orderId), next: isPaid ? "paid" : "pay" };
}
