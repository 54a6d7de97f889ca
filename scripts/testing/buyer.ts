import { randomUUID } from "node:crypto";
import { PlainBrowser, type PlainPage } from "./plain-browser.ts";
import type { ShopFixture } from "./shop-fixture.ts";

let people = 0;

/** Somebody who buys through the running shop's own pages and addresses, without scripts, from an address of their own. */
export class ShopBuyer {
  readonly browser: PlainBrowser;
  readonly name: string;

  constructor(origin: string) {
    people += 1;
    this.name = `Buyer ${people}`;
    this.browser = new PlainBrowser(origin, `198.51.${(people >> 8) & 255}.${people & 255}`);
  }

  /** POST hold; `wish` is one of seats, area, best, table. */
  hold(shop: ShopFixture, wish: Record<string, unknown>, key: string = randomUUID()) {
    return this.browser.json("POST", `/api/performances/${shop.performanceId}/hold`, { key, ...wish });
  }

  holdSeats(shop: ShopFixture, ...seats: number[]) {
    return this.hold(shop, { seats: seats.map((seat) => ({ seat, rate: "adult" })) });
  }

  openCheckout(shop: ShopFixture): Promise<PlainPage> {
    return this.browser.get(`/en/checkout/${shop.organizerSlug}`);
  }

  /** Fills the checkout in and presses pay; the page that comes is the provider's when all went well. */
  async pressPay(page: PlainPage, typed: Record<string, string> = {}): Promise<PlainPage> {
    const form = page.forms.find((its) => its.fields.some(([name]) => name === "checkoutKey"));
    if (!form) throw new Error(`no checkout on ${page.url}`);
    const email = `buyer${people}-${this.name.replaceAll(/\D/g, "")}@example.com`;
    const usual = {
      name: this.name,
      email,
      phone: "8 701 123 45 67",
      terms: "on",
      personalData: "on",
      transferAbroad: "on",
    };
    return this.browser.submit(page, form, { ...usual, ...typed }, ["intent", "pay"]);
  }

  /** Presses a button of the sandbox's page: pay, decline, leave. */
  async decide(page: PlainPage, what: "succeeded" | "declined" | "left"): Promise<PlainPage> {
    for (const form of page.forms) {
      const button = form.buttons.find(([, value]) => value === what);
      if (button) return this.browser.submit(page, form, {}, button);
      if (form.fields.some(([, value]) => value === what)) return this.browser.submit(page, form);
    }
    throw new Error(`no "${what}" on ${page.url}`);
  }

  /** Hold to ticket in one go. */
  async buy(shop: ShopFixture, ...seats: number[]): Promise<PlainPage> {
    const held = await this.holdSeats(shop, ...seats);
    if (held.status !== 200) throw new Error(`hold answered ${held.status}: ${JSON.stringify(held.body)}`);
    return this.decide(await this.pressPay(await this.openCheckout(shop)), "succeeded");
  }
}
