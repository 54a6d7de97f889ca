import { createHash } from "node:crypto";
import type { LineLabels } from "#db/schema/order-lines.ts";
import { claimState } from "#db/schema/seat-claims.ts";
import { msPerMinute } from "#lib/clock.ts";
import { describePlace } from "#lib/halls/rules/overlay.ts";
import { derivedId, newCode } from "#lib/ids.ts";
import { saleEntries } from "#lib/orders/rules/ledger.ts";
import { priceLine, sumLines } from "#lib/orders/rules/totals.ts";
import type { SandboxRecord } from "#lib/payments/sandbox/record.ts";
import { type Chance, chanceFrom } from "../chance.ts";
import { promoCodes, rates, serviceFee } from "../data/organizers.ts";
import { seedId } from "../write/ids.ts";
import { priceOf, type SeededPerformance } from "../write/performances.ts";
import { type Person, somebody } from "./people.ts";

type Order = {
  performance: SeededPerformance;
  id: string;
  at: Date;
  seats: number[];
  vatBasisPoints: number;
  /** Left out: somebody of the crowd. */
  buyer?: Person;
};

const provider = "sandbox";
const never = new Date("9999-12-31T00:00:00Z");
const promo = promoCodes[0];

/** The rows of one paid order, as the shop itself would have left them. */
export function orderRows({ performance, id, at, seats, vatBasisPoints, ...its }: Order) {
  const { event } = performance.showing;
  const organizerId = seedId.organizer(event.organizer);
  const chance = chanceFrom(id);
  const buyer = its.buyer ?? somebody(chance);
  const discount = chance.next() < 0.05 ? { basisPoints: promo.basisPoints, fixedTiyn: 0 } : null;
  const lines = seats.map((seatId, number) => {
    const { labels, categoryCode } = labelsOf(performance, seatId);
    const rate = rateFor(performance, chance);
    const price = priceOf(performance, categoryCode, rate.code, at);
    return {
      id: seedId.ofOrder(id, "line", number),
      organizerId,
      orderId: id,
      performanceId: performance.id,
      seatId,
      rateId: seedId.rate(event.organizer, rate.code),
      priceId: price.id,
      labels: { ...labels, rate: rate.name },
      ...priceLine(price.amountTiyn, { ...serviceFee, fixedTiyn: 0 }, discount, vatBasisPoints),
    };
  });
  const money = sumLines(lines);
  const paidAt = new Date(at.getTime() + 2 * msPerMinute);
  const expiresAt = new Date(at.getTime() + 15 * msPerMinute);
  const paymentId = seedId.ofOrder(id, "payment");
  const providerPaymentId = `demo-${id}`;
  return {
    order: {
      id,
      organizerId,
      code: newCode(8),
      checkoutKey: seedId.ofOrder(id, "checkout"),
      cartId: seedId.ofOrder(id, "cart"),
      accountId: buyer.accountId,
      status: "paid" as const,
      locale: buyer.locale,
      localeChosen: buyer.localeChosen,
      buyerName: buyer.name,
      buyerEmail: buyer.email,
      buyerPhone: buyer.phone,
      ageDeclared: event.ageLimit >= 16,
      mailAllowed: true,
      currency: "KZT" as const,
      ...money,
      promoCodeId: discount ? seedId.promoCode(event.organizer, promo.code) : null,
      // The hash of no token: nobody opens these orders by a link.
      accessTokenHash: createHash("sha256").update(`closed ${id}`).digest(),
      expiresAt,
      paidAt,
      createdAt: at,
    },
    lines,
    claims: lines.map(({ seatId, rateId, priceId }) => ({
      performanceId: performance.id,
      seatId,
      claimId: derivedId("sold", id),
      state: claimState.sold,
      organizerId,
      cartId: seedId.ofOrder(id, "cart"),
      orderId: id,
      rateId,
      priceId,
      expiresAt: never,
    })),
    tickets: lines.map((line, number) => ({
      id: seedId.ofOrder(id, "ticket", number),
      organizerId,
      orderId: id,
      orderLineId: line.id,
      performanceId: performance.id,
      seatId: line.seatId,
      code: newCode(8),
      holderName: buyer.name,
      holderEmail: buyer.email,
      holderAccountId: buyer.accountId,
      createdAt: paidAt,
    })),
    payment: {
      id: paymentId,
      organizerId,
      orderId: id,
      purpose: "order" as const,
      provider,
      providerPaymentId,
      // Or the sandbox would not know what it is to give back.
      providerData: { decision: "succeeded", refunds: {} } satisfies SandboxRecord,
      status: "succeeded" as const,
      amountTiyn: money.totalTiyn,
      currency: "KZT" as const,
      expiresAt,
      succeededAt: paidAt,
      createdAt: at,
    },
    paymentEvent: {
      provider,
      eventId: providerPaymentId,
      paymentId,
      status: "succeeded",
      amountTiyn: money.totalTiyn,
      outcome: "paid",
      createdAt: paidAt,
    },
    receipt: {
      id: derivedId("receipt", id, "sale"),
      organizerId,
      orderId: id,
      kind: "sale" as const,
      amountTiyn: money.totalTiyn,
      vatTiyn: money.vatTiyn,
      createdAt: paidAt,
    },
    entries: saleEntries(money).map((entry, number) => ({
      ...entry,
      id: seedId.ofOrder(id, "entry", number),
      organizerId,
      transactionId: seedId.ofOrder(id, "sale"),
      orderId: id,
      currency: "KZT" as const,
      createdAt: paidAt,
    })),
  };
}

export type OrderRows = ReturnType<typeof orderRows>;

function labelsOf({ showing, hall }: SeededPerformance, seatId: number) {
  const place = describePlace(hall.plan, seatId);
  if (!place) throw new Error(`Seat ${seatId} is not in ${hall.hall.slug}.`);
  const category = hall.plan.categories.find((its) => its.code === place.categoryCode)!;
  const where =
    place.kind === "seat"
      ? { section: place.section, row: place.row, seat: place.seat }
      : { section: place.area.name, row: null, seat: null };
  const labels: Omit<LineLabels, "rate"> = {
    event: showing.event.title,
    hall: hall.hall.name,
    category: category.name,
    ...where,
  };
  return { labels, categoryCode: place.categoryCode };
}

/** Mostly adults; more children where the show is for them, none where they may not enter. */
function rateFor({ showing: { event } }: SeededPerformance, chance: Chance) {
  const draw = chance.next();
  if (event.reducedRates === false) return rates[0];
  if (draw < (event.kind === "children" ? 0.5 : 0.12) && event.ageLimit < 14) return rates[2];
  return draw > 0.86 ? rates[1] : rates[0];
}
