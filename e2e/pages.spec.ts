import { expectAccessible, expectNoSidewaysScroll, test } from "./fixtures.ts";
import { openPages } from "./steps.ts";
import { looks } from "./words.ts";

for (const turn of [0, 1, 2]) {
  test(`every page is accessible and fits, ${turn + 1} of 3 looks`, async ({ page }, { project }) => {
    const { locale, colorScheme } = looks[project.name]![turn]!;
    await page.emulateMedia({ colorScheme });
    for (const path of openPages) {
      await page.goto(`/${locale}${path}`);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  });
}
