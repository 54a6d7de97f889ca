import { expect, expectNoSidewaysScroll, test } from "./fixtures.ts";
import { signIn } from "./hall-steps.ts";
import { openPages } from "./steps.ts";

test("text at 200% loses nothing on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of openPages) {
    await page.goto(`/kk${path}`);
    await page.addStyleTag({ content: "html { font-size: 200% !important; }" });
    await expectNoSidewaysScroll(page);
  }
});

test("one's own pages lose nothing at 200% on a phone", async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, "attendee", "kk");
  await page.goto("/kk/tickets");
  const order = (await page.locator('article a[href*="/orders/"]').first().getAttribute("href"))!;
  await page.goto(order);
  const linkTo = (what: string) => page.locator(`a[href*="/${what}"]`).first().getAttribute("href");
  const [change, cancel, pass] = await Promise.all(["change?", "cancel?", "pass"].map(linkTo));
  const own = ["", "/security", "/calendar", "/data"].map((part) => `/kk/profile${part}`);
  for (const path of [...own, "/kk/tickets", order, change!, cancel!, pass!, pass!.replace("/pass", "")]) {
    await page.goto(path);
    await expect(page.getByRole("main")).toBeVisible();
    await page.addStyleTag({ content: "html { font-size: 200% !important; }" });
    await expectNoSidewaysScroll(page);
  }
});

test("a window of 320 pixels loses nothing", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of openPages) {
    await page.goto(`/kk${path}`);
    await expectNoSidewaysScroll(page);
  }
});
