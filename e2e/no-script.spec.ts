import { expect, test } from "./fixtures.ts";
import { checkOut, openSeats, pay, play } from "./steps.ts";
import { pattern, wordsOf } from "./words.ts";

test.use({ javaScriptEnabled: false });

test("a purchase without scripts: list, form, cart, checkout, ticket", async ({ page }) => {
  await page.goto(`/ru/events/${play}`);
  await page.locator(`a[href*="/events/${play}/"][href$="/seats"]`).last().click();
  const picture = page.locator("[aria-hidden] > svg:has(title)");
  await expect(picture, "the hall is drawn before any script").toBeVisible();
  expect(await picture.locator("path").count()).toBeGreaterThan(5);
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

test("a change of seat without scripts: ticket, list, sums, bank, ticket, return, a friend", async ({
  page,
  browser,
}) => {
  test.slow();
  const [words, passing] = [wordsOf("ru", "change"), wordsOf("ru", "passing")];
  const seat = (price: RegExp) =>
    page.getByRole("checkbox", { name: price, disabled: false, checked: false });
  const go = () => page.getByRole("button", { name: wordsOf("ru", "seats")("changeGo") }).click();
  const confirm = () => page.locator("main form button[type=submit]").click();
  await openSeats(page, "ru", 2, "enlik-kebek");
  for (const at of [0, 1]) await page.locator("input[name=seat]:not([disabled])").nth(at).check();
  await page.getByRole("button", { name: wordsOf("ru", "seats")("holdForm") }).click();
  await expect(page).toHaveURL(/\/ru\/cart/);
  await checkOut(page, "ru", {
    name: "Без Скриптов",
    email: "plain-change@example.com",
    phone: "87011112233",
  });
  await pay(page);
  await page.locator('a[href*="/change?ticket="]').first().click();

  // Both tickets move together; what was chosen stays in the address of every part of the hall.
  await page
    .locator("details")
    .filter({ has: page.locator("input[name=ticket]") })
    .locator("summary")
    .click();
  await page.locator("form input[type=checkbox][name=ticket]:not(:checked)").check();
  await page.getByRole("button", { name: words("show"), exact: true }).click();
  await expect(page).toHaveURL(/ticket=\w+&ticket=\w+/);
  for (const link of await page.locator('a[href*="section="]').all())
    expect(await link.getAttribute("href")).toMatch(/ticket=\w+&ticket=\w+/);
  await go();
  await expect(page.getByText(words("chooseSeats"))).toBeVisible();
  await page.getByRole("link", { name: words("otherSeats") }).click();
  await expect(page).toHaveURL(/ticket=\w+&ticket=\w+/);

  await expect(
    page.getByRole("checkbox", { name: pattern(wordsOf("ru", "seats")("states.own")) }),
  ).toHaveCount(2);
  for (const _ of [1, 2]) await seat(/−\d/).first().check();
  await go();
  await expect(page.getByRole("heading", { level: 1, name: words("confirmTitle") })).toBeVisible();
  await expect(page.getByText(words("dueBack"), { exact: true })).toBeVisible();
  await confirm();
  await expect(page.getByText(words("doneChanged"))).toBeVisible();
  await expect(page.getByText(pattern(words("historyBack"))).first()).toBeVisible();

  // The cheaper seat is behind the other one; the dearer one is paid at the bank.
  await page.locator('a[href*="/change?ticket="]').last().click();
  await seat(/\+\d/).first().check();
  await go();
  await expect(page.getByText(words("due"), { exact: true })).toBeVisible();
  await confirm();
  await expect(page).toHaveURL(/\/sandbox\//);
  await pay(page);
  await expect(page.getByText(words("historyPaidChange"))).toBeVisible();

  await page.locator('a[href*="/cancel?ticket="]').first().click();
  await expect(page.locator("input[name=ticket]:checked")).toHaveCount(1);
  await confirm();
  await expect(page.getByText(words("doneCancelled"))).toBeVisible();

  // The other one goes to a friend, who has no scripts either.
  await page.locator('a[href$="/pass"]').click();
  await page.getByRole("button", { name: passing("offer") }).click();
  const friend = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await friend.goto(await page.locator("input[name=link]").inputValue());
  await friend.locator("input[name=name]").fill("Дос");
  await friend.locator("input[name=email]").fill("plain-friend@example.com");
  for (const box of ["personalData", "transferAbroad"]) await friend.locator(`input[name=${box}]`).check();
  await friend.getByRole("button", { name: passing("take") }).click();
  await expect(friend).toHaveURL(/\/tickets\/[A-Z0-9]{8}\?key=/);
  await expect(friend.locator("svg[role=img]")).toHaveCount(1);
  await friend.context().close();
});
