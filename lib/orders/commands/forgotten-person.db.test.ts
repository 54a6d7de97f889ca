import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { exchanges } from "#db/schema/exchanges.ts";
import { orders } from "#db/schema/orders.ts";
import { tickets } from "#db/schema/tickets.ts";
import { transfers } from "#db/schema/transfers.ts";
import { waitingEntries } from "#db/schema/waiting-entries.ts";
import { deleteAccount } from "#lib/access/commands/delete-account.ts";
import { signIn } from "#lib/access/commands/sign-in.ts";
import { confirmedAccount, goodPassword, visitor as guest } from "#lib/access/testing/people.ts";
import { soldOutShop } from "#lib/seating/waiting/testing/sold-out.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { bought, change, shopOfTwoPrices } from "../testing/after-sale.ts";
import { taker } from "../testing/passing.ts";
import { beginPayment, pay, visitor } from "../testing/purchase.ts";
import { type OrderViewer, viewerOf } from "../viewer.ts";
import { acceptTransfer } from "./accept-transfer.ts";
import { offerTransfer } from "./offer-transfer.ts";

const { db } = await testDatabase();
const now = new Date();
const shop = await shopOfTwoPrices(db, { rows: 4 });
const [dear, cheap] = [shop.seats[0]!, shop.seats[1]!];

/** Passes a ticket on to a guest, by a link; gives the secret of whoever has it now. */
async function passOn(viewer: OrderViewer, ticketId: string, to: { name: string; email: string }) {
  const [ticket] = await db.select().from(tickets).where(eq(tickets.id, ticketId));
  const { token } = await offerTransfer(viewer, ticket!.code, { toEmail: null, locale: "kk" }, now);
  return (await acceptTransfer(visitor(null), token, taker(to), now)).key;
}

/** All that is kept of anybody, as text. */
async function written(): Promise<string> {
  const tables = [orders, tickets, exchanges, transfers, waitingEntries];
  return JSON.stringify(await Promise.all(tables.map((table) => db.select().from(table))));
}

it("who deletes their account is named nowhere, also in what they did signed out; those they dealt with are", async () => {
  const { id: accountId, email } = await confirmedAccount();
  const me = { name: "Gone Person", email };
  const [friend, third] = [
    { name: "Friend One", email: "friend@mail.kz" },
    { name: "Third Person", email: "third@mail.kz" },
  ];
  // Bought, changed, passed on, all as a guest.
  const own = await bought(shop, [dear[0]!, dear[1]!], me);
  await change(shop, own, [cheap[0]!], -200_000);
  await passOn(viewerOf(own.buyer), own.ticketIds[1]!, friend);
  // Taken from somebody by a link, changed, and passed on.
  const other = await bought(shop, [dear[2]!], { name: "Seller Two", email: "seller@mail.kz" });
  const key = await passOn(viewerOf(other.buyer), other.ticketIds[0]!, me);
  const asHolder = viewerOf(visitor(null), key);
  await change(shop, other, [cheap[1]!], -200_000, { viewer: asHolder });
  await passOn(asHolder, other.ticketIds[0]!, third);
  const kept = await bought(shop, [dear[3]!], { name: "Seller Two", email: "seller@mail.kz" });
  await passOn(viewerOf(kept.buyer), kept.ticketIds[0]!, me);
  const { waits } = await soldOutShop();
  await waits({ ...me, phone: "+77019998877" });
  const { sessionId } = await signIn(guest(), { email, password: goodPassword, userAgent: null }, now);
  const late = await beginPayment(shop, [dear[4]!], me);
  await pay(late.paymentId);
  for (const part of [email, "Gone Person", "+77019998877"]) expect(await written()).toContain(part);

  const actor = { kind: "account", accountId, sessionId, cartId: null, address: "192.0.2.8" } as const;
  await deleteAccount(actor, { password: goodPassword, typedEmail: email }, now);
  const text = await written();
  for (const part of [email, "Gone Person", "+77019998877"]) expect(text).not.toContain(part);
  for (const { name } of [friend, third, { name: "Seller Two" }]) expect(text).toContain(name);
});
