import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterMove, isSold, type OrderMove, orderMoves, orderStatuses } from "./states.ts";

const moves = Object.keys(orderMoves) as OrderMove[];

describe("an order's states", () => {
  it("never leave the table, whatever is tried in whatever order, and money that is in is not forgotten", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 30 }), (tried) => {
        let status: (typeof orderStatuses)[number] = "pending";
        let wasSold = false;
        for (const move of tried) {
          const next = afterMove(status, move);
          if (next === null) continue;
          status = next;
          // Once it was sold only a refund changes it: it can neither expire nor be cancelled.
          if (wasSold) expect(isSold(status)).toBe(true);
          wasSold ||= isSold(status);
        }
      }),
    );
  });

  it("end at a full refund", () => {
    expect(moves.every((move) => afterMove("refunded", move) === null)).toBe(true);
  });

  it("are all reached from a new order", () => {
    const reached = new Set(["pending"]);
    for (let round = 0; round < orderStatuses.length; round++)
      for (const { from, to } of Object.values(orderMoves))
        if (from.some((status) => reached.has(status))) reached.add(to);
    expect([...reached].sort()).toEqual([...orderStatuses].sort());
  });

  it("let a payment in time and a late one only where they belong", () => {
    expect(afterMove("pending", "pay")).toBe("paid");
    expect(afterMove("paid", "pay")).toBeNull();
    expect(afterMove("expired", "pay")).toBeNull();
    expect(afterMove("expired", "pay-late")).toBe("paid");
    expect(afterMove("paid", "expire")).toBeNull();
    expect(afterMove("paid", "cancel")).toBeNull();
  });
});
