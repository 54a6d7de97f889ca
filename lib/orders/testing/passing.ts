import { and, eq } from "drizzle-orm";
import { client } from "#db/client.ts";
import { tickets } from "#db/schema/tickets.ts";
import type { Buyer } from "#lib/access/rules/actor.ts";
import type { ShopFixture } from "#scripts/testing/shop-fixture.ts";
import { acceptTransfer } from "../commands/accept-transfer.ts";
import { offerTransfer } from "../commands/offer-transfer.ts";
import type { AcceptInput } from "../rules/transfer-input.ts";
import { type OrderViewer, viewerOf } from "../viewer.ts";
import { type Begun, beginPayment, pay, visitor } from "./purchase.ts";

export type Bought = Begun & { viewer: OrderViewer; ticketCodes: string[] };

/** A paid order of these seats, and the codes of its tickets in the order of seats. */
export async function buyTickets(shop: ShopFixture, ...seats: number[]): Promise<Bought> {
  const begun = await beginPayment(shop, seats);
  if ((await pay(begun.paymentId)) !== 200) throw new Error("not paid");
  const rows = await client()
    .db.select({ code: tickets.code })
    .from(tickets)
    .where(eq(tickets.orderId, begun.orderId))
    .orderBy(tickets.seatId);
  return { ...begun, viewer: viewerOf(begun.buyer), ticketCodes: rows.map(({ code }) => code) };
}

/** What somebody types who takes a ticket. */
export const taker = (over: Partial<AcceptInput> = {}): AcceptInput => ({
  name: "Ерлан Жүнісов",
  email: "erlan@mail.kz",
  personalData: true,
  transferAbroad: true,
  locale: "ru",
  ...over,
});

/** Passes a ticket on by a link: from who holds it to somebody who is nobody's account unless a test says so. */
export async function passOn(
  from: OrderViewer,
  ticketId: string,
  over: Partial<AcceptInput> = {},
  by: Buyer = visitor(null),
): Promise<{ code: string; key: string; viewer: OrderViewer }> {
  const [row] = await client().db.select().from(tickets).where(eq(tickets.id, ticketId));
  const offer = { toEmail: null, locale: "ru" } as const;
  const { token } = await offerTransfer(from, row!.code, offer, new Date());
  const { key } = await acceptTransfer(by, token, taker(over), new Date());
  return { code: row!.code, key, viewer: viewerOf(by, key) };
}

export async function ticketOf(code: string) {
  const [row] = await client()
    .db.select()
    .from(tickets)
    .where(and(eq(tickets.code, code)));
  return row!;
}
