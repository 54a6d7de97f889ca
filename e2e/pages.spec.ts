import { expectAccessible, expectNoSidewaysScroll, test } from "./fixtures.ts";
import { openPages } from "./steps.ts";
import { languages } from "./words.ts";

for (const locale of languages) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`every page is accessible and fits, ${locale}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      for (const path of openPages) {
        await page.goto(`/${locale}${path}`);
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      }
    });
  }
}
