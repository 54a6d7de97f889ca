import { expect, test } from "./fixtures.ts";
import { checkOut, pay, play } from "./steps.ts";
import { wordsOf } from "./words.ts";

test.use({ javaScriptEnabled: false });

test("a purchase without scripts: list, form, cart, checkout, ticket", async ({ page }) => {
  await page.goto(`/ru/events/${play}`);
  await page.locator(`a[href*="/events/${play}/"][href$="/seats"]`).nth(6).click();
  const free = page.locator("input[type=checkbox][name=seat]:not([disabled])");
  await free.nth(0).check();
  await free.nth(1).check();
  await page
    .locator("button[type=submit]")
    .filter({ hasText: wordsOf("ru", "seats")("holdForm") })
    .click();
  await expect(page).toHaveURL(/\/ru\/cart/);
  await checkOut(page, "ru", { name: "Без Скриптов", email: "plain@example.com", phone: "87011112233" });
  const code = await pay(page);
  await expect(page.getByText(code).first()).toBeVisible();
});
