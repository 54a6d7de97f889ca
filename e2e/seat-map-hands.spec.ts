import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { map, restedShot } from "./map-steps.ts";
import { openSeats } from "./steps.ts";
import { pattern, wordsOf } from "./words.ts";

const words = wordsOf("en", "seats");
const holdOne = (page: Page) => page.getByRole("button", { name: /^Hold 1 seat/ });

/** Where on the window a free seat lies: the keyboard goes there, and the words beside the seat tell the place. */
async function freeSeatAt(page: Page): Promise<{ x: number; y: number }> {
  await map(page).focus();
  for (let tries = 0; tries < 40; tries++) {
    await page.keyboard.press("ArrowRight");
    await restedShot(page);
    const beside = page.locator("[aria-hidden].shadow-float", { hasText: pattern(words("states.free")) });
    if ((await beside.count()) === 0) continue;
    const at = await beside.evaluate((element: HTMLElement) => ({
      x: Number(/, ([\d.]+)px/.exec(element.style.left)?.[1]),
      y: Number.parseFloat(element.style.top),
    }));
    const box = (await map(page).boundingBox())!;
    return { x: box.x + at.x, y: box.y + at.y };
  }
  throw new Error("the keyboard came to no free seat");
}

test("a seat is chosen on the drawing and let go of by a second click, and the wheel brings it nearer", async ({
  page,
}, { project }) => {
  test.skip(project.name !== "desktop", "a mouse");
  await openSeats(page, "en", 3);
  await map(page).waitFor();
  const { x, y } = await freeSeatAt(page);
  await page.mouse.click(x, y);
  await expect(holdOne(page)).toBeVisible();
  await page.mouse.click(x, y);
  await expect(holdOne(page)).toHaveCount(0);
  const far = await restedShot(page);
  await page.mouse.wheel(0, -400);
  await expect.poll(() => restedShot(page)).not.toBe(far);
  const near = await restedShot(page);
  await page.mouse.down();
  await page.mouse.move(x + 80, y + 40, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => restedShot(page)).not.toBe(near);
  await expect(holdOne(page)).toHaveCount(0);
});

test("a tap on a small seat brings it to the middle, the next chooses it, and two quick ones on the floor zoom", async ({
  page,
}, { project }) => {
  test.skip(project.name !== "phone", "seats too small for a finger");
  await openSeats(page, "en", 3);
  await map(page).waitFor();
  const { x, y } = await freeSeatAt(page);
  await page.touchscreen.tap(x, y);
  await restedShot(page);
  await expect(holdOne(page)).toHaveCount(0);
  const box = (await map(page).boundingBox())!;
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  await expect(holdOne(page)).toBeVisible();
  await page.getByRole("button", { name: words("wholeHall") }).click();
  const whole = await restedShot(page);
  for (const _ of [1, 2]) await page.touchscreen.tap(box.x + 6, box.y + 6);
  await expect.poll(() => restedShot(page)).not.toBe(whole);
  await expect(holdOne(page)).toBeVisible();
});

test("a tap on a standing place opens how many", async ({ page }, { project }) => {
  test.skip(project.name !== "desktop", "a mouse");
  await openSeats(page, "en", 0, "zhel-qaiyq");
  await map(page).waitFor();
  await restedShot(page);
  const box = (await map(page).boundingBox())!;
  const done = page.getByRole("button", { name: words("areaDone") });
  await expect(async () => {
    for (let down = 1; down < 8 && !(await done.isVisible()); down++)
      await page.mouse.click(box.x + box.width / 2, box.y + (box.height * down) / 8);
    await expect(done).toBeVisible({ timeout: 500 });
  }).toPass();
});
