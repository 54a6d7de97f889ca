import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { tickets } from "#db/schema/tickets.ts";
import { orderAccessToken } from "#lib/orders/access-token.ts";
import { beginPayment, pay } from "#lib/orders/testing/purchase.ts";
import { cartCookieName, signCart } from "#lib/seating/cart-cookie.ts";
import { readPdf } from "#lib/tickets/testing/read-pdf.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";
import { answerTicketsIcs, answerTicketsPdf } from "./order-files.ts";

const { db } = await testDatabase();
const shop = await makeShop(db);

async function bought(...seats: number[]) {
  const begun = await beginPayment(shop, seats, { name: "Әсел <script>" });
  await pay(begun.paymentId);
  const own = await db.select().from(tickets).where(eq(tickets.orderId, begun.orderId));
  const cookie = `${cartCookieName}=${signCart(begun.buyer.cartId!)}`;
  return { ...begun, cookie, key: orderAccessToken(begun.orderId), ticketCodes: own.map(({ code }) => code) };
}

const mine = await bought(1, 2);
const other = await bought(3);

type Asked = { code?: string; key?: string; ticket?: string; cookie?: string };
function ask(kind: "pdf" | "ics", { code = mine.code, key, ticket, cookie }: Asked): Promise<Response> {
  const query = new URLSearchParams({ ...(key && { key }), ...(ticket !== undefined && { ticket }) });
  const request = new Request(`http://localhost:3000/api/orders/${code}/tickets.${kind}?${query}`, {
    headers: { host: "localhost:3000", ...(cookie && { cookie }) },
  });
  return kind === "pdf" ? answerTicketsPdf(request, code) : answerTicketsIcs(request, code, new Date());
}

describe.each(["pdf", "ics"] as const)("tickets.%s", (kind) => {
  it("opens by the cart's cookie and by the key, under a name of ours, kept by nobody", async () => {
    for (const way of [{ cookie: mine.cookie }, { key: mine.key }]) {
      const answer = await ask(kind, way);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("content-disposition")).toBe(
        `attachment; filename="kametay-${mine.code}.${kind}"`,
      );
      expect(answer.headers.get("cache-control")).toBe("private, no-store");
      expect(answer.headers.get("set-cookie")).toBeNull();
    }
  });

  it("is not there for anybody else", async () => {
    const strangers: Asked[] = [
      {},
      { key: "A".repeat(22) },
      { key: other.key },
      { cookie: other.cookie },
      { cookie: mine.cookie.slice(0, -2) },
      { code: "ABCDEFGH", cookie: mine.cookie },
      { code: "' OR 1=1", cookie: mine.cookie },
    ];
    for (const stranger of strangers) expect((await ask(kind, stranger)).status).toBe(404);
  });

  it("gives one ticket by its code, and none by the code of another order's", async () => {
    const [own] = mine.ticketCodes;
    const one = await ask(kind, { key: mine.key, ticket: own });
    expect(one.status).toBe(200);
    expect(one.headers.get("content-disposition")).toContain(`kametay-${mine.code}-${own}.${kind}`);
    for (const ticket of [other.ticketCodes[0]!, "", '"; filename="x'])
      expect((await ask(kind, { key: mine.key, ticket })).status).toBe(404);
  });

  it("is not there before the order is paid", async () => {
    const begun = await beginPayment(shop, [kind === "pdf" ? 9 : 10]);
    expect((await ask(kind, { code: begun.code, key: orderAccessToken(begun.orderId) })).status).toBe(404);
  });
});

it("the PDF has a page per ticket, the names on it as text", async () => {
  const bytes = new Uint8Array(await (await ask("pdf", { key: mine.key })).arrayBuffer());
  const pages = readPdf(bytes);
  expect(pages).toHaveLength(2);
  expect(pages[0]!.text.replaceAll(/\s/g, "")).toContain("Әсел<script>");
});

it("the calendar has an entry per ticket, without the secret that opens the order; what was given back is cancelled", async () => {
  const text = await (await ask("ics", { key: mine.key })).text();
  const events = (file: string) =>
    new ICAL.Component(ICAL.parse(file))
      .getAllSubcomponents("vevent")
      .map((its) => [String(its.getFirstPropertyValue("status")), its.getAllSubcomponents("valarm").length]);
  expect(events(text)).toEqual([
    ["CONFIRMED", 2],
    ["CONFIRMED", 2],
  ]);
  expect(text).not.toContain(mine.key);
  await db.update(tickets).set({ state: "refunded" }).where(eq(tickets.code, mine.ticketCodes[0]!));
  const after = events(await (await ask("ics", { key: mine.key })).text());
  expect(after.filter(([status]) => status === "CANCELLED")).toEqual([["CANCELLED", 0]]);
});
