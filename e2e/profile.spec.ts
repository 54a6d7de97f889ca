import { openLetter, signUp } from "./account-steps.ts";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures.ts";
import { wordsOf } from "./words.ts";

const words = wordsOf("ru", "account");

test("a person changes what is theirs, their e-mail and password, and leaves", async ({ page }, info) => {
  test.setTimeout(180_000);
  const email = `dana.${info.project.name}.${Date.now()}@mail.kz`;
  const moved = `new.${email}`;
  await signUp(page, email, "жеті қат көк 7");

  await page.goto("/ru/profile");
  await expectAccessible(page);
  await page.locator("input[name=phone]").fill("12");
  await page.locator("input[name=firstName]").fill("Дания");
  await page.locator("input[name=reminders][value=hours]").check();
  await page.getByRole("button", { name: words("profile.submit") }).click();
  await expect(page.locator("input[name=phone]")).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("input[name=firstName]")).toHaveValue("Дания");
  await page.locator("input[name=phone]").fill("8 701 123 45 67");
  await page.getByRole("button", { name: words("profile.submit") }).click();
  await expect(page.getByText(words("profile.saved"))).toBeVisible();
  await expect(page.locator("input[name=reminders][value=hours]")).toBeChecked();

  // The session ends while a form is open: it says so, keeps what was typed, and is sent again after signing in beside it.
  await page.locator("input[name=firstName]").fill("Дана-Мария");
  await page.context().clearCookies();
  await page.getByRole("button", { name: words("profile.submit") }).click();
  await expect(page.getByText(wordsOf("ru", "errors")("SIGN_IN_REQUIRED"))).toBeVisible();
  await expect(page.locator("input[name=firstName]")).toHaveValue("Дана-Мария");
  const [beside] = await Promise.all([
    page.context().waitForEvent("page"),
    page.getByRole("link", { name: wordsOf("ru", "common")("signInBeside") }).click(),
  ]);
  await beside.locator("input[name=email]").fill(email);
  await beside.locator("input[name=password]").fill("жеті қат көк 7");
  await beside.locator("main form button[type=submit]").first().click();
  await expect(beside).not.toHaveURL(/sign-in/);
  await beside.close();
  await page.getByRole("button", { name: words("profile.submit") }).click();
  await expect(page.getByText(words("profile.saved"))).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Дана-Мария" })).toBeVisible();

  await page.goto("/ru/profile/security");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await expect(page.getByText(words("security.thisDevice"))).toBeVisible();
  const change = page.locator("form", { has: page.locator("input[name=email]") });
  await change.locator("input[name=email]").fill("dana＠mail.kz");
  await change.locator("input[name=password]").fill("жеті қат көк 7");
  await change.locator("button[type=submit]").click();
  await expect(change.locator("input[name=email]")).toHaveAttribute("aria-invalid", "true");
  await expect(change.locator("input[name=email]")).toHaveValue("dana＠mail.kz");
  await expect(change.locator("input[name=password]"), "the password stays too").toHaveValue(
    "жеті қат көк 7",
  );
  await change.locator("input[name=email]").fill(moved);
  await change.locator("input[name=password]").fill("жеті қат көк 7");
  await change.locator("button[type=submit]").click();
  await expect(page.getByText(words("security.emailSent"))).toBeVisible();
  await openLetter(page, moved, /\/profile\/email\/confirm\?token=/);
  await page.locator("main form button[type=submit]").click();
  await expect(page.getByRole("heading", { name: words("newEmail.done") })).toBeVisible();

  await page.goto("/ru/profile/data");
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: words("data.downloadSubmit") }).click();
  expect((await download).suggestedFilename()).toBe("kametay-data.zip");
  await page.locator("input[name=typedEmail]").fill(moved);
  await page.locator("input[name=password]").fill("жеті қат көк 7");
  await page.getByRole("button", { name: words("data.deleteSubmit") }).click();
  await expect(page.getByText(words("signIn.deleted"))).toBeVisible();
  await page.goto("/ru/profile");
  await expect(page).toHaveURL(/\/ru\/sign-in/);
});
