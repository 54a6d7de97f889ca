import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fetchWithProof } from "#components/seat-map/fetch-with-proof.ts";
import { holdsWithoutProof } from "#lib/http/address-gate.ts";
import { idBytes } from "#lib/ids.ts";
import en from "#messages/en.json" with { type: "json" };
import { PlainBrowser } from "../plain-browser.ts";
import { makeShop, type ShopFixture } from "../shop-fixture.ts";
import { type Ground, mustHold } from "./ground.ts";

const crowded = "100.64.9.9";

/** An address from which a program asks for seats without end, and people who share it. */
export function crowds(ground: () => Ground): void {
  let shop: ShopFixture;
  afterAll(() => mustHold(ground()));

  const request = (seat: number, address: string): [string, RequestInit] => [
    `${ground().shop.url}/api/performances/${shop.performanceId}/hold`,
    {
      method: "POST",
      headers: { "content-type": "application/json", "x-forwarded-for": address },
      body: JSON.stringify({ key: randomUUID(), seats: [{ seat, rate: "adult" }] }),
    },
  ];
  const flood = (count: number, address = crowded) =>
    Promise.all(
      Array.from({ length: count }, async () => {
        const answer = await fetch(...request(1, address));
        return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
      }),
    );

  beforeAll(async () => {
    shop = await makeShop(ground().db);
    const first = await flood(holdsWithoutProof);
    // Nobody is asked for anything below the threshold: one has the seat, the others are told.
    expect(first.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(first.filter(({ status }) => status === 409)).toHaveLength(holdsWithoutProof - 1);
  });

  it("its flood is asked for work, and holds nothing without it", async () => {
    const answers = await flood(50);
    expect(answers.every(({ status, body }) => status === 429 && body.code === "PROOF_NEEDED")).toBe(true);
    expect(answers[0]!.body.challenge).toMatchObject({ parameters: { algorithm: "SHA-256" } });
  });

  it("its people work a moment and have their seat", async () => {
    const seats = [2, 3, 4, 5];
    const answers = await Promise.all(seats.map((seat) => fetchWithProof(...request(seat, crowded))));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
  });

  it("a proof holds once", async () => {
    const sent: Headers[] = [];
    const real = globalThis.fetch;
    globalThis.fetch = (url, init) => {
      sent.push(new Headers(init?.headers));
      return real(url, init);
    };
    try {
      expect((await fetchWithProof(...request(6, crowded))).status).toBe(200);
    } finally {
      globalThis.fetch = real;
    }
    const proof = sent.at(-1)?.get("x-proof") ?? "";
    const again = async (address: string) => {
      const [url, init] = request(7, address);
      return (await fetch(url, { ...init, headers: { ...init.headers, "x-proof": proof } })).status;
    };
    expect(await again(crowded)).toBe(429);
    expect(await again("100.64.9.10")).toBe(200);
  });

  it("what is written further left than our proxy wrote changes nothing", async () => {
    const answers = await flood(5, `8.8.8.8, ${crowded}`);
    expect(answers.every(({ status }) => status === 429)).toBe(true);
  });

  it("without scripts it is told what to do", async () => {
    const browser = new PlainBrowser(ground().shop.url, crowded);
    const page = await browser.get(`/en/events/${shop.eventSlug}/${shop.performanceId}/seats`);
    const form = page.forms.find((its) => its.fields.some(([name]) => name === "performance"));
    const refused = await browser.submit(page, form!, { seat: "21" });
    expect(refused.html).toContain(en.errors.PROOF_NEEDED);
    const quiet = new PlainBrowser(ground().shop.url, "100.64.9.11");
    expect((await quiet.submit(page, form!, { seat: "21" })).url).toMatch(/\/cart$/);
  });

  it("writes nothing down on the way", async () => {
    const { n } = await ground().one("SELECT COUNT(*) AS n FROM rate_limits");
    expect(Number(n)).toBe(0);
    const { seats } = await ground().one("SELECT COUNT(*) AS seats FROM seat_claims WHERE performance_id=?", [
      idBytes(shop.performanceId),
    ]);
    expect(Number(seats)).toBe(8);
  });
}
