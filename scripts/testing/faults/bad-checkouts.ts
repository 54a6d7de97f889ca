import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { idBytes } from "#lib/ids.ts";
import en from "#messages/en.json" with { type: "json" };
import { ShopBuyer } from "../buyer.ts";
import type { PlainPage } from "../plain-browser.ts";
import { makeShop, type ShopFixture } from "../shop-fixture.ts";
import { type Ground, mustHold, mustShowNothing, soundPage } from "./ground.ts";

const escaped = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#x27;");

/** The checkout's form with what people mistype and what others try. */
export function badCheckouts(ground: () => Ground): void {
  afterAll(() => mustHold(ground()));
  const ordersOf = async (shop: ShopFixture) => {
    const row = await ground().one(
      "SELECT COUNT(*) AS orders, (SELECT COUNT(*) FROM payments WHERE organizer_id=?) AS payments FROM orders WHERE organizer_id=?",
      [idBytes(shop.organizerId), idBytes(shop.organizerId)],
    );
    return { orders: Number(row.orders), payments: Number(row.payments) };
  };

  describe("is refused with the field's own sentence", () => {
    let shop: ShopFixture;
    let buyer: ShopBuyer;
    let page: PlainPage;
    beforeAll(async () => {
      shop = await makeShop(ground().db);
    });
    beforeEach(async () => {
      buyer = new ShopBuyer(ground().shop.url);
      const { status } = await buyer.hold(shop, { best: { rates: { adult: 1 } } });
      expect(status).toBe(200);
      page = await buyer.openCheckout(shop);
    });
    type Code = keyof typeof en.errors;
    it.each<[string, Record<string, string>, Code]>([
      ["a look-alike of @", { email: "buyer\uff20example.com" }, "EMAIL_INVALID"],
      ["two @", { email: "a@b@example.com" }, "EMAIL_INVALID"],
      [
        "a second line for another recipient",
        { email: "a@example.com\nBcc: b@example.com" },
        "EMAIL_INVALID",
      ],
      ["an e-mail with a tag", { email: "<b>a@example.com</b>" }, "EMAIL_INVALID"],
      ["an e-mail of 300 letters", { email: `${"a".repeat(300)}@example.com` }, "EMAIL_TOO_LONG"],
      ["no name", { name: " \t " }, "NAME_REQUIRED"],
      ["a name that turns text around", { name: "Абай\u202eкуро" }, "NAME_INVALID"],
      ["a name of 101 letters", { name: "ә".repeat(101) }, "NAME_TOO_LONG"],
      ["a phone of letters", { phone: "my number" }, "PHONE_INVALID"],
      ["a promo code nobody made", { promoCode: "' OR 1=1 --" }, "PROMO_UNKNOWN"],
      ["a promo code of 5,000 letters", { promoCode: "Ә".repeat(5_000) }, "PROMO_UNKNOWN"],
      ["no consent", { terms: "", personalData: "no" }, "ORDER_CONSENT_REQUIRED"],
    ])("%s", async (_, typed, code) => {
      const answer = soundPage(await buyer.pressPay(page, typed));
      expect(answer.html).toContain(escaped(en.errors[code]));
      expect(await ordersOf(shop)).toEqual({ orders: 0, payments: 0 });
    });

    it.each([
      ["just under what a form may bring", 900_000],
      ["a megabyte", 1 << 20],
      ["five megabytes", 5 << 20],
    ])("a name of %s", async (_, length) => {
      soundPage(await buyer.pressPay(page, { name: "а".repeat(length / 2) }));
      expect(await ordersOf(shop)).toEqual({ orders: 0, payments: 0 });
    });

    it.each<Record<string, string>>([
      { checkoutKey: "1" },
      { organizerId: "1" },
      { organizerId: "00000000-0000-4000-8000-000000000000" },
      { locale: "de" },
      { intent: "give" },
    ])("fields no page of ours sends: %j", async (typed) => {
      const answer = soundPage(await buyer.pressPay(page, typed));
      if (!("intent" in typed)) expect(await ordersOf(shop)).toEqual({ orders: 0, payments: 0 });
      expect(answer.status).toBeLessThan(500);
    });
  });

  it("reads no price, no total and no seat from the form", async () => {
    const shop = await makeShop(ground().db);
    const buyer = new ShopBuyer(ground().shop.url);
    await buyer.holdSeats(shop, 1, 2);
    const wanted = {
      price: "1",
      total: "1",
      totalTiyn: "1",
      amountTiyn: "-5",
      discountTiyn: "999999",
      seats: "1",
    };
    await buyer.decide(await buyer.pressPay(await buyer.openCheckout(shop), wanted), "succeeded");
    const row = await ground().one("SELECT amount_tiyn, status FROM payments WHERE organizer_id=?", [
      idBytes(shop.organizerId),
    ]);
    expect(row).toMatchObject({ amount_tiyn: 1_000_000, status: "succeeded" });
  });

  it("pays nothing of an organizer whose seats the cart does not hold", async () => {
    const [shop, other] = [await makeShop(ground().db), await makeShop(ground().db)];
    const buyer = new ShopBuyer(ground().shop.url);
    await buyer.holdSeats(shop, 1);
    const answer = soundPage(
      await buyer.pressPay(await buyer.openCheckout(shop), { organizerId: other.organizerId }),
    );
    expect(answer.html).toContain(escaped(en.errors.CART_EMPTY));
    expect([await ordersOf(shop), await ordersOf(other)]).toEqual(Array(2).fill({ orders: 0, payments: 0 }));
  });

  describe("script and markup", () => {
    const evil = `<script>alert(1)</script> "Ө" <img src=x onerror=alert(2)>`;

    it("in a name are text on the order's page and in the mail", async () => {
      const shop = await makeShop(ground().db);
      const buyer = new ShopBuyer(ground().shop.url);
      await buyer.holdSeats(shop, 1);
      const email = "markup@example.com";
      const bank = await buyer.pressPay(await buyer.openCheckout(shop), { name: evil, email });
      const page = soundPage(await buyer.decide(bank, "succeeded"));
      expect(page.html).toContain("&lt;script&gt;alert(1)");
      expect(page.html).not.toMatch(/<script>alert\(1\)|<img src=x/);
      await ground().until("the mail", async () => {
        const { n } = await ground().one("SELECT COUNT(*) AS n FROM local_mails WHERE recipient=?", [email]);
        return Number(n) === 1;
      });
      const mail = await ground().one("SELECT subject, html, text FROM local_mails WHERE recipient=?", [
        email,
      ]);
      expect(mail.html).not.toMatch(/<script>alert\(1\)|<img src=x/);
      expect(`${mail.html}${mail.text}`).toContain("alert(1)");
      expect(mail.subject).not.toMatch(/[\r\n]/);
    });

    it("in an event's title are text on its pages and in its structured data", async () => {
      const title = `</script>${evil}`;
      const shop = await makeShop(ground().db, { event: { title: { kk: title, ru: title, en: title } } });
      for (const path of [
        `/en/events/${shop.eventSlug}`,
        `/en/events/${shop.eventSlug}/${shop.performanceId}/seats`,
      ]) {
        const answer = await ground().ask(path);
        expect(answer.status).toBe(200);
        expect(answer.text).not.toMatch(/<script>alert\(1\)|<img src=x/);
        expect(answer.text).toContain("alert(1)");
      }
    });
  });

  it("two tabs that pay one cart make one order, one payment and each ticket once", async () => {
    const shop = await makeShop(ground().db);
    const buyer = new ShopBuyer(ground().shop.url);
    await buyer.holdSeats(shop, 1, 2, 3);
    const tabs = [await buyer.openCheckout(shop), await buyer.openCheckout(shop)];
    const banks = await Promise.all(tabs.map((tab) => buyer.pressPay(tab)));
    expect(banks[0]!.url).toContain("/sandbox/");
    expect(banks[1]!.url).toBe(banks[0]!.url);
    const orders = await Promise.all(banks.map((bank) => buyer.decide(bank, "succeeded")));
    expect(orders[1]!.url).toBe(orders[0]!.url);
    expect(await ordersOf(shop)).toEqual({ orders: 1, payments: 1 });
    const { n } = await ground().one("SELECT COUNT(*) AS n FROM tickets WHERE organizer_id=?", [
      idBytes(shop.organizerId),
    ]);
    expect(Number(n)).toBe(3);
  });

  describe("a form that is none", () => {
    const path = (shop: ShopFixture) => `/en/checkout/${shop.organizerSlug}`;
    it.each<[string, Record<string, string>, string]>([
      ["an action that is not there", { "next-action": "0".repeat(42), "content-type": "text/plain" }, "[]"],
      ["an action by no name", { "next-action": "../x", "content-type": "application/json" }, "{}"],
      ["a form without its parts", { "content-type": "multipart/form-data" }, "x"],
      ["JSON in place of a form", { "content-type": "application/json" }, '{"name":"x"}'],
    ])("%s", async (_, headers, body) => {
      const shop = await makeShop(ground().db);
      const own = { origin: ground().shop.url, "sec-fetch-site": "same-origin" };
      await ground().ask(path(shop), { method: "POST", body, headers: { ...own, ...headers } });
      expect(await ordersOf(shop)).toEqual({ orders: 0, payments: 0 });
    });

    it("half of a form, which Next itself refuses", async () => {
      const shop = await makeShop(ground().db);
      const answer = await fetch(new URL(path(shop), ground().shop.url), {
        method: "POST",
        body: "--x\r\nContent-Disposition: form",
        headers: { "content-type": "multipart/form-data; boundary=x", "sec-fetch-site": "same-origin" },
      });
      expect(answer.ok).toBe(false);
      mustShowNothing(await answer.text());
      expect(await ordersOf(shop)).toEqual({ orders: 0, payments: 0 });
    });

    it("another site's", async () => {
      const shop = await makeShop(ground().db);
      const headers = { origin: "https://evil.example", "content-type": "application/x-www-form-urlencoded" };
      const answer = await ground().ask(path(shop), { method: "POST", body: "intent=pay", headers });
      expect(answer.status).toBe(403);
    });
  });
}
