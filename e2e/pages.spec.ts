import { expectAccessible, expectNoSidewaysScroll, test } from "./fixtures.ts";
import { openPages, overPages } from "./steps.ts";
import { looks } from "./words.ts";

for (const turn of [0, 1, 2]) {
  for (const [name, paths] of Object.entries({
    "every page": openPages,
    "what a dead link shows": overPages,
  }))
    test(`${name} is accessible and fits, ${turn + 1} of 3 looks`, async ({ page }, { project }) => {
      const { locale, colorScheme } = looks[project.name]![turn]!;
      await page.emulateMedia({ colorScheme });
      for (const path of paths) {
        await page.goto(`/${locale}${path}`);
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      }
    });
}
