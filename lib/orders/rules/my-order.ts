import type { OrderStatus } from "#db/schema/orders.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";

/** One showing of one order, as a line of "My tickets". */
export type MyOrder = {
  orderCode: string;
  /** Of a ticket that somebody passed on to the reader: the order is another's, the ticket has a page of its own. */
  ticketCode?: string;
  status: OrderStatus;
  expiresAt: Date;
  performanceId: string;
  title: LocalizedText;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  venue: LocalizedText;
  seats: number;
};

/** What is to come, the next first, and what is over, the latest first. An evening is over when it ends, not when it begins. */
export function splitByTime(orders: readonly MyOrder[], now: Date): { upcoming: MyOrder[]; past: MyOrder[] } {
  const byStart = orders.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return {
    upcoming: byStart.filter(({ endsAt }) => endsAt > now),
    past: byStart.filter(({ endsAt }) => endsAt <= now).reverse(),
  };
}
