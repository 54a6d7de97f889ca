import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectFocusAround, expectNoSidewaysScroll, test } from "./fixtures.ts";
import { checkOut, holdChoice, openSeats, pay, tickSeats } from "./steps.ts";
import { type Language, pattern, wordsOf } from "./words.ts";

const byProject: Record<string, { locale: Language; date: number }> = {
  phone: { locale: "kk", date: 4 },
  tablet: { locale: "en", date: 5 },
  desktop: { locale: "ru", date: 6 },
};

async function take(page: Page, person: { name: string; email: string }): Promise<void> {
  await page.locator("input[name=name]").fill(person.name);
  await page.locator("input[name=email]").fill(person.email);
  await page.locator("input[name=personalData]").check();
  await page.locator("input[name=transferAbroad]").check();
}

test("a ticket goes to another person, and back is only for who holds it", async ({ page, browser }, {
  project,
}) => {
  // Two people, and a page more each than a purchase.
  test.setTimeout(120_000);
  const { locale, date } = byProject[project.name]!;
  const words = wordsOf(locale, "passing");
  await openSeats(page, locale, date);
  await tickSeats(page, locale, 2);
  await holdChoice(page, locale);
  await checkOut(page, locale, {
    name: "Әсел Өтегенқызы",
    email: `giver-${project.name}@example.com`,
    phone: "8 701 123 45 67",
  });
  const order = await pay(page);
  const codes = page.locator("svg[role=img]");
  await expect(codes).toHaveCount(2);

  await page
    .getByRole("link", { name: pattern(words("pass")) })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: words("title") })).toBeVisible();
  await expectAccessible(page);
  await page.locator("input[name=toEmail]").fill(`friend-${project.name}@example.com`);
  await page.getByRole("button", { name: words("offer") }).click();
  await expect(page.locator("input[name=recipientAgrees]")).toHaveAttribute("aria-invalid", "true");
  await page.locator("input[name=recipientAgrees]").check();
  await page.getByRole("button", { name: words("offer") }).click();
  await expect(page.getByText(words("openTitle"))).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  // Called back, its link is dead; offered again, another link lives.
  const first = await page.locator("input[name=link]").inputValue();
  await page.getByRole("button", { name: words("recall") }).click();
  await expectFocusAround(page.getByRole("button", { name: words("offer") }));
  const friend = await (await browser.newContext()).newPage();
  await friend.goto(first);
  await expect(friend.getByRole("heading", { name: words("overTitle") })).toBeVisible();
  await page.getByRole("button", { name: words("offer") }).click();
  await expect(page.getByText(words("openTitle"))).toBeVisible();

  await friend.goto(await page.locator("input[name=link]").inputValue());
  await expect(friend.locator("svg[role=img]")).toHaveCount(0);
  await expectAccessible(friend);
  await friend.getByRole("button", { name: words("take") }).click();
  await expect(friend.locator("input[name=name]")).toHaveAttribute("aria-invalid", "true");
  await take(friend, { name: "Ерлан Жүнісов", email: `friend-${project.name}@example.com` });
  await friend.getByRole("button", { name: words("take") }).click();
  await expect(friend).toHaveURL(/\/tickets\/[A-Z0-9]{8}\?key=/);
  await expect(friend.locator("svg[role=img]")).toHaveCount(1);
  await expectAccessible(friend);
  const ticket = new URL(friend.url());
  const code = ticket.pathname.split("/").at(-1)!;
  const pdf = await friend.request.get(`/api/tickets/${code}/ticket.pdf${ticket.search}`);
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
  // A bank sends whoever paid to the order's page: that is the buyer's, and the holder comes to the ticket.
  const key = ticket.searchParams.get("key");
  await friend.goto(`/${locale}/orders/${order}?key=${key}`);
  await expect(friend).toHaveURL(`${ticket.origin}${ticket.pathname}?key=${key}`);

  // The buyer sees a letter of the name and no code, and has no way to the ticket any more.
  await page.goto(`/${locale}/orders/${order}`);
  await expect(page.locator("svg[role=img]")).toHaveCount(1);
  await expect(page.getByText(words("passedTo", { name: "Е." }))).toBeVisible();
  await expect(page.getByText("Ерлан")).toHaveCount(0);
  await expectAccessible(page);
  for (const path of [`/${locale}/tickets/${code}`, `/${locale}/tickets/${code}/pass`]) {
    expect((await page.goto(path))!.status()).toBe(404);
    await expect(
      page.getByRole("heading", { level: 1, name: wordsOf(locale, "notFound")("title") }),
    ).toBeVisible();
  }
  for (const file of ["ticket.pdf", "ticket.ics"])
    expect((await page.request.get(`/api/tickets/${code}/${file}`)).status()).toBe(404);
  await friend.context().close();
});
