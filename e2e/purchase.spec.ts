import { expect, expectAccessible, expectNoSidewaysScroll, tabStops, test } from "./fixtures.ts";
import { checkOut, holdChoice, openSeats, pay, tickSeats } from "./steps.ts";
import { type Language, pattern, wordsOf } from "./words.ts";

/** Each size of screen buys in another language and for another date. */
const byProject: Record<string, { locale: Language; date: number }> = {
  phone: { locale: "kk", date: 0 },
  tablet: { locale: "ru", date: 1 },
  desktop: { locale: "en", date: 2 },
};

test("from what's on to a ticket in hand", { tag: "@plain" }, async ({ page }, { project }) => {
  const { locale, date } = byProject[project.name]!;
  const person = {
    name: "Әсел Өтегенқызы",
    email: `asel-${project.name}@example.com`,
    phone: "8 701 123 45 67",
  };

  await page.goto(`/${locale}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectAccessible(page);

  await openSeats(page, locale, date);
  await tickSeats(page, locale, 2);
  await expectNoSidewaysScroll(page);
  await holdChoice(page, locale);

  const cart = wordsOf(locale, "cart");
  await expect(page.getByRole("heading", { level: 1, name: cart("title") })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: cart("extend") }).click();
  await expect(page.getByRole("button", { name: cart("extend") })).toHaveCount(0);

  await checkOut(page, locale, person);
  await expectAccessible(page);
  const code = await pay(page);

  const order = wordsOf(locale, "order");
  await expect(page.getByText(pattern(order("paid", { code })))).toBeVisible();
  await expect(page.locator("svg[role=img]").first()).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  if (project.name === "phone") {
    // There the files of all tickets are seen below them, though written above.
    const stops = await tabStops(page);
    const pass = stops.lastIndexOf(wordsOf(locale, "passing")("pass"));
    expect(pass).toBeGreaterThan(0);
    expect(stops.indexOf(order("pdf"))).toBeGreaterThan(pass);
  }

  const pdf = await page.request.get(`/api/orders/${code}/tickets.pdf`);
  expect(pdf.headers()["content-type"]).toContain("application/pdf");
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
  const ics = await (await page.request.get(`/api/orders/${code}/tickets.ics`)).text();
  expect(ics).toContain("BEGIN:VEVENT");

  await expect(async () => {
    await page.goto(`/${locale}/mailbox`);
    await expect(page.getByText(person.email).first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
});

test("a declined payment keeps the seats and what was typed", async ({ page }, { project }) => {
  const { locale, date } = byProject[project.name]!;
  const person = {
    name: "Ivan Petrov",
    email: `ivan-${project.name}@example.com`,
    phone: "+7 (701) 555-44-33",
  };
  await openSeats(page, locale, date + 3);
  await tickSeats(page, locale, 1);
  await holdChoice(page, locale);
  await checkOut(page, locale, person);
  // Whoever turns back from the bank finds the order in the cart, and from there the bank again.
  const bank = page.url();
  await page.goto(`/${locale}/cart`);
  await expect(page.getByRole("link", { name: wordsOf(locale, "cart")("openOrderGo") })).toBeVisible();
  await page.goto(bank);
  await page.locator("button[value=declined]").click();
  await expect(page).toHaveURL(/\/orders\//);
  await expect(page.getByRole("heading", { name: wordsOf(locale, "order")("declinedTitle") })).toBeVisible();
  await page.getByRole("link", { name: wordsOf(locale, "order")("backToCheckout") }).click();
  await expect(page.locator("input[name=name]")).toHaveValue(person.name);
});
