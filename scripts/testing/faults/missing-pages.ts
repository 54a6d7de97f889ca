import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#lib/ids.ts";
import en from "#messages/en.json" with { type: "json" };
import kk from "#messages/kk.json" with { type: "json" };
import ru from "#messages/ru.json" with { type: "json" };
import { makeShop, type ShopFixture } from "../shop-fixture.ts";
import { type Ground, mustHold } from "./ground.ts";

const titles = { kk: kk.notFound.title, ru: ru.notFound.title, en: en.notFound.title };

/** Addresses that name nothing. */
export function missingPages(ground: () => Ground): void {
  let shop: ShopFixture;
  let other: ShopFixture;
  let draft: ShopFixture;
  beforeAll(async () => {
    [shop, other] = [await makeShop(ground().db), await makeShop(ground().db)];
    draft = await makeShop(ground().db, { event: { status: "draft" } });
  });
  afterAll(() => mustHold(ground()));

  const missing: [string, () => string][] = [
    ["an event", () => "/events/no-such-event"],
    ["an event nobody may see yet", () => `/events/${draft.eventSlug}`],
    ["an event with a name of 5,000 letters", () => `/events/${"a".repeat(5_000)}`],
    ["an event by a name full of quotes", () => `/events/${encodeURIComponent("' OR 1=1 -- \"<script>")}`],
    ["a performance", () => `/events/${shop.eventSlug}/${newId()}/seats`],
    ["a performance by no id", () => `/events/${shop.eventSlug}/1e9/seats`],
    ["another event's performance", () => `/events/${shop.eventSlug}/${other.performanceId}/seats`],
    ["an order", () => "/orders/ZZZZZZZZ"],
    ["an order by a name of 5,000 letters", () => `/orders/${"Z".repeat(5_000)}`],
    ["a payment", () => `/sandbox/${newId()}`],
    ["a payment by no id", () => "/sandbox/-1"],
    ["a checkout", () => "/checkout/no-such-organizer"],
    ["a page", () => "/no/such/page"],
  ];
  describe.each(["kk", "ru", "en"] as const)("in %s", (locale) => {
    it.each(missing)("%s", async (_, path) => {
      const answer = await ground().ask(`/${locale}${path()}`);
      expect(answer.status).toBe(404);
      expect(speaks(answer.text, locale)).toBe(true);
      expect(answer.text).toContain(titles[locale].replaceAll("'", "&#x27;"));
    });
  });

  it.each([
    "/kk/%ff",
    "/kk/events/%00",
    "/kk/events/%E0%A4%A",
    "/kk/events?q=%ff%fe&page=-1&from=2026-99-99&to=x&category[]=1",
    `/kk/events?q=${"ө".repeat(3_000)}`,
    "/kk/events?page=1e9",
    "/kk/events?page=0&page=1.5",
    "/kk/orders/%2e%2e%2fadmin?key=a&key=b",
    "/api/orders/x/tickets.pdf?key=%00&ticket=..",
    "/de/events",
    "//evil.example/kk",
    "/api/no/such",
  ])("%s is answered, never with a fault", async (path) => {
    const answer = await ground().ask(`${ground().shop.url}${path}`);
    expect(answer.headers.get("location") ?? "/").toMatch(/^\/(?!\/)/);
  });
}

/** The language stands on the document, or, where Next sends a missing page to be drawn by the browser, in what it sends. */
function speaks(html: string, locale: string): boolean {
  return html.includes(`<html lang="${locale}"`) || html.includes(`\\"lang\\":\\"${locale}\\"`);
}
