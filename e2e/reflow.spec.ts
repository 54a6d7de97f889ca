import { expectNoSidewaysScroll, test } from "./fixtures.ts";
import { openPages } from "./steps.ts";

test("text at 200% loses nothing on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of openPages) {
    await page.goto(`/kk${path}`);
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
