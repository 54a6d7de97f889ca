import { expect, type Page } from "@playwright/test";

/** A new account of this journey's own, through the form and the letter of the demo's mailbox. */
export async function signUp(page: Page, email: string, password: string) {
  await page.goto("/ru/sign-up");
  await page.locator("input[name=firstName]").fill("Дана");
  await page.locator("input[name=lastName]").fill("Оспан");
  await page.locator("input[name=birthDay]").fill("9");
  await page.locator("select[name=birthMonth]").selectOption("9");
  await page.locator("input[name=birthYear]").fill("1999");
  await page.locator("input[name=email]").fill(email);
  await page.locator("input[name=password]").fill(password);
  await page.locator("input[name=consentTerms]").check();
  await page.locator("input[name=consentPersonalData]").check();
  await page.locator("main form button[type=submit]").first().click();
  await expect(page).toHaveURL(/check-mail/);
  await openLetter(page, email, /\/confirm-email\?token=/);
  await page.locator("main form button[type=submit]").click();
  await expect(page).not.toHaveURL(/confirm-email/);
}

/** Opens the link of the latest letter to somebody. */
export async function openLetter(page: Page, email: string, link: RegExp) {
  await expect(async () => {
    await page.goto(`/ru/mailbox?to=${encodeURIComponent(email)}`);
    const text = await page.locator("pre").first().textContent({ timeout: 2_000 });
    expect(text).toMatch(link);
  }).toPass({ timeout: 30_000 });
  const text = (await page.locator("pre").first().textContent()) ?? "";
  const url = text.match(/https?:\/\/\S+/g)?.find((found) => link.test(found)) ?? "";
  const { pathname, search } = new URL(url);
  await page.goto(pathname + search);
}
