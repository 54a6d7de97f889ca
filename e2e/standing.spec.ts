import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { client, closeDatabase } from "#db/client.ts";
import { seatClaims } from "#db/schema/seat-claims.ts";
import { makeShop, type ShopFixture } from "#scripts/testing/shop-fixture.ts";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures.ts";
import { map } from "./map-steps.ts";
import { checkOut, pay } from "./steps.ts";
import { type Language, pattern, wordsOf } from "./words.ts";

const byProject: Record<string, Language> = { phone: "kk", tablet: "en", desktop: "ru" };
test.afterAll(closeDatabase);

/** Holds standing places in this browser's cart, as its seats page would. */
async function holdStanding(page: Page, shop: ShopFixture, locale: Language, count: number): Promise<void> {
  await page.goto(`/${locale}/events/${shop.eventSlug}`);
  const answer = await page.request.post(`/api/performances/${shop.performanceId}/hold`, {
    headers: { Origin: new URL(page.url()).origin },
    data: { key: crypto.randomUUID(), area: { id: shop.area.id, rates: { adult: count } } },
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** The list once its scripts run; on a phone it is one of two views. */
async function showList(page: Page, locale: Language): Promise<void> {
  await map(page).waitFor({ state: "attached" });
  const list = page.getByRole("button", { name: wordsOf(locale, "seats")("viewList"), exact: true });
  if (await list.isVisible()) await list.click();
}

/** From the choice to its confirmation, which is pressed twice in a hurry. */
async function goOn(page: Page): Promise<void> {
  await page.locator("section button[type=submit]").last().click();
  await expect(page).toHaveURL(/\/change\/confirm\?/);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.locator("main form button[type=submit]").last().dblclick();
}

test("a standing ticket moves to a seat, and a seat to standing room", async ({ page }, { project }) => {
  const locale = byProject[project.name]!;
  const shop = await makeShop(client().db);
  const words = wordsOf(locale, "change");
  await holdStanding(page, shop, locale, 1);
  await page.goto(`/${locale}/cart`);
  const email = `standing-${project.name}@example.com`;
  await checkOut(page, locale, { name: "Әсел Өтегенқызы", email, phone: "8 701 123 45 67" });
  await pay(page);

  await page.locator('a[href*="/change?ticket="]').first().click();
  await showList(page, locale);
  await expectAccessible(page);
  await page.locator(`input[name=seat][value="${shop.seats[1]![2]}"]`).check();
  await goOn(page);
  await pay(page);
  await expect(page.getByText(words("historyPaidChange"))).toBeVisible();

  await page.locator('a[href*="/change?ticket="]').first().click();
  await showList(page, locale);
  await page
    .getByRole("button", { name: pattern(wordsOf(locale, "seats")("more")) })
    .last()
    .click();
  await expectNoSidewaysScroll(page);
  await goOn(page);
  await expect(page.getByText(words("doneChanged"))).toBeVisible();
  await expect(page.locator("svg[role=img]")).toHaveCount(1);
  await expect(page.getByText(words("historyPaidChange"))).toHaveCount(1);
});

test("standing places whose time runs out leave the choice, and it is said", async ({ page }, {
  project,
}) => {
  test.skip(project.name !== "phone", "the same at every size");
  const locale = byProject[project.name]!;
  const shop = await makeShop(client().db);
  await holdStanding(page, shop, locale, 2);
  await client()
    .db.update(seatClaims)
    .set({ expiresAt: new Date(Date.now() + 15_000) })
    .where(eq(seatClaims.performanceId, shop.performanceId));
  await page.goto(`/${locale}/events/${shop.eventSlug}/${shop.performanceId}/seats`);
  await expect(page.getByText(/0:\d\d/)).toBeVisible();
  await expect(page.locator(".chosen-chips li")).toHaveCount(2);
  await expect(page.getByText(wordsOf(locale, "errors")("HOLD_EXPIRED"))).toBeVisible({ timeout: 30_000 });
  await expect(page.locator(".chosen-chips li")).toHaveCount(0);
});
