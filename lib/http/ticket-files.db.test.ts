import { beforeAll, describe, expect, it } from "vitest";
import { orderAccessToken } from "#lib/orders/access-token.ts";
import { acceptTransfer } from "#lib/orders/commands/accept-transfer.ts";
import { offerTransfer } from "#lib/orders/commands/offer-transfer.ts";
import { type Bought, buyTickets, taker } from "#lib/orders/testing/passing.ts";
import { visitor } from "#lib/orders/testing/purchase.ts";
import { cartCookieName, signCart } from "#lib/seating/cart-cookie.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";
import { answerTicketsIcs, answerTicketsPdf } from "./order-files.ts";
import { answerTicketIcs, answerTicketPdf } from "./ticket-files.ts";

const { db } = await testDatabase();
const now = new Date();
let bought: Bought;
let code: string;
let kept: string;
let key: string;

/** Of two tickets of an order the first was passed on. */
beforeAll(async () => {
  bought = await buyTickets(await makeShop(db), 1, 2);
  [code, kept] = bought.ticketCodes as [string, string];
  const { token } = await offerTransfer(bought.viewer, code, { toEmail: null, locale: "kk" }, now);
  key = (await acceptTransfer(visitor(null), token, taker(), now)).key;
});

const asked = (query: string, cartId?: string | null) =>
  new Request(`http://localhost/file${query}`, {
    headers: cartId ? { cookie: `${cartCookieName}=${signCart(cartId)}` } : {},
  });
const byCookie = () => asked("", bought.buyer.cartId);

describe("the files of a ticket that was passed on", () => {
  it("are the new holder's by the key, in the holder's language", async () => {
    const pdf = await answerTicketPdf(asked(`?key=${key}`), code);
    expect([pdf.status, pdf.headers.get("cache-control")]).toEqual([200, "private, no-store"]);
    const ics = await (await answerTicketIcs(asked(`?key=${key}`), code, now)).text();
    expect(ics).toContain(code);
    expect(ics).not.toContain("STATUS:CANCELLED");
  });

  it("are not there for the buyer, by cookie or by the order's key, nor for anybody else", async () => {
    const orderKey = orderAccessToken(bought.orderId);
    for (const request of [byCookie(), asked(`?key=${orderKey}`), asked("")]) {
      expect((await answerTicketPdf(request, code)).status).toBe(404);
      expect((await answerTicketIcs(request, code, now)).status).toBe(404);
    }
  });

  it("open nothing else: the key is that ticket's alone", async () => {
    expect((await answerTicketPdf(asked(`?key=${key}`), kept)).status).toBe(404);
    expect((await answerTicketsPdf(asked(`?key=${key}`), bought.code)).status).toBe(404);
    expect((await answerTicketPdf(byCookie(), kept)).status).toBe(200);
  });

  it("leave the order's: its PDF has the other ticket, its calendar takes this one out", async () => {
    const one = new Request(`http://localhost/file?ticket=${code}`, { headers: byCookie().headers });
    expect((await answerTicketsPdf(one, bought.code)).status).toBe(404);
    expect((await answerTicketsPdf(byCookie(), bought.code)).status).toBe(200);
    const ics = await (await answerTicketsIcs(byCookie(), bought.code, now)).text();
    expect(ics.match(/STATUS:CANCELLED/g)).toHaveLength(1);
    expect(ics).not.toContain("Ерлан");
  });
});
