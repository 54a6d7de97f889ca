import { expect, test } from "./fixtures.ts";
import { otherPlay as play } from "./steps.ts";
import { wordsOf } from "./words.ts";

test("a seat is chosen and held on the plan by keyboard alone", async ({ page }) => {
  const words = wordsOf("en", "seats");
  await page.goto(`/en/events/${play}`);
  await page.locator(`a[href*="/events/${play}/"][href$="/seats"]`).nth(2).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/seats$/);
  const plan = page
    .getByRole("application")
    .or(page.getByLabel(words("mapLabel")))
    .first();
  await plan.focus();
  // The first arrow enters the hall; then seat by seat until a free one is under the ring.
  for (let tries = 0; tries < 40; tries++) {
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    if (await page.getByRole("button", { name: /^Hold 1 seat/ }).isVisible()) break;
  }
  const hold = page.getByRole("button", { name: /^Hold 1 seat/ });
  await expect(hold).toBeVisible();
  await hold.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/en\/cart/);
});

test("Back closes the seats and keeps the choice", async ({ page }) => {
  await page.goto(`/en/events/${play}`);
  await page.locator(`a[href*="/events/${play}/"][href$="/seats"]`).nth(2).click();
  const free = page.getByRole("checkbox", { name: /, free$/ });
  await free.first().check();
  await page.goBack();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.locator(`a[href*="/events/${play}/"][href$="/seats"]`).nth(2).click();
  await expect(page.getByRole("button", { name: /^Hold 1 seat/ })).toBeVisible();
});
