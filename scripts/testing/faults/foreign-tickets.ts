import { afterAll, beforeAll, expect, it } from "vitest";
import { shopOfTwoPrices } from "#lib/orders/testing/after-sale.ts";
import { ShopBuyer } from "../buyer.ts";
import type { PlainForm, PlainPage } from "../plain-browser.ts";
import type { ShopFixture } from "../shop-fixture.ts";
import { type Ground, mustHold, soundPage } from "./ground.ts";

/** Three cheap seats: one waits for its change to be paid, one is offered to somebody, one is only held. */
const seats = [11, 12, 13];

/** Somebody else's tickets in every page, file and action that a ticket has after its sale. */
export function foreignTickets(ground: () => Ground): void {
  let shop: ShopFixture;
  let owner: ShopBuyer;
  let thief: ShopBuyer;
  let code: string;
  let thiefsCode: string;
  let tickets: { id: string; code: string }[];
  let thiefsTicket: { id: string; code: string };
  /** The owner's pages with their forms, opened by the owner. */
  const pages: Record<string, PlainPage> = {};

  const orderIn = (page: PlainPage) => /\/orders\/([^/?]+)/.exec(page.url)?.[1] ?? "";
  const changeOf = (order: string, id: string, seat: number) =>
    `/en/orders/${order}/change/confirm?performance=${shop.performanceId}&ticket=${id}&seat=${seat}`;
  const rowsOf = async (order: string) => {
    const [rows] = await ground().pool.query(
      "SELECT LOWER(INSERT(INSERT(INSERT(INSERT(HEX(t.id),9,0,'-'),14,0,'-'),19,0,'-'),24,0,'-')) AS id, t.code FROM tickets t JOIN orders o ON o.id=t.order_id WHERE o.code=? ORDER BY t.seat_id",
      [order],
    );
    return rows as { id: string; code: string }[];
  };
  /** All that an action could change of the owner's tickets. */
  const standing = async () => {
    const asked = [
      "SELECT t.seat_id, t.state, t.revision, t.holder_email FROM tickets t WHERE t.order_id=o.id ORDER BY t.id",
      "SELECT e.status FROM exchanges e WHERE e.order_id=o.id ORDER BY e.id",
      "SELECT c.back_tiyn FROM cancellations c WHERE c.order_id=o.id ORDER BY c.id",
      "SELECT x.state FROM transfers x JOIN tickets t ON t.id=x.ticket_id WHERE t.order_id=o.id ORDER BY x.id",
    ].map((sql) => sql.replace("WHERE", "JOIN orders o ON o.code=? WHERE"));
    return Promise.all(asked.map(async (sql) => (await ground().pool.query(sql, [code]))[0]));
  };
  const formWith = (page: PlainPage, ...names: string[]): PlainForm => {
    const form = page.forms.find((its) =>
      names.every((name) => its.fields.some(([field]) => field === name)),
    );
    if (!form) throw new Error(`no form with ${names} on ${page.url}`);
    return form;
  };

  beforeAll(async () => {
    shop = await shopOfTwoPrices(ground().db);
    [owner, thief] = [new ShopBuyer(ground().shop.url), new ShopBuyer(ground().shop.url)];
    code = orderIn(await owner.buy(shop, ...seats));
    thiefsCode = orderIn(await thief.buy(shop, 15));
    tickets = await rowsOf(code);
    [thiefsTicket] = (await rowsOf(thiefsCode)) as [typeof thiefsTicket];
    const [moving, offered, held] = tickets as [
      (typeof tickets)[0],
      (typeof tickets)[0],
      (typeof tickets)[0],
    ];
    const confirm = await owner.browser.get(changeOf(code, moving.id, 1));
    const bank = await owner.browser.submit(confirm, formWith(confirm, "shownTotalTiyn"));
    expect(bank.url).toContain("/sandbox/");
    const offer = await owner.browser.get(`/en/tickets/${offered.code}/pass`);
    await owner.browser.submit(offer, formWith(offer, "toEmail"), { toEmail: "" });
    const open = {
      order: `/en/orders/${code}`,
      change: changeOf(code, held.id, 2),
      cancel: `/en/orders/${code}/cancel?ticket=${held.code}`,
      offer: `/en/tickets/${held.code}/pass`,
      recall: `/en/tickets/${offered.code}/pass`,
    };
    for (const [name, path] of Object.entries(open)) pages[name] = await owner.browser.get(path);
  });
  afterAll(() => mustHold(ground()));

  it("are their owner's, so that what follows says something", async () => {
    formWith(pages.order!, "exchange");
    formWith(pages.change!, "shownTotalTiyn");
    formWith(pages.cancel!, "shownBackTiyn");
    formWith(pages.offer!, "toEmail");
    formWith(pages.recall!, "code");
    expect(await standing()).toMatchObject([
      seats.map((seat_id) => ({ seat_id, state: "valid", revision: 1 })),
      [{ status: "pending" }],
      [],
      [{ state: "offered" }],
    ]);
  });

  it("have no page and no file for others, by any address", async () => {
    const cookie = [...thief.browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const ticket = tickets[2]!;
    const paths = [
      ...["", "/receipt", `/cancel?ticket=${ticket.code}`, `/change?ticket=${ticket.code}`].map(
        (rest) => `/en/orders/${code}${rest}`,
      ),
      changeOf(code, ticket.id, 2),
      changeOf(code, thiefsTicket.id, 2),
      `/en/orders/${thiefsCode}/change?ticket=${ticket.code}`,
      ...tickets.flatMap((its) => [`/en/tickets/${its.code}`, `/en/tickets/${its.code}/pass`]),
      ...tickets.flatMap((its) => [
        `/api/tickets/${its.code}/ticket.pdf`,
        `/api/tickets/${its.code}/ticket.ics`,
      ]),
      `/api/orders/${code}/tickets.pdf`,
      `/api/orders/${code}/tickets.ics`,
    ];
    for (const path of paths)
      for (const headers of [{ cookie }, {}] as Record<string, string>[])
        expect([path, (await ground().ask(path, { headers })).status]).toEqual([path, 404]);
  });

  it("are not moved, given back, offered, called back or let go by another's press of their own forms", async () => {
    const before = await standing();
    for (const page of Object.values(pages))
      for (const form of page.forms.filter(({ fields }) => fields.some(([name]) => name === "code")))
        for (const typed of [{}, { code: thiefsCode }, { code: thiefsTicket.code }] as Record<
          string,
          string
        >[])
          soundPage(await thief.browser.submit(page, form, typed, form.buttons[0]));
    expect(await standing()).toEqual(before);
  });

  it("do not slip into a form about one's own", async () => {
    const before = await standing();
    const foreign = tickets[2]!;
    const change = await thief.browser.get(changeOf(thiefsCode, thiefsTicket.id, 2));
    soundPage(await thief.browser.submit(change, formWith(change, "shownTotalTiyn"), { ticket: foreign.id }));
    const cancel = await thief.browser.get(`/en/orders/${thiefsCode}/cancel?ticket=${thiefsTicket.code}`);
    soundPage(await thief.browser.submit(cancel, formWith(cancel, "shownBackTiyn"), { ticket: foreign.id }));
    const offer = await thief.browser.get(`/en/tickets/${thiefsTicket.code}/pass`);
    soundPage(
      await thief.browser.submit(offer, formWith(offer, "toEmail"), { code: foreign.code, toEmail: "" }),
    );
    expect(await standing()).toEqual(before);
    // The very same forms work for what is the thief's own.
    soundPage(
      await thief.browser.submit(cancel, formWith(cancel, "shownBackTiyn"), { ticket: thiefsTicket.id }),
    );
    const { state } = await ground().one("SELECT state FROM tickets WHERE code=?", [thiefsTicket.code]);
    expect(state).toBe("refunded");
  });

  it("are the new holder's once they were passed on: the change, its payment, the way back to the ticket", async () => {
    const [, ticket] = tickets as [unknown, { id: string; code: string }];
    const [input = ""] = /<input\b[^>]*name="link"[^>]*>/.exec(pages.recall!.html) ?? [];
    const { pathname, search } = new URL(/value="([^"]+)"/.exec(input)?.[1] ?? "");
    const friend = new ShopBuyer(ground().shop.url);
    const offer = await friend.browser.get(pathname + search);
    const typed = { name: "Friend", email: "friend@example.com", personalData: "on", transferAbroad: "on" };
    const taken = await friend.browser.submit(offer, formWith(offer, "email"), typed);
    const key = new URL(taken.url).searchParams.get("key") ?? "";
    expect(taken.url).toContain(`/en/tickets/${ticket.code}?key=`);

    const confirm = await friend.browser.get(`${changeOf(code, ticket.id, 2)}&key=${key}`);
    const bank = await friend.browser.submit(confirm, formWith(confirm, "shownTotalTiyn"));
    expect(bank.url).toContain("/sandbox/");
    // Left at the bank, the change waits on the ticket's page, and on no page of the buyer's.
    const left = await friend.browser.get(`/en/tickets/${ticket.code}?key=${key}`);
    const again = await friend.browser.submit(left, formWith(left, "exchange"));
    const [, exchange] = formWith(left, "exchange").fields.find(([name]) => name === "exchange")!;
    expect((await owner.browser.get(`/en/orders/${code}`)).html).not.toContain(exchange);
    const paid = await friend.decide(again, "succeeded");
    expect(paid.url).toContain(`/en/tickets/${ticket.code}?key=${key}`);
    expect(paid.html).toContain("<svg");
    const { seat, revision } = await ground().one(
      "SELECT seat_id AS seat, revision FROM tickets WHERE code=?",
      [ticket.code],
    );
    expect([seat, revision]).toEqual([2, 3]);
    expect((await owner.browser.get(`/en/tickets/${ticket.code}`)).status).toBe(404);
    // The order's page is the buyer's: from there a holder is sent to the ticket.
    expect((await friend.browser.get(`/en/orders/${code}?key=${key}`)).url).toContain("/tickets/");
  });
}
