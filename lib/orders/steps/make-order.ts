import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { accounts } from "#db/schema/accounts.ts";
import { consents } from "#db/schema/consents.ts";
import { orderLines } from "#db/schema/order-lines.ts";
import { orders } from "#db/schema/orders.ts";
import { seatClaims } from "#db/schema/seat-claims.ts";
import type { Buyer } from "#lib/access/rules/actor.ts";
import { consentVersion } from "#lib/access/rules/consents.ts";
import { DomainError } from "#lib/errors.ts";
import { hashToken, newCode, newId } from "#lib/ids.ts";
import type { Currency } from "#lib/money.ts";
import { orderAccessToken } from "../access-token.ts";
import type { CheckoutInput } from "../rules/checkout-input.ts";
import { ageRefusal, type Refusal, saleRefusal, seatCountRefusal } from "../rules/selling.ts";
import { completeOrder } from "./complete-order.ts";
import { priceSeats } from "./price-seats.ts";
import { reserveSlot } from "./promo-slots.ts";
import { type ClaimedSeat, readSeats } from "./read-seats.ts";

const orderCodeLength = 8;

export type NewOrder = {
  id: string;
  /** What the table knows the checkout's key as. */
  key: string;
  organizerId: string;
  currency: Currency;
  cartId: string;
  actor: Buyer;
  /** How many claims carry this order's id already. */
  claims: number;
  cartExpiresAt: Date | null;
  expiresAt: Date;
};

/**
 * Writes the order over the claims that already carry its id: lines with copied labels, money from the catalogue, the use of a
 * promo code, consents. A total of zero is paid at once.
 */
export async function makeOrder(
  tx: Tx,
  made: NewOrder,
  input: CheckoutInput,
  now: Date,
): Promise<{ code: string; isPaid: boolean }> {
  const { id, organizerId } = made;
  const seats = await readSeats(tx, eq(seatClaims.orderId, id));
  if (seats.length !== made.claims) throw new Error(`order ${id}: claims without a price`);
  await refuseUnsellable(tx, seats, made.actor, input, now);
  const { lines, money, promo } = await priceSeats(tx, organizerId, seats, input.promoCode, now);
  const code = newCode(orderCodeLength);
  await tx.insert(orders).values({
    id,
    organizerId,
    code,
    checkoutKey: made.key,
    cartId: made.cartId,
    accountId: accountOf(made.actor),
    ...buyerOf(input),
    currency: made.currency,
    ...money,
    promoCodeId: promo?.id ?? null,
    accessTokenHash: hashToken(orderAccessToken(id)),
    expiresAt: made.expiresAt,
    cartExpiresAt: made.cartExpiresAt,
  });
  await tx.insert(orderLines).values(
    lines.map(({ seat, money: its }) => {
      const { performanceId, seatId, rateId, priceId, labels } = seat;
      return {
        id: newId(),
        organizerId,
        orderId: id,
        performanceId,
        seatId,
        rateId,
        priceId,
        labels,
        ...its,
      };
    }),
  );
  await writeConsents(tx, id, made.actor, input);
  if (promo && promo.useLimit !== null) {
    const of = { promoCodeId: promo.id, useLimit: promo.useLimit, organizerId, orderId: id };
    if (!(await reserveSlot(tx, of, made.expiresAt)))
      throw new DomainError("PROMO_USED_UP", { field: "promoCode" });
  }
  const isPaid = money.totalTiyn === 0;
  if (isPaid) {
    const [order] = await tx.select().from(orders).where(eq(orders.id, id));
    if (!order || !(await completeOrder(tx, order, now))) throw new Error(`free order ${id} lost its seats`);
  }
  return { code, isPaid };
}

/** The columns of an order that come from what the buyer typed. */
export function buyerOf(input: CheckoutInput) {
  return {
    locale: input.locale,
    localeChosen: input.localeChosen,
    buyerName: input.name,
    buyerEmail: input.email,
    buyerPhone: input.phone,
    ageDeclared: input.ageDeclared,
    mailAllowed: input.transferAbroad,
  };
}

/** Keeps what was agreed to and what was refused, in which words. */
export async function writeConsents(tx: Tx, orderId: string, actor: Buyer, input: CheckoutInput) {
  const given = [
    { kind: "terms", isGranted: input.terms },
    { kind: "personal-data", isGranted: input.personalData },
    { kind: "transfer-abroad", isGranted: input.transferAbroad },
  ] as const;
  const common = { orderId, accountId: accountOf(actor), version: consentVersion, locale: input.locale };
  await tx.insert(consents).values(given.map((consent) => ({ id: newId(), ...common, ...consent })));
}

const accountOf = (actor: Buyer) => (actor.kind === "account" ? actor.accountId : null);

/** The same rules as when the seats were held, asked again and freshly: a sale may have ended since. */
async function refuseUnsellable(
  tx: Tx,
  seats: readonly ClaimedSeat[],
  actor: Buyer,
  input: CheckoutInput,
  now: Date,
): Promise<void> {
  const birthDate = await readBirthDate(tx, actor);
  for (const { onSale } of new Map(seats.map((seat) => [seat.performanceId, seat])).values()) {
    const count = seats.filter((seat) => seat.performanceId === onSale.performanceId).length;
    const refusal: Refusal | null =
      saleRefusal(onSale, now) ??
      seatCountRefusal(onSale, count) ??
      ageRefusal(onSale, birthDate, input.ageDeclared);
    if (refusal) throw new DomainError(refusal.code, refusal.details);
  }
}

async function readBirthDate(tx: Tx, actor: Buyer): Promise<string | null> {
  if (actor.kind !== "account") return null;
  const [account] = await tx
    .select({ birthDate: accounts.birthDate })
    .from(accounts)
    .where(eq(accounts.id, actor.accountId));
  return account?.birthDate ?? null;
}
