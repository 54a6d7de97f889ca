import { expect, type Page, test } from "@playwright/test";
import { signUp } from "./account-steps.ts";
import { checkOut, holdChoice, openSeats, pay, tickSeats } from "./steps.ts";
import { wordsOf } from "./words.ts";

// Not the fixture that fails on errors in the console: without a network the browser writes them itself.
const words = wordsOf("ru", "tickets");

/** Signs in as the demo's attendee, whose e-mail and password the sign-in page fills in. */
async function signIn(page: Page): Promise<void> {
  await page.goto("/ru/sign-in?demo=attendee&next=/ru/tickets");
  await page.locator("form button[type=submit]").first().click();
  await page.waitForURL((url) => url.pathname === "/ru/tickets");
}

const keptPages = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return kept.flat().map((request) => new URL(request.url).pathname);
  });

test("tickets that were opened open without a network, until their owner signs out", async ({
  page,
  context,
}, info) => {
  test.skip(info.project.name !== "phone", "the same at every size");
  await signIn(page);
  await openSeats(page, "ru", 5 + info.parallelIndex);
  await tickSeats(page, "ru", 1);
  await holdChoice(page, "ru");
  await checkOut(page, "ru", { name: "Офлайн", email: "offline@example.com", phone: "87011112233" });
  const code = await pay(page);
  await expect(page.locator(".ticket-qr svg").first()).toBeVisible();
  await expect.poll(() => keptPages(page)).toContain(`/ru/orders/${code}`);
  await page.goto("/ru/tickets");
  await expect.poll(() => keptPages(page)).toContain("/ru/tickets");

  await context.setOffline(true);
  await page.goto("/ru/tickets");
  await page.locator(`a[href="/ru/orders/${code}"]`).click();
  await expect(page).toHaveURL(`/ru/orders/${code}`);
  const qr = page.locator(".ticket-qr svg").first();
  await expect(qr).toBeVisible();
  const side = await qr.evaluate((svg) => svg.getBoundingClientRect().width);
  expect(side).toBeGreaterThan(180);
  const paper = await page
    .locator(".ticket-stub")
    .first()
    .evaluate((stub) => getComputedStyle(stub).backgroundColor);
  expect(paper).toBe("rgb(255, 255, 255)");

  await context.setOffline(false);
  await page.goto("/ru/sign-out");
  await page.locator('form[action*="sign-out"] button[type=submit]').last().click();
  await expect(page).toHaveURL(/\/ru$/);
  await expect.poll(() => keptPages(page)).toEqual([]);
  await context.setOffline(true);
  expect(await page.goto(`/ru/orders/${code}`).catch(() => null)).toBeNull();
});

test("kept tickets go with the account that is deleted", async ({ page }, info) => {
  test.skip(info.project.name !== "desktop", "the same at every size");
  test.setTimeout(120_000);
  const email = `gone.${info.project.name}.${Date.now()}@mail.kz`;
  await signUp(page, email, "жеті қат көк 7");
  await page.goto("/ru/tickets");
  await expect.poll(() => keptPages(page)).toContain("/ru/tickets");
  const account = wordsOf("ru", "account");
  await page.goto("/ru/profile/data");
  await page.locator("input[name=typedEmail]").fill(email);
  await page.locator("input[name=password]").fill("жеті қат көк 7");
  await page.getByRole("button", { name: account("data.deleteSubmit") }).click();
  await expect(page.getByText(account("signIn.deleted"))).toBeVisible();
  await expect.poll(() => keptPages(page)).toEqual([]);
});

test("the list of tickets has its tabs, counts and search", async ({ page }) => {
  await signIn(page);
  const tabs = page.getByRole("navigation", { name: words("tabs") }).getByRole("link");
  await expect(tabs).toHaveCount(3);

  // What is over is looked back at: its tickets stay, and nothing is offered that would be refused.
  await tabs.nth(1).click();
  await page.locator('main a[href*="/orders/"]').first().click();
  await expect(page.locator(".ticket-qr svg").first()).toBeVisible();
  for (const way of ["/change", "/cancel", "/pass"])
    await expect(page.locator(`.ticket-strip a[href*="${way}"]`)).toHaveCount(0);
  await expect(page.locator('a[href*="calendar.google.com"]')).toHaveCount(0);
});
