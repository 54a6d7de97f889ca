import type { OrderStatus } from "#db/schema/orders.ts";

/** What can happen to an order as a whole. */
export type OrderMove = "pay" | "pay-late" | "expire" | "cancel" | "refund-part" | "refund-all";

export const orderStatuses = [
  "pending",
  "paid",
  "expired",
  "cancelled",
  "partly-refunded",
  "refunded",
] as const satisfies readonly OrderStatus[];

/** The one table of what leads where; whatever is not in it cannot happen. Late money revives an order whose seats are free. */
export const orderMoves: Record<OrderMove, { from: readonly OrderStatus[]; to: OrderStatus }> = {
  pay: { from: ["pending"], to: "paid" },
  "pay-late": { from: ["expired", "cancelled"], to: "paid" },
  expire: { from: ["pending"], to: "expired" },
  cancel: { from: ["pending"], to: "cancelled" },
  "refund-part": { from: ["paid", "partly-refunded"], to: "partly-refunded" },
  "refund-all": { from: ["paid", "partly-refunded"], to: "refunded" },
};

/** Where a move leads from a status, or null when it is not allowed there. */
export function afterMove(status: OrderStatus, move: OrderMove): OrderStatus | null {
  const { from, to } = orderMoves[move];
  return from.includes(status) ? to : null;
}

/** An order that has been paid for, whatever came back since. */
export const soldStatuses = ["paid", "partly-refunded", "refunded"] as const satisfies readonly OrderStatus[];

/** Tells whether an order has been paid for, whatever came back since. */
export function isSold(status: OrderStatus): boolean {
  return soldStatuses.some((sold) => sold === status);
}
