import { demoAccounts, demoPassword } from "#lib/access/rules/demo.ts";
import { expect, expectAccessible, expectFocusAround, expectNoSidewaysScroll, test } from "./fixtures.ts";
import { wordsOf } from "./words.ts";

/** What stands for Google beside the test's shop. */
const google = process.env.GOOGLE_CALENDAR_URL ?? "";

type Seen = { calendars: { summary: string; events: { summary: string; status: string }[] }[] };
const seen = async (): Promise<Seen> => (await fetch(`${google}/state`)).json() as Promise<Seen>;

test("connecting Google Calendar writes the tickets there, and disconnecting takes them away", async ({
  page,
}) => {
  const words = wordsOf("ru", "calendar");
  const account = wordsOf("ru", "account");
  const attendee = demoAccounts.find(({ key }) => key === "attendee")!;
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/ru/sign-in");
  await page.locator("input[name=email]").fill(attendee.email);
  await page.locator("input[name=password]").fill(demoPassword);
  await page.locator("input[name=password]").press("Enter");
  await expect(page).not.toHaveURL(/sign-in/);

  await page.goto("/ru/profile");
  await page.getByRole("link", { name: account("profile.calendar"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: words("title") })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await page.getByRole("button", { name: words("connect") }).click();
  await expect(page.getByText(words("answers.CONNECTED"))).toBeVisible();
  await expect(page.getByText(words("entries.written"), { exact: true }).first()).toBeVisible({
    timeout: 20_000,
  });
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  for (const locale of ["kk", "en"] as const) {
    await page.goto(`/${locale}/profile/calendar`);
    await expect(page.getByText(wordsOf(locale, "calendar")("entries.written")).first()).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
  await page.goto("/ru/profile/calendar");
  const [calendar] = (await seen()).calendars;
  expect(calendar?.summary).toBe("Kametay");
  expect(calendar?.events.length).toBeGreaterThan(0);

  await page.getByRole("button", { name: words("feed.make") }).click();
  const field = page.getByLabel(words("feed.address"), { exact: true });
  const address = await field.inputValue();
  await expectFocusAround(field);
  const feed = await page.request.get(new URL(address).pathname);
  expect(feed.headers()["content-type"]).toContain("text/calendar");
  expect(feed.headers()["cache-control"]).toContain("no-store");
  expect(await feed.text()).toContain("BEGIN:VEVENT");
  const again = await page.request.get(new URL(address).pathname, {
    headers: { "if-none-match": feed.headers().etag! },
  });
  expect(again.status()).toBe(304);
  await page.getByRole("button", { name: words("feed.end") }).click();
  await expectFocusAround(page.getByRole("button", { name: words("feed.make") }));
  expect((await page.request.get(new URL(address).pathname)).status()).toBe(404);

  await page.getByRole("button", { name: words("disconnect") }).click();
  await expect(page.getByRole("button", { name: words("connect") })).toBeVisible({ timeout: 20_000 });
  expect((await seen()).calendars).toEqual([]);

  // Who wants to choose is not told that tickets appear by themselves.
  await page.locator("input[name=mode][value=per-ticket]").check();
  await page.getByRole("button", { name: words("connect") }).click();
  await expect(page.getByText(words("connectedToChoose"))).toBeVisible();
});
