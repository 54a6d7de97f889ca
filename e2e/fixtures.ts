import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Locator, type Page } from "@playwright/test";

/** Every journey fails on an error in the browser's console and on an exception nobody caught. */
export const test = base.extend<{ noErrors: undefined }>({
  noErrors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(String(error)));
      page.on("console", (message) => {
        if (message.type() !== "error") return;
        // A refusal the journey asks for (404, 409, 422) is written there by the browser itself.
        if (/Failed to load resource: the server responded with a status of 4\d\d/.test(message.text()))
          return;
        // A letter lies in a frame without scripts; the browser says so when this tool looks into it.
        if (/Blocked script execution in 'about:srcdoc'/.test(message.text())) return;
        errors.push(message.text());
      });
      await use(undefined);
      expect(errors, "errors in the browser").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * WCAG 2.2 AA by axe over the whole page, without an allow-list. In the page itself ("legacy") it finds the same in a third of the
 * time: the other way opens a second page for each answer, which only frames of other origins need, and no page here has one.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ runOnly: { type: "tag", values: axeTags }, resultTypes: ["violations"] })
    .analyze();
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map((node) => node.target.join(" "))
        .slice(0, 3)
        .join(" | ")}`,
  );
  expect(found).toEqual([]);
}

/** The keyboard is in the part of the page that holds this: a button that went away with what it did has not lost it. */
export async function expectFocusAround(its: Locator): Promise<void> {
  await expect
    .poll(() =>
      its.evaluate(
        (node) => document.activeElement !== document.body && document.activeElement?.contains(node),
      ),
    )
    .toBe(true);
}

/** Nothing wider than the window: the page never scrolls sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [wide, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(wide).toBeLessThanOrEqual(window ?? 0);
}

/** What Tab stops at, from the top of a page to its end. */
export async function tabStops(page: Page): Promise<string[]> {
  const stops: string[] = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const its = document.activeElement;
      return its && its !== document.body ? (its.textContent ?? "") : null;
    });
    if (stop === null || stops.length > 200) return stops;
    stops.push(stop);
  }
}
