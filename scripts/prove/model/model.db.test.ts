import { describe, expect, it } from "vitest";
import { idBytes } from "#lib/ids.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { playOut, proveModel } from "./model.ts";

const { db, pool } = await testDatabase();

describe("random plays of everything people do to a sale", () => {
  it("leave a sound shop", async () => {
    await proveModel(db, pool, 25);
  }, 120_000);

  it("are seen through: a seat freed under its ticket, a payment given away", async () => {
    const buy = [
      [{ kind: "hold", who: 0, pick: 0, seats: [1, 2] }],
      [{ kind: "order", who: 0, pick: 0, seats: [1] }],
      [{ kind: "pay", who: 0, pick: 0, seats: [1] }],
    ] as const;
    const play = buy.map((round) => round.map((step) => ({ ...step, seats: [...step.seats] })));
    expect(await playOut(db, pool, play)).toEqual([]);
    const faults = await playOut(db, pool, play, async ({ shop }) => {
      await pool.query("DELETE FROM seat_claims WHERE performance_id=? AND seat_id=1", [
        idBytes(shop.performanceId),
      ]);
      await pool.query("UPDATE payments SET amount_tiyn = amount_tiyn - 100 WHERE organizer_id=?", [
        idBytes(shop.organizerId),
      ]);
    });
    expect(faults.join("\n")).toContain("I1 a living ticket has no sold seat");
    expect(faults.join("\n")).toContain("I4 captured less refunded");
  });
});
