import { expectAccessible, expectNoSidewaysScroll, test } from "./fixtures.ts";
import { openPages, overPages } from "./steps.ts";
import { looks } from "./words.ts";

for (const turn of [0, 1, 2]) {
  for (const [name, paths] of Object.entries({
    "every page": openPages,
    "what a dead link shows": overPages,
  }))
    test(`${name} is accessible and fits, ${turn + 1} of 3 looks`, async ({ page }, { project }) => {
      // What a dead link shows is laid out alike at every size: a look at one of them is enough.
      test.skip(paths === overPages && (project.name === "phone") !== (turn === 0), "looked at elsewhere");
      const { locale, colorScheme } = looks[project.name]![turn]!;
      await page.emulateMedia({ colorScheme });
      for (const path of paths) {
        await page.goto(`/${locale}${path}`);
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      }
    });
}
