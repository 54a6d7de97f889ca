import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { orders } from "#db/schema/orders.ts";
import { rates } from "#db/schema/rates.ts";
import { signingKeys } from "#db/schema/signing-keys.ts";
import { tickets } from "#db/schema/tickets.ts";
import { beginPayment, pay } from "#lib/orders/testing/purchase.ts";
import { visibleTo } from "#lib/orders/viewer.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { makeShop, type ShopFixture } from "#scripts/testing/shop-fixture.ts";
import { readTicketDocument } from "./documents.ts";
import { verifyTicket } from "./rules/code.ts";
import { admittingPart } from "./rules/issued.ts";
import { signingKeyOf } from "./signing-keys.ts";

const { db } = await testDatabase();

async function bought(shop: ShopFixture, seats: number[]) {
  const begun = await beginPayment(shop, seats);
  expect(await pay(begun.paymentId)).toBe(200);
  return { ...begun, ofOrder: eq(orders.id, begun.orderId) };
}

const keysOf = (organizerId: string) =>
  db.select().from(signingKeys).where(eq(signingKeys.organizerId, organizerId));

describe("the tickets of an order", () => {
  it("carry what was bought, and a code that a door verifies by the public key alone", async () => {
    const shop = await makeShop(db);
    const { ofOrder, code } = await bought(shop, [1, 2]);
    const document = (await readTicketDocument(db, ofOrder))!;
    expect(document).toMatchObject({ orderCode: code, languages: ["kk"], seller: { bin: "123456789012" } });
    const [showing] = document.showings;
    expect(showing!.tickets.map(({ place }) => [place.row, place.seat])).toEqual([
      ["1", "1"],
      ["1", "2"],
    ]);
    const keys = await keysOf(shop.organizerId);
    const ticket = showing!.tickets[0]!;
    expect(verifyTicket(ticket.qrText, keys)).toMatchObject({
      ticketId: ticket.id,
      performanceId: shop.performanceId,
      revision: 1,
      zone: 1,
      asksProof: false,
    });
    const stranger = await makeShop(db);
    await signingKeyOf(db, stranger.organizerId);
    expect(verifyTicket(ticket.qrText, await keysOf(stranger.organizerId))).toEqual({ fault: "KEY" });
  });

  it("are the same at each reading, so that a mail tried again is the same mail", async () => {
    const { ofOrder } = await bought(await makeShop(db), [1]);
    expect(await readTicketDocument(db, ofOrder)).toEqual(await readTicketDocument(db, ofOrder));
  });

  it("ask for a document where the rate has a note", async () => {
    const shop = await makeShop(db);
    const { ofOrder } = await bought(shop, [1]);
    const note = { kk: "Куәлікпен", ru: "", en: "" };
    await db.update(rates).set({ note }).where(eq(rates.id, shop.rateIds.adult));
    const ticket = (await readTicketDocument(db, ofOrder))!.showings[0]!.tickets[0]!;
    expect(ticket.asksProof).toBe(true);
    expect(verifyTicket(ticket.qrText, await keysOf(shop.organizerId))).toMatchObject({ asksProof: true });
  });

  it("have no code any more once they are given back, and are not printed", async () => {
    const { ofOrder } = await bought(await makeShop(db), [1, 2]);
    const [first] = (await readTicketDocument(db, ofOrder))!.showings[0]!.tickets;
    await db.update(tickets).set({ state: "refunded" }).where(eq(tickets.id, first!.id));
    const document = (await readTicketDocument(db, ofOrder))!;
    expect(document.showings[0]!.tickets.map(({ qrText }) => qrText === "")).toEqual([true, false]);
    expect(admittingPart(document)!.showings[0]!.tickets).toHaveLength(1);
  });

  it("are read by whoever may see the order and by nobody else", async () => {
    const shop = await makeShop(db);
    const mine = await bought(shop, [1]);
    const other = await bought(shop, [2]);
    const nobody = { cartId: null, accountId: null, token: null };
    const read = (code: string, cartId: string | null) =>
      readTicketDocument(db, visibleTo(code, { ...nobody, cartId }));
    expect(await read(mine.code, mine.buyer.cartId)).not.toBeNull();
    expect(await read(mine.code, other.buyer.cartId)).toBeNull();
    expect(await read(mine.code, null)).toBeNull();
  });
});

it("an organizer gets one key, however many first tickets there are at once", async () => {
  const { organizerId } = await makeShop(db);
  const keys = await Promise.all(Array.from({ length: 8 }, () => signingKeyOf(db, organizerId)));
  expect(new Set(keys.map(({ id }) => id)).size).toBe(1);
  expect(await keysOf(organizerId)).toHaveLength(1);
});
