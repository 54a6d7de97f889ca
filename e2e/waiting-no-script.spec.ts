import type { Page } from "@playwright/test";
import { and, eq, inArray } from "drizzle-orm";
import { client, closeDatabase } from "#db/client.ts";
import { claimState, seatClaims } from "#db/schema/seat-claims.ts";
import { waitingOffers } from "#db/schema/waiting-offers.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";
import { expect, test } from "./fixtures.ts";
import { pattern, wordsOf } from "./words.ts";

test.use({ javaScriptEnabled: false });
test.afterAll(closeDatabase);

const words = wordsOf("ru", "waiting");
const errors = wordsOf("ru", "errors");

/** An event whose standing area is sold out while its seats are on sale. */
async function soldOutCategory() {
  const shop = await makeShop(client().db, { rows: 2, perRow: 4, areaCapacity: 2 });
  const places = [shop.area.firstPlace, shop.area.firstPlace + 1];
  await client()
    .db.insert(seatClaims)
    .values(
      places.map((seatId) => ({
        performanceId: shop.performanceId,
        seatId,
        claimId: shop.eventId,
        state: claimState.held,
        organizerId: shop.organizerId,
        cartId: shop.eventId,
        rateId: shop.rateIds.adult,
        priceId: shop.priceIds.floorAdult,
        expiresAt: new Date(Date.now() + 3_600_000),
      })),
    );
  /** Their hold runs out: no transaction frees them. */
  const endHolds = () =>
    client()
      .db.update(seatClaims)
      .set({ expiresAt: new Date(Date.now() - 1_000) })
      .where(and(eq(seatClaims.performanceId, shop.performanceId), inArray(seatClaims.seatId, places)));
  const endOffers = () =>
    client()
      .db.update(waitingOffers)
      .set({ expiresAt: new Date(Date.now() - 1_000) })
      .where(eq(waitingOffers.performanceId, shop.performanceId));
  return { ...shop, endHolds, endOffers };
}

async function join(page: Page, email: string, size = 1) {
  await page.locator("select[name=size]").selectOption(String(size));
  await page.locator("select[name=category]").selectOption("floor");
  await page.locator("input[name=name]").fill("Дана Ким");
  await page.locator("input[name=email]").fill(email);
  await page.locator("input[name=personalData]").check();
  await page.locator("input[name=transferAbroad]").check();
  await page.getByRole("button", { name: words("join") }).click();
}

/** The list is looked after every five seconds. */
const until = (page: Page, button: string) =>
  expect(async () => {
    await page.reload();
    await expect(page.getByRole("button", { name: button })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 40_000 });

/** What the newest letter to somebody says. */
async function letterTo(page: Page, email: string, subject: string) {
  await expect(async () => {
    await page.goto("/ru/mailbox");
    const row = page
      .getByRole("link")
      .filter({ hasText: email })
      .filter({ hasText: pattern(subject) });
    await expect(row.first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 40_000 });
}

test("the line of a sold-out category, without scripts", async ({ page }) => {
  test.setTimeout(240_000);
  const shop = await soldOutCategory();
  await page.goto(`/ru/events/${shop.eventSlug}/${shop.performanceId}/seats`);
  await page.getByRole("link", { name: words("forCategory") }).click();
  const address = page.url();

  // Nothing filled in, then for what is still on sale, then as it should be; and once more.
  await page.getByRole("button", { name: words("join") }).click();
  for (const name of ["name", "email", "personalData", "transferAbroad"])
    await expect(page.locator(`input[name=${name}]`)).toHaveAttribute("aria-invalid", "true");
  await page.locator("select[name=category]").selectOption("stalls");
  await page.locator("input[name=name]").fill("Дана Ким");
  await page.locator("input[name=email]").fill("first@example.com");
  await page.locator("input[name=personalData]").check();
  await page.locator("input[name=transferAbroad]").check();
  await page.getByRole("button", { name: words("join") }).click();
  await expect(page.getByText(errors("NOT_SOLD_OUT"))).toBeVisible();
  await join(page, "first@example.com");
  await expect(page.getByText(words("position", { position: 1 }))).toBeVisible();
  const first = page.url();
  await page.goto(address);
  await join(page, " First@Example.com ");
  await expect(page.getByText(errors("ALREADY_WAITING")).first()).toBeVisible();
  await join(page, "second@example.com", 2);
  await expect(page.getByText(words("position", { position: 2 }))).toBeVisible();
  const second = page.url();

  // Nobody gets in by another link, and what is the first's is nobody else's. The place beside it suits nobody and opens.
  const strange = await page.goto(`${first.slice(0, -1)}${first.endsWith("A") ? "Q" : "A"}`);
  expect(strange?.status()).toBe(404);
  await shop.endHolds();
  await page.goto(first);
  await until(page, words("buy"));
  const origin = { origin: new URL(address).origin };
  const taken = await page.request.post(`/api/performances/${shop.performanceId}/hold`, {
    headers: origin,
    data: { key: crypto.randomUUID(), area: { id: shop.area.id, rates: { adult: 2 } } },
  });
  expect(taken.status()).toBe(409);

  // Not taken in time: it goes on, with the place on open sale, to the second, who waits for both; the first is told so.
  await shop.endOffers();
  await page.goto(first);
  await expect(page.getByText(words("overTitle"))).toBeVisible();
  await page.goto(second);
  await until(page, words("buy"));
  await letterTo(page, "first@example.com", wordsOf("ru", "mail")("waiting.lapsedHeading"));

  // By the link of a letter the second declines; that is told as well, and the places are on sale again.
  await page.goto(second);
  await page.getByRole("button", { name: words("decline") }).click();
  await expect(page.getByText(words("leftTitle"))).toBeVisible();
  await expect(page.getByRole("button", { name: words("buy") })).toHaveCount(0);
  await letterTo(page, "second@example.com", wordsOf("ru", "mail")("waiting.declinedHeading"));
  const free = await page.request.post(`/api/performances/${shop.performanceId}/hold`, {
    headers: origin,
    data: { key: crypto.randomUUID(), area: { id: shop.area.id, rates: { adult: 2 } } },
  });
  expect(free.status()).toBe(200);
});
