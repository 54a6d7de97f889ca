import { expect, type Page } from "@playwright/test";
import { type Language, pattern, wordsOf } from "./words.ts";

/** A play of the demo's season whose hall every journey can sit in; journeys that run side by side take different dates. */
export const play = "abai";

/** Another, for journeys of one size alone. */
export const otherPlay = "the-government-inspector";

/** Pages that anybody may open, and one that is not there. */
export const openPages = [
  "/help",
  "/privacy",
  "",
  "/events",
  "/events?q=театр",
  "/events?q=zzzz",
  `/events/${play}`,
  "/cart",
  "/sign-in",
  "/sign-up",
  "/forgot-password",
  "/no-such-page",
];

/** Where the links of letters lead when they are over or were cut off, each in the reader's language. */
export const overPages = [
  "/find-orders",
  "/check-mail?for=reset",
  "/reset-password?token=x",
  "/unsubscribe",
  "/transfer",
  "/tickets/AAAAAAAA",
];

/** Opens the seats of one of a play's dates from its page, as a person would. */
export async function openSeats(page: Page, locale: Language, date: number, slug = play): Promise<void> {
  await page.goto(`/${locale}/events/${slug}`);
  const choose = page.locator(`a[href*="/events/${slug}/"][href$="/seats"]`);
  // How many dates are still to come depends on the day of the week.
  await expect(choose.first()).toBeVisible();
  await choose.nth(date % (await choose.count())).click();
  await expect(page).toHaveURL(/\/seats$/);
}

/** Ticks free seats in the list beside the plan; on a phone the list is one of two views. */
export async function tickSeats(page: Page, locale: Language, count: number): Promise<void> {
  const words = wordsOf(locale, "seats");
  const list = page
    .getByRole("button", { name: words("viewList"), exact: true })
    .or(page.getByRole("tab", { name: words("viewList"), exact: true }));
  if (await list.first().isVisible()) await list.first().click();
  const free = page.getByRole("checkbox", { name: pattern(words("states.free")), disabled: false });
  for (let seat = 0; seat < count; seat++) {
    await expect(free.first()).toBeVisible();
    await free.first().check();
  }
}

/** Presses the one button of the sheet and comes to the cart. */
export async function holdChoice(page: Page, locale: Language): Promise<void> {
  await page.locator("section button[type=submit]").last().click();
  await expect(page).toHaveURL(new RegExp(`/${locale}/cart`));
}

export type Person = { name: string; email: string; phone: string };

/** From the cart to the provider's page. */
export async function checkOut(page: Page, locale: Language, person: Person): Promise<void> {
  await page.getByRole("link", { name: wordsOf(locale, "cart")("checkout") }).click();
  await expect(page).toHaveURL(/\/checkout\//);
  await page.locator("input[name=name]").fill(person.name);
  await page.locator("input[name=email]").fill(person.email);
  await page.locator("input[name=phone]").fill(person.phone);
  for (const box of ["ageDeclared", "terms", "personalData", "transferAbroad"]) {
    const input = page.locator(`input[name=${box}]`);
    if ((await input.count()) > 0) await input.check();
  }
  await page.locator("button[value=pay]").click();
  await expect(page).toHaveURL(/\/sandbox\//);
}

/** At the sandbox bank. */
export async function pay(page: Page): Promise<string> {
  await page.locator("button[value=succeeded]").click();
  await expect(page).toHaveURL(/\/orders\/[A-Z0-9]+/);
  return /\/orders\/([A-Z0-9]+)/.exec(page.url())?.[1] ?? "";
}
