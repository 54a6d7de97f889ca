import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { checkIns } from "#db/schema/check-ins.ts";
import { tickets } from "#db/schema/tickets.ts";
import type { StaffActor } from "#lib/access/rules/actor.ts";
import { newId } from "#lib/ids.ts";
import { beginPayment, codeOf, pay } from "#lib/orders/testing/purchase.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { makeShop, type ShopFixture } from "#scripts/testing/shop-fixture.ts";
import { admitTicket } from "./admit-ticket.ts";

const { db } = await testDatabase();
const door = (organizerId: string, role: StaffActor["role"] = "door"): StaffActor => ({
  kind: "staff",
  accountId: newId(),
  organizerId,
  role,
  address: "192.0.2.9",
});

async function soldTicket(shop: ShopFixture) {
  const { paymentId, orderId } = await beginPayment(shop, [1]);
  await pay(paymentId);
  const [ticket] = await db.select().from(tickets).where(eq(tickets.orderId, orderId));
  return { ticketId: ticket!.id, performanceId: shop.performanceId, revision: ticket!.revision };
}

describe("a ticket at the door", () => {
  it("lets one in, whichever of twenty doors is first", async () => {
    const shop = await makeShop(db);
    const shown = await soldTicket(shop);
    const asked = Array.from({ length: 20 }, () => admitTicket(door(shop.organizerId), shown, new Date()));
    const outcomes = (await Promise.all(asked)).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === "admitted")).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "used")).toHaveLength(19);
    const kept = await db.select().from(checkIns).where(eq(checkIns.ticketId, shown.ticketId));
    expect(kept.filter(({ kind }) => kind === "admitted")).toHaveLength(1);
    expect(kept).toHaveLength(20);
  });

  it("is refused with an old code, when it was given back, and at another performance", async () => {
    const shop = await makeShop(db);
    const shown = await soldTicket(shop);
    const ask = (over: Partial<typeof shown>) =>
      admitTicket(door(shop.organizerId), { ...shown, ...over }, new Date());
    expect(await ask({ revision: 7 })).toEqual({ outcome: "old" });
    expect(await ask({ performanceId: newId() })).toEqual({ outcome: "elsewhere" });
    await db.update(tickets).set({ state: "refunded" }).where(eq(tickets.id, shown.ticketId));
    expect(await ask({})).toEqual({ outcome: "revoked" });
  });

  it("is unknown to another organizer's door, and an accountant lets nobody in", async () => {
    const shop = await makeShop(db);
    const shown = await soldTicket(shop);
    const stranger = door((await makeShop(db)).organizerId);
    expect(await admitTicket(stranger, shown, new Date())).toEqual({ outcome: "unknown" });
    const accountant = door(shop.organizerId, "accountant");
    expect(await codeOf(admitTicket(accountant, shown, new Date()))).toBe("FORBIDDEN");
    expect(await admitTicket(door(shop.organizerId), shown, new Date())).toEqual({ outcome: "admitted" });
  });
});
