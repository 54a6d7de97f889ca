import type { Page } from "@playwright/test";
import { client, closeDatabase } from "#db/client.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures.ts";
import { map } from "./map-steps.ts";
import { checkOut, holdChoice, pay } from "./steps.ts";
import { wordsOf } from "./words.ts";

const locale = "kk";
const words = wordsOf(locale, "change");
test.afterAll(closeDatabase);

const chips = (page: Page) => page.locator(".chosen-chips li");
const seatBox = (page: Page, seat: number) => page.locator(`input[name=seat][value="${seat}"]`);
const button = (page: Page) => page.locator("section button[type=submit]").last();

test("a table sold whole is chosen, bought, changed and given back with all its seats", async ({ page }) => {
  test.setTimeout(120_000);
  const { eventSlug, performanceId, table, seats } = await makeShop(client().db);
  const [first, second] = table.seats as [number, number];
  await page.goto(`/${locale}/events/${eventSlug}/${performanceId}/seats`);
  await map(page).waitFor({ state: "attached" });
  await seatBox(page, first).check();
  await expect(chips(page)).toHaveCount(4);
  await chips(page).nth(2).getByRole("button").last().click();
  await expect(chips(page)).toHaveCount(0);
  await seatBox(page, second).check();
  await chips(page).first().locator("select").selectOption("child");
  await holdChoice(page, locale);
  await page.goBack();
  await map(page).waitFor({ state: "attached" });
  // What the cart holds comes with its rates; another rate for one of them holds the table anew.
  await expect(chips(page)).toHaveCount(4);
  await expect(chips(page).locator("select").first()).toHaveValue("child");
  await chips(page).first().locator("select").selectOption("adult");
  await expect(chips(page).locator("select").first()).toHaveValue("adult");
  await page.goto(`/${locale}/cart`);
  await checkOut(page, locale, {
    name: "Гүлназ Әлімқызы",
    email: "table@example.com",
    phone: "8 701 123 45 67",
  });
  await pay(page);

  await page.locator('a[href*="/change?ticket="]').first().click();
  await map(page).waitFor({ state: "attached" });
  for (const [at, seat] of seats[1]!.slice(2, 6).entries()) {
    await seatBox(page, seat).check();
    await expect(chips(page)).toHaveCount(at + 1);
  }
  await button(page).click();
  await expect(page).toHaveURL(/\/change\/confirm\?/);
  await page.locator("main form button[type=submit]").last().click();
  await expect(page.getByText(words("doneChanged"))).toBeVisible();

  const one = page.locator('a[href*="/change?ticket="]').first();
  const codes = await page
    .locator('a[href*="/change?ticket="]')
    .evaluateAll((links) =>
      links.map((its) => new URL((its as HTMLAnchorElement).href).searchParams.get("ticket")),
    );
  const back = page.url();
  await page.goto(
    `${(await one.getAttribute("href"))!.split("?")[0]}?${codes.map((code) => `ticket=${code}`).join("&")}`,
  );
  await map(page).waitFor({ state: "attached" });
  await seatBox(page, first).check();
  await expect(chips(page)).toHaveCount(4);
  await button(page).click();
  await expect(page).toHaveURL(/\/change\/confirm\?/);
  await page.locator("main form button[type=submit]").last().click();
  await expect(page.getByText(words("doneChanged"))).toBeVisible();

  await page.goto(back);
  await page.locator('a[href*="/cancel?ticket="]').first().click();
  const boxes = page.locator("input[name=ticket]");
  await expect(boxes).toHaveCount(4);
  await expect(page.locator("input[name=ticket]:checked")).toHaveCount(4);
  await boxes.nth(2).uncheck();
  await expect(page.locator("input[name=ticket]:checked")).toHaveCount(0);
  await boxes.nth(3).check();
  await expect(page.locator("input[name=ticket]:checked")).toHaveCount(4);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  // What is refused leaves the ticks that were made.
  await page.goto(page.url().split("?")[0]!);
  const answer = page.locator("main form").getByRole("alert");
  await page.locator("main form button[type=submit]").last().click();
  await expect(answer).toHaveText(wordsOf(locale, "errors")("NOTHING_TICKED"));
  await boxes.nth(1).check();
  await expect(answer).toHaveCount(0);
  const key = page.locator("input[name=requestKey]");
  const sound = await key.inputValue();
  const setKey = (value: string) =>
    key.evaluate((input, its) => {
      (input as HTMLInputElement).value = its;
    }, value);
  await setKey("none");
  await page.locator("main form button[type=submit]").last().click();
  await expect(answer).toBeVisible();
  await expect(page.locator("input[name=ticket]:checked")).toHaveCount(4);
  await setKey(sound);
  await page.locator("main form button[type=submit]").last().click();
  await expect(page.getByText(words("doneCancelled"))).toBeVisible();
});
