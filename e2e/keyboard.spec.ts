import type { Page } from "@playwright/test";
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

const isFocused = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

/** Tabs on until the keyboard is on what is wanted; gives what it passed on the way, the map or not. */
async function tabTo(page: Page, selector: string, most = 400): Promise<{ passedMap: boolean }> {
  let passedMap = false;
  for (let tries = 0; tries < most; tries++) {
    await page.keyboard.press("Tab");
    if (await isFocused(page, selector)) return { passedMap };
    passedMap ||= await isFocused(page, "[role=application]");
  }
  throw new Error(`Tab never came to ${selector}`);
}

test("a ticket is bought, changed and given back by keyboard alone, and the list comes before the map", async ({
  page,
}) => {
  test.slow();
  await page.goto(`/en/events/${play}`);
  const link = `a[href*="/events/${play}/"][href$="/seats"]`;
  for (let date = 0; date < 4; date++) await tabTo(page, link);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/seats$/);
  await page.locator("[role=application][tabindex='0']").waitFor();
  const seat = "dialog input[type=checkbox][name=seat]:enabled";
  expect(await tabTo(page, seat)).toEqual({ passedMap: false });
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: /^Hold 1 seat/ })).toBeEnabled();
  expect(await tabTo(page, "dialog section button[type=submit]")).toEqual({ passedMap: true });
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/en\/cart/);

  await tabTo(page, "a[href*='/checkout/']");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/checkout\//);
  for (const [name, value] of [
    ["name", "Aigerim Omarova"],
    ["email", "keyboard@example.com"],
    ["phone", "87017654321"],
  ] as const) {
    await tabTo(page, `input[name=${name}]`);
    await page.keyboard.type(value);
  }
  for (const name of ["ageDeclared", "terms", "personalData", "transferAbroad"]) {
    const box = `input[name=${name}]`;
    if ((await page.locator(box).count()) === 0) continue;
    await tabTo(page, box);
    await page.keyboard.press("Space");
  }
  await tabTo(page, "button[value=pay]");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/sandbox\//);
  await tabTo(page, "button[value=succeeded]");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/orders\/[A-Z0-9]+/);
  await expect(page.locator("svg[role=img]").first()).toBeVisible();

  const press = async (selector: string, key: string) => {
    await tabTo(page, selector);
    await page.keyboard.press(key);
  };
  const change = wordsOf("en", "change");
  await press('a[href*="/change?ticket="]', "Enter");
  await expect(page).toHaveURL(/\/change\?ticket=/);
  await page.locator("[role=application][tabindex='0']").waitFor();
  // Not the next: the seat that is given up would stay behind alone.
  const other = "input[type=checkbox][name=seat]:enabled:not(:checked)";
  for (let passed = 0; passed < 3; passed++) await tabTo(page, other);
  await press(other, "Space");
  await press("section button[type=submit]", "Enter");
  await expect(page).toHaveURL(/\/change\/confirm\?/);
  await press("main form button[type=submit]", "Enter");
  await expect(page.getByText(change("doneChanged"))).toBeVisible();
  await press('a[href*="/cancel?ticket="]', "Enter");
  await expect(page.getByRole("heading", { level: 1, name: change("cancelTitle") })).toBeVisible();
  await press("main form button[type=submit]", "Enter");
  await expect(page.getByText(change("doneCancelled"))).toBeVisible();
  await expect(page.locator("svg[role=img]")).toHaveCount(0);
});
