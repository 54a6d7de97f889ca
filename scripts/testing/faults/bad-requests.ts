import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#lib/ids.ts";
import { signCart } from "#lib/seating/cart-cookie.ts";
import en from "#messages/en.json" with { type: "json" };
import { ShopBuyer } from "../buyer.ts";
import { makeShop, type ShopFixture } from "../shop-fixture.ts";
import { type Ground, mustHold, soundPage } from "./ground.ts";
import { adult, holdPath, rawHolds } from "./raw-holds.ts";

/** How a hold is asked for: bodies, content types, origins, cookies, methods, and the form without scripts. */
export function badRequests(ground: () => Ground): void {
  let shop: ShopFixture;
  beforeAll(async () => {
    shop = await makeShop(ground().db);
  });
  afterAll(() => mustHold(ground()));
  const { send, hold, taken, refused } = rawHolds(ground, () => shop);

  describe("the body", () => {
    const deep = `${"[".repeat(7_000)}${"]".repeat(7_000)}`;
    it.each<[string, string | Uint8Array, number]>([
      ["nothing", "", 422],
      ["no JSON", "seats=1", 422],
      ["half of it", '{"key":', 422],
      ["a number", "1", 422],
      ["nothing in JSON", "null", 422],
      ["a list", "[]", 422],
      ["deep", deep, 422],
      ["deep where a seat stands", `{"key":"${newId()}","seats":${deep}}`, 422],
      ["not UTF-8", Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d), 422],
      ["two wishes", JSON.stringify({ key: newId(), ...adult(1), best: { rates: { adult: 1 } } }), 422],
      ["no wish", JSON.stringify({ key: newId() }), 422],
      ["no key", JSON.stringify(adult(1)), 422],
      ["a key of another form", JSON.stringify({ key: "1", ...adult(1) }), 422],
      ["too long", JSON.stringify({ key: newId(), ...adult(1), name: "a".repeat(20_000) }), 422],
    ])("%s", async (_, body, status) => {
      const answer = await send(body);
      expect({ status: answer.status, hasCode: typeof JSON.parse(answer.text).code }).toEqual({
        status,
        hasCode: "string",
      });
      expect(await taken()).toBe(0);
    });

    it("a megabyte", async () => {
      const body = JSON.stringify({ key: newId(), ...adult(1), name: "a".repeat(1 << 20) });
      expect((await send(body)).status).toBe(413);
      expect(await taken()).toBe(0);
    });

    it.each([
      undefined,
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
    ])("as %s", async (type) => {
      const body = new TextEncoder().encode(JSON.stringify({ key: newId(), ...adult(1) }));
      await refused(await send(body, { "content-type": type }), 415, "BAD_INPUT");
    });
  });

  describe("another site's page", () => {
    it.each<[string, Record<string, string | undefined>]>([
      ["by its origin", { origin: "https://evil.example", "sec-fetch-site": undefined }],
      ["by an origin that is none", { origin: "null", "sec-fetch-site": undefined }],
      [
        "by an origin that only begins like ours",
        { origin: "http://localhost.evil.example", "sec-fetch-site": undefined },
      ],
      ["by what the browser says", { origin: undefined, "sec-fetch-site": "cross-site" }],
      ["of the same site", { origin: undefined, "sec-fetch-site": "same-site" }],
    ])("%s", async (_, headers) => {
      expect((await hold(adult(1), headers)).status).toBe(403);
      expect(await taken()).toBe(0);
    });
  });

  describe("a forged cart", () => {
    it("opens nobody's cart, frees nobody's seat, and gets one of its own", async () => {
      const other = await makeShop(ground().db);
      const victim = new ShopBuyer(ground().shop.url);
      await victim.holdSeats(other, 1);
      const real = victim.browser.cookies.get("kametay_cart") ?? "";
      const bytes = Buffer.from(real, "base64url");
      const unsigned = Buffer.concat([bytes.subarray(0, 16), Buffer.alloc(16)]).toString("base64url");
      const spliced = Buffer.concat([
        bytes.subarray(0, 16),
        Buffer.from(signCart(newId()), "base64url").subarray(16),
      ]).toString("base64url");
      for (const forged of [unsigned, spliced, "x", "%00", `${real}A`, real.slice(0, -2)]) {
        const thief = new ShopBuyer(ground().shop.url);
        thief.browser.cookies.set("kametay_cart", forged);
        const summary = await thief.browser.json("GET", "/api/cart/summary");
        expect(summary).toMatchObject({ status: 200, body: { count: 0 } });
        const freed = await thief.browser.json("DELETE", holdPath(other.performanceId), { seats: [1] });
        expect(freed).toMatchObject({ status: 200, body: { freed: 0 } });
        expect((await thief.holdSeats(other, 1)).status).toBe(409);
        expect(await thief.holdSeats(other, 2)).toMatchObject({ status: 200, body: { cart: { count: 1 } } });
        expect(thief.browser.cookies.get("kametay_cart")).not.toBe(forged);
        await thief.browser.json("DELETE", holdPath(other.performanceId), { seats: [2] });
      }
    });
  });

  describe("the form without scripts", () => {
    const press = async (typed: Record<string, string>) => {
      const other = await makeShop(ground().db);
      const { browser } = new ShopBuyer(ground().shop.url);
      const page = await browser.get(`/en/events/${other.eventSlug}/${other.performanceId}/seats`);
      const form = page.forms.find((its) => its.fields.some(([name]) => name === "performance"));
      return soundPage(await browser.submit(page, form!, typed));
    };

    it("holds a seat, so that what follows says something", async () => {
      expect((await press({ seat: "1" })).url).toMatch(/\/en\/cart$/);
    });

    it.each<[Record<string, string>, keyof typeof en.errors]>([
      [{ seat: "5000" }, "BAD_SEAT"],
      [{ seat: "1.5" }, "BAD_INPUT"],
      [{ seat: "-1" }, "BAD_INPUT"],
      [{ seat: "1e9" }, "BAD_SEAT"],
      [{ seat: "<script>" }, "BAD_INPUT"],
      [{ seat: "1", rate: "pensioner" }, "RATE_UNKNOWN"],
      [{ seat: "1", key: "x" }, "BAD_INPUT"],
      [{ seat: "1", performance: newId() }, "NOT_FOUND"],
      [{ seat: "1", performance: "1" }, "NOT_FOUND"],
      [{}, "BAD_INPUT"],
    ])("%j: %s", async (typed, code) => {
      const page = await press(typed);
      expect(page.url).toContain(`refused=${code}`);
      expect(page.html).toContain(en.errors[code].replaceAll("'", "&#x27;"));
    });
  });

  it("frees nobody else's seat from a cart of one's own", async () => {
    const other = await makeShop(ground().db);
    const [owner, thief] = [new ShopBuyer(ground().shop.url), new ShopBuyer(ground().shop.url)];
    await owner.holdSeats(other, 1);
    await thief.holdSeats(other, 2);
    const freed = await thief.browser.json("DELETE", holdPath(other.performanceId), { seats: [1, 2] });
    expect(freed).toEqual({ status: 200, body: { freed: 1 } });
    expect((await thief.holdSeats(other, 1)).status).toBe(409);
  });

  it.each([
    ["PUT", "hold"],
    ["PATCH", "hold"],
    ["GET", "hold"],
    ["POST", "status"],
  ])("%s of %s is no way in", async (method, what) => {
    const path = `/api/performances/${shop.performanceId}/${what}`;
    const answer = await ground().ask(path, { method, headers: { "sec-fetch-site": "same-origin" } });
    expect([404, 405]).toContain(answer.status);
  });

  it.each([
    `/api/performances/${newId()}/status`,
    "/api/performances/1/status",
    `/api/plans/${"0".repeat(64)}`,
    "/api/plans/..%2fetc",
    `/api/overlays/${"f".repeat(63)}`,
    "/api/posters/no-such-kk.svg",
  ])("404 for %s", async (path) => {
    expect((await ground().ask(path)).status).toBe(404);
  });
}
