import { expectAccessible, expectNoSidewaysScroll, test } from "./fixtures.ts";
import { openPages, overPages } from "./steps.ts";
import { looks } from "./words.ts";

/**
 * On a phone every page fits in every language; a desktop has room, and sees each in one of the three looks. Axe reads each page once
 * a size: as the sizes differ in their themes, every page is read in both.
 */
for (const turn of [0, 1, 2]) {
  for (const [name, paths] of Object.entries({
    "every page": openPages,
    "what a dead link shows": overPages,
  }))
    test(`${name} is accessible and fits, ${turn + 1} of 3 looks`, async ({ page }, { project }) => {
      const { locale, colorScheme } = looks[project.name]![turn]!;
      await page.emulateMedia({ colorScheme });
      for (const [place, path] of paths.entries()) {
        const isRead = place % 3 === turn;
        if (!isRead && project.name === "desktop") continue;
        await page.goto(`/${locale}${path}`);
        if (isRead) await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      }
    });
}
