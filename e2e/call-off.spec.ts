import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures.ts";
import { signIn } from "./hall-steps.ts";
import { checkOut, holdChoice, openSeats, pay, tickSeats } from "./steps.ts";
import { pattern, wordsOf } from "./words.ts";

const locale = "ru";
const play = "aqan-seri-aqtoqty";

test("a performance is moved and then called off, and all of the money comes back by itself", async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  const [words, errors, order] = [
    wordsOf(locale, "callOff"),
    wordsOf(locale, "errors"),
    wordsOf(locale, "order"),
  ];
  // The last date: the fewer have bought, the sooner the money of this one is back.
  await openSeats(page, locale, -1, play);
  const performance = /\/([0-9a-f-]{36})\/seats$/.exec(page.url())![1]!;
  await tickSeats(page, locale, 1);
  await holdChoice(page, locale);
  await checkOut(page, locale, {
    name: "Әсел Өтегенқызы",
    email: "called-off@example.com",
    phone: "8 701 123 45 67",
  });
  await pay(page);
  await expect(page.locator("svg[role=img]")).toHaveCount(1);

  const context = await browser.newContext({ baseURL });
  const room = await context.newPage();
  await signIn(room, "organizer", locale);
  await room.goto(`/${locale}/admin`);
  await room.locator('a[href*="/admin/performances/"]').first().click();
  await expect(room.getByRole("heading", { name: words("figures") })).toBeVisible();
  await room.goto(`/${locale}/admin/performances/${performance}`);
  await expect(room.getByRole("heading", { name: words("figures") })).toBeVisible();
  await expectAccessible(room);
  await expectNoSidewaysScroll(room);

  // What the organizer says of single seats is what the buyer's page warns of.
  await expect(room.getByText(words("singles.on"))).toBeVisible();
  await room.getByRole("button", { name: words("singles.allow") }).click();
  await expect(room.getByText(words("singles.off"))).toBeVisible();
  await room.getByRole("button", { name: words("singles.spare") }).click();
  await expect(room.getByText(words("singles.on"))).toBeVisible();

  await room.getByRole("button", { name: words("move.submit"), exact: true }).click();
  await expect(room.getByText(errors("MOVE_SAME")).first()).toBeVisible();
  await room.locator("input[name=date]").fill("2020-01-01");
  await room.getByRole("button", { name: words("move.submit"), exact: true }).click();
  await expect(room.getByText(errors("MOVE_PAST")).first()).toBeVisible();
  await expect(room.locator("input[name=date]"), "what was typed stays").toHaveValue("2020-01-01");
  const month = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await room.locator("input[name=date]").fill(month);
  await room.locator("input[name=time]").fill("17:15");
  await room.getByRole("button", { name: words("move.submit"), exact: true }).click();
  await expect(room.getByText(words("move.done"))).toBeVisible();
  await expect(room.getByText(/17:15/).first()).toBeVisible();

  await room
    .locator("summary")
    .filter({ hasText: words("off.one") })
    .click();
  await room.locator("input[name=title]").first().fill("Кыз Жибек");
  await room.getByRole("button", { name: words("off.one"), exact: true }).click();
  await expect(room.getByText(errors("TYPED_TITLE_WRONG")).first()).toBeVisible();
  await expectAccessible(room);
  const title = (await room.getByRole("heading", { level: 1 }).textContent())!;
  await room.locator("input[name=title]").first().fill(title);
  await room.getByRole("button", { name: words("off.one"), exact: true }).click();
  await expect(room.getByRole("heading", { name: words("progress.title") })).toBeVisible();
  await expect(room.getByRole("button", { name: words("off.one"), exact: true })).toHaveCount(0);
  await expectAccessible(room);
  await expectNoSidewaysScroll(room);
  await context.close();

  // The worker gives the money back order by order.
  const sent = order("backDone", { amount: "#" }).split("#").pop()!.trim();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(pattern(sent))).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByRole("heading", { level: 1, name: order("refundedTitle") })).toBeVisible();
});
