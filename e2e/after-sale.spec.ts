import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures.ts";
import { checkOut, holdChoice, openSeats, pay, tickSeats } from "./steps.ts";
import { type Language, pattern, wordsOf } from "./words.ts";

const byProject: Record<string, { locale: Language; play: string }> = {
  phone: { locale: "kk", play: "qaragoz" },
  tablet: { locale: "en", play: "enlik-kebek" },
  desktop: { locale: "ru", play: "qyz-zhibek" },
};

/** Opens the change of a ticket and chooses the first seat in the list whose name says this of its price. */
async function chooseSeat(
  page: Page,
  locale: Language,
  price: RegExp,
  which: "first" | "last",
): Promise<void> {
  await page.locator('a[href*="/change?ticket="]')[which]().click();
  await expect(page).toHaveURL(/\/change\?ticket=/);
  const words = wordsOf(locale, "seats");
  const list = page.getByRole("button", { name: words("viewList"), exact: true });
  await expect(page.locator("input[name=seat]").first()).toBeAttached();
  if (await list.isVisible()) await list.click();
  await page.getByRole("checkbox", { name: price, disabled: false, checked: false }).first().check();
}

/** From the choice to the page that says what it comes to. */
async function look(page: Page): Promise<void> {
  await page.locator("section button[type=submit]").last().click();
  await expect(page).toHaveURL(/\/change\/confirm\?/);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

const confirm = (page: Page) => page.locator("main form button[type=submit]").last().click();

test("a seat is changed for a cheaper and a dearer one, and the tickets are given back", async ({ page }, {
  project,
}) => {
  test.slow();
  const { locale, play } = byProject[project.name]!;
  const words = wordsOf(locale, "change");
  await openSeats(page, locale, 1, play);
  await tickSeats(page, locale, 2);
  await holdChoice(page, locale);
  await checkOut(page, locale, {
    name: "Әсел Өтегенқызы",
    email: `changes-${project.name}@example.com`,
    phone: "8 701 123 45 67",
  });
  const order = await pay(page);
  await expect(page.locator("svg[role=img]")).toHaveCount(2);
  const firstCode = await page.locator("svg[role=img]").first().innerHTML();

  await chooseSeat(page, locale, /−\d/, "first");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await look(page);
  await confirm(page);
  await expect(page).toHaveURL(/done=changed/);
  await expect(page.getByText(words("doneChanged"))).toBeVisible();
  await expect(page.getByText(pattern(words("historyBack"))).first()).toBeVisible();
  await expect(page.locator("svg[role=img]")).toHaveCount(2);
  expect(await page.locator("svg[role=img]").allInnerTexts()).not.toContain(firstCode);
  await expectAccessible(page);

  // The cheaper seat is behind the other one. Dearer: the bank's page is left once, the ticket stays where it is; then the difference is paid.
  await chooseSeat(page, locale, /\+\d/, "last");
  await look(page);
  await confirm(page);
  await expect(page).toHaveURL(/\/sandbox\//);
  await page.goto(`/${locale}/orders/${order}`);
  await expect(page.getByRole("heading", { name: words("openTitle") })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: pattern(words("openPay", { amount: "" })) }).click();
  await pay(page);
  await expect(page.getByText(words("historyPaidChange"))).toBeVisible();
  await expect(page.getByRole("heading", { name: words("openTitle") })).toHaveCount(0);

  await page.locator('a[href*="/cancel?ticket="]').first().click();
  await expect(page.getByRole("heading", { level: 1, name: words("cancelTitle") })).toBeVisible();
  await expect(page.locator("input[name=ticket]:checked")).toHaveCount(1);
  await page.locator("input[name=ticket]:not(:checked)").check();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await confirm(page);
  await expect(page.getByText(words("doneCancelled"))).toBeVisible();
  await expect(page.locator("svg[role=img]")).toHaveCount(0);
  await expect(
    page.getByRole("heading", { level: 1, name: wordsOf(locale, "order")("refundedTitle") }),
  ).toBeVisible();
  await expectAccessible(page);

  // A stranger finds neither page.
  await page.context().clearCookies();
  for (const what of ["change", "cancel"])
    expect((await page.goto(`/${locale}/orders/${order}/${what}?ticket=AAAAAAAA`))!.status()).toBe(404);
  await expect(
    page.getByRole("heading", { level: 1, name: wordsOf(locale, "notFound")("title") }),
  ).toBeVisible();
});
