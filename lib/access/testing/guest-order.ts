import { eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { orderLines } from "#db/schema/order-lines.ts";
import { orders } from "#db/schema/orders.ts";
import { organizers } from "#db/schema/organizers.ts";
import { tickets } from "#db/schema/tickets.ts";
import { hashToken, newCode, newId } from "#lib/ids.ts";

const words = (text: string) => ({ kk: text, ru: text, en: text });

/** A paid order of one ticket that a guest bought with this e-mail. */
export async function guestOrder(db: Db, email: string) {
  const [organizerId, orderId, lineId, ticketId] = [newId(), newId(), newId(), newId()];
  const performanceId = newId();
  await db.insert(organizers).values({
    id: organizerId,
    slug: organizerId,
    name: words("Театр"),
    legalName: words("Театр"),
    bin: "123456789012",
    email: "box@theatre.kz",
    phone: "+77221234567",
    terms: words("-"),
  });
  const money = { subtotalTiyn: 1, feeTiyn: 0, discountTiyn: 0, totalTiyn: 1, vatTiyn: 0 };
  await db.insert(orders).values({
    id: orderId,
    organizerId,
    code: newCode(10),
    checkoutKey: newId(),
    cartId: newId(),
    status: "paid",
    locale: "kk",
    localeChosen: false,
    buyerName: "Қонақ",
    buyerEmail: email,
    buyerPhone: "+77011234567",
    mailAllowed: true,
    currency: "KZT",
    accessTokenHash: hashToken(orderId),
    expiresAt: new Date(),
    ...money,
  });
  const labels = { event: words("-"), hall: words("-"), section: words("-"), category: words("-") };
  await db.insert(orderLines).values({
    id: lineId,
    organizerId,
    orderId,
    performanceId,
    seatId: 1,
    rateId: newId(),
    priceId: newId(),
    labels: { ...labels, row: "1", seat: "1", rate: words("-") },
    priceTiyn: 1,
    feeTiyn: 0,
    discountTiyn: 0,
    totalTiyn: 1,
    vatBasisPoints: 1600,
    vatTiyn: 0,
  });
  await db.insert(tickets).values({
    id: ticketId,
    organizerId,
    orderId,
    orderLineId: lineId,
    performanceId,
    seatId: 1,
    code: newCode(10),
    holderName: "Қонақ",
    holderEmail: email,
  });
  return {
    orderId,
    async owners() {
      const [order] = await db.select({ id: orders.accountId }).from(orders).where(eq(orders.id, orderId));
      const [ticket] = await db
        .select({ id: tickets.holderAccountId })
        .from(tickets)
        .where(eq(tickets.id, ticketId));
      return { order: order?.id ?? null, ticket: ticket?.id ?? null };
    },
  };
}
