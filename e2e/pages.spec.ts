import { expectAccessible, expectNoSidewaysScroll, test } from "./fixtures.ts";
import { play } from "./steps.ts";
import { languages } from "./words.ts";

const pages = [
  "",
  "/events",
  "/events?q=театр",
  "/events?q=zzzz",
  `/events/${play}`,
  "/cart",
  "/sign-in",
  "/sign-up",
  "/forgot-password",
  "/no-such-page",
];

for (const locale of languages) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`every page is accessible and fits, ${locale}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      for (const path of pages) {
        await page.goto(`/${locale}${path}`);
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      }
    });
  }
}

test("text at 200% loses nothing on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of pages) {
    await page.goto(`/kk${path}`);
    await page.addStyleTag({ content: "html { font-size: 200% !important; }" });
    await expectNoSidewaysScroll(page);
  }
});

test("a window of 320 pixels loses nothing", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of pages) {
    await page.goto(`/kk${path}`);
    await expectNoSidewaysScroll(page);
  }
});
