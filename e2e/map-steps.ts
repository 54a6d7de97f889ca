import { expect, type Page } from "@playwright/test";

export const map = (page: Page) => page.locator("[role=application][tabindex='0']");

export const canvas = (page: Page) => map(page).locator("canvas").first();

/** What the canvas shows: its size against its box, and how many of its pixels are painted at all. */
const pictureOf = (page: Page) =>
  canvas(page).evaluate((element: HTMLCanvasElement) => {
    const pixels = element.getContext("2d")?.getImageData(0, 0, element.width, element.height).data ?? [];
    let painted = 0;
    for (let at = 3; at < pixels.length; at += 4) if (pixels[at]) painted++;
    const ratio = element.width / element.clientWidth;
    return { ratio: Math.round(ratio * 100) / 100, share: painted / (pixels.length / 4) };
  });

export async function expectPainted(page: Page): Promise<void> {
  await expect(async () => {
    const { ratio, share } = await pictureOf(page);
    expect(ratio).toBe(Math.min(2, await page.evaluate(() => devicePixelRatio)));
    expect(share).toBeGreaterThan(0.02);
  }).toPass();
}

export const canvasShot = (page: Page) =>
  canvas(page).evaluate((element: HTMLCanvasElement) => element.toDataURL());

/** The picture once it has come to rest: on the move it is drawn half as sharp. */
export async function restedShot(page: Page): Promise<string> {
  let [shot, before] = ["", ""];
  await expect
    .poll(
      async () => {
        [shot, before] = [await canvasShot(page), shot];
        return shot === before;
      },
      { intervals: [300] },
    )
    .toBe(true);
  return shot;
}

/** No network for the scripts that hold a text; tells how many were asked for. */
export async function loseScripts(page: Page, text: string): Promise<() => number> {
  let asked = 0;
  await page.route("**/*.js", async (route) => {
    const answer = await route.fetch();
    if (!(await answer.text()).includes(text)) return route.fulfill({ response: answer });
    asked += 1;
    await route.fulfill({ status: 404 });
  });
  return () => asked;
}

/** How much of the page has jumped since it was opened, by what the browser itself counts. */
export const jumped = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };
        new PerformanceObserver((list) => {
          const shifts = (list.getEntries() as Shift[]).filter((its) => !its.hadRecentInput);
          resolve(shifts.reduce((sum, its) => sum + its.value, 0));
        }).observe({ type: "layout-shift", buffered: true });
        // Nothing is reported of a page on which nothing has moved.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
      }),
  );
