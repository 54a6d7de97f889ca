import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ShopBuyer } from "../buyer.ts";
import type { PlainPage } from "../plain-browser.ts";
import { makeShop, type ShopFixture } from "../shop-fixture.ts";
import { type Ground, mustHold, soundPage } from "./ground.ts";

/** Somebody else's order, by its code and by all that can be guessed of it. */
export function foreignOrders(ground: () => Ground): void {
  let shop: ShopFixture;
  let owner: ShopBuyer;
  let thief: ShopBuyer;
  let page: PlainPage;
  let code: string;
  let ticket: string;
  beforeAll(async () => {
    shop = await makeShop(ground().db);
    owner = new ShopBuyer(ground().shop.url);
    page = await owner.buy(shop, 1, 2);
    code = /\/orders\/([^/?]+)/.exec(page.url)?.[1] ?? "";
    thief = new ShopBuyer(ground().shop.url);
    await thief.buy(shop, 5);
    const row = await ground().one(
      "SELECT t.code FROM tickets t JOIN orders o ON o.id=t.order_id WHERE o.code=? LIMIT 1",
      [code],
    );
    ticket = String(row.code);
  });
  afterAll(() => mustHold(ground()));

  const files = () => [`/api/orders/${code}/tickets.pdf`, `/api/orders/${code}/tickets.ics`];
  const cookieOf = (buyer: ShopBuyer) => ({
    cookie: [...buyer.browser.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
  });

  it("opens to its owner, so that what follows says something", async () => {
    expect((await owner.browser.get(`/en/orders/${code}`)).status).toBe(200);
    for (const file of files())
      expect((await ground().ask(file, { headers: cookieOf(owner) })).status).toBe(200);
  });

  it.each([
    "",
    `?key=${"A".repeat(22)}`,
    `?key=${"A".repeat(22)}&key=${"B".repeat(22)}`,
    "?key=",
    "?returned=1",
  ])("is not there for others: page%s", async (query) => {
    expect(soundPage(await thief.browser.get(`/en/orders/${code}${query}`)).status).toBe(404);
    expect((await ground().ask(`/en/orders/${code}${query}`)).status).toBe(404);
  });

  it("its PDF and its calendar entry are not there for others, whole or by a ticket", async () => {
    for (const file of files())
      for (const query of ["", `?ticket=${ticket}`, `?key=${"A".repeat(22)}`])
        for (const headers of [cookieOf(thief), {}])
          expect((await ground().ask(`${file}${query}`, { headers })).status).toBe(404);
  });

  it("its tickets do not come out through an order of one's own", async () => {
    const own = await ground().one(
      "SELECT o.code FROM orders o WHERE o.organizer_id=(SELECT organizer_id FROM orders WHERE code=?) AND o.code<>? LIMIT 1",
      [code, code],
    );
    const path = `/api/orders/${own.code}/tickets.pdf`;
    expect((await ground().ask(path, { headers: cookieOf(thief) })).status).toBe(200);
    expect((await ground().ask(`${path}?ticket=${ticket}`, { headers: cookieOf(thief) })).status).toBe(404);
  });

  it("its forms do nothing in another's hands", async () => {
    expect(page.forms.length).toBeGreaterThan(0);
    for (const form of page.forms)
      soundPage(await thief.browser.submit(page, form, { email: "thief@example.com" }, form.buttons[0]));
    const { n } = await ground().one(
      "SELECT (SELECT COUNT(*) FROM local_mails WHERE recipient='thief@example.com') + (SELECT COUNT(*) FROM orders WHERE buyer_email='thief@example.com') + (SELECT COUNT(*) FROM outbox WHERE payload LIKE '%thief@example.com%') AS n",
    );
    expect(Number(n)).toBe(0);
  });

  describe("that is not paid yet", () => {
    it("is neither paid nor given up by another, and the browser's return pays nothing", async () => {
      const buyer = new ShopBuyer(ground().shop.url);
      await buyer.holdSeats(shop, 11);
      const bank = await buyer.pressPay(await buyer.openCheckout(shop));
      const [, paymentId] = /\/sandbox\/([^/?]+)/.exec(bank.url) ?? [];
      const { code: open } = await ground().one(
        "SELECT code FROM orders WHERE status='pending' AND organizer_id=(SELECT organizer_id FROM payments WHERE id=UNHEX(REPLACE(?,'-','')))",
        [paymentId],
      );
      const unpaid = await buyer.browser.get(`/en/orders/${open}?returned=1`);
      expect(unpaid.status).toBe(200);
      for (const form of unpaid.forms) {
        const came = soundPage(await thief.browser.submit(unpaid, form, {}, form.buttons[0]));
        expect(came.url).not.toContain("/sandbox/");
      }
      const { status } = await ground().one("SELECT status FROM orders WHERE code=?", [open]);
      expect(status).toBe("pending");
      const paid = await buyer.decide(bank, "succeeded");
      expect(paid.html).toContain("<svg");
    });
  });
}
