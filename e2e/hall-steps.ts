import { expect, type Page } from "@playwright/test";
import { type Language, pattern, wordsOf } from "./words.ts";

/** One of the demo's people, by the beginning of the address. */
export async function signIn(page: Page, who: string, locale: Language = "en"): Promise<void> {
  await page.goto(`/${locale}/sign-in`);
  await page.locator("input[name=email]").fill(`${who}@kametay.demo`);
  await page.locator("input[name=password]").fill("kametay-demo");
  await page.locator("form button[type=submit]").first().click();
  await expect(page).not.toHaveURL(/sign-in/);
}

export type Beginning = "theatre" | "conference" | "tables" | "file" | "empty";

/** Makes a hall of the signed-in organizer by the form; a journey that draws has a hall of its own. Gives the hall's address. */
export async function makeHall(
  page: Page,
  locale: Language,
  name: string,
  from: Beginning,
  sizes: readonly number[] = [],
): Promise<string> {
  const words = wordsOf(locale, "halls");
  await page.goto(`/${locale}/admin/halls/new`);
  for (const field of ["nameKk", "nameRu", "nameEn"]) await page.locator(`input[name=${field}]`).fill(name);
  await page.locator(`input[type=radio][value=${from}]`).check();
  for (const [at, size] of sizes.entries())
    await page.locator(`input[name=${at === 0 ? "first" : "second"}]`).fill(String(size));
  await page.getByRole("button", { name: words("new.create") }).click();
  await expect(page).toHaveURL(/\/admin\/halls\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Chooses a file on the hall's page and has it read. */
export async function importFile(page: Page, locale: Language, name: string, text: string): Promise<void> {
  const words = wordsOf(locale, "halls");
  const buffer = Buffer.from(text);
  await page
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await page.getByRole("button", { name: words("files.import"), exact: true }).click();
}

/** Publishes the draft of the hall's page that is open. */
export async function publish(page: Page, locale: Language, version: number): Promise<void> {
  const words = wordsOf(locale, "halls");
  await page.getByRole("button", { name: words("draft.publish"), exact: true }).click();
  await expect(page.getByText(words("draft.none"))).toBeVisible();
  const versions = page.getByRole("table", { name: words("versions.title") });
  await expect(versions.getByRole("rowheader", { name: String(version), exact: true })).toBeVisible();
}

/** One of the hall's files, as it is saved. */
export async function exportFile(page: Page, label: string): Promise<string> {
  const link = page.getByRole("link", { name: pattern(label) });
  const answer = await page.request.get((await link.getAttribute("href"))!);
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-disposition"]).toMatch(/^attachment; filename="hall-/);
  return answer.text();
}
