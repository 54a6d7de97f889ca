import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures.ts";
import { canvas, canvasShot, expectPainted, jumped, loseScripts, map, restedShot } from "./map-steps.ts";
import { openSeats, tickSeats } from "./steps.ts";
import { looks, wordsOf } from "./words.ts";

test("the map follows a turned screen and survives a lost canvas", async ({ page }) => {
  await openSeats(page, "ru", 5);
  await map(page).waitFor();
  await expectPainted(page);
  await page.setViewportSize({ width: 844, height: 390 });
  await expectPainted(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectPainted(page);

  for (const event of ["contextrestored", "visibilitychange"]) {
    await canvas(page).evaluate((element: HTMLCanvasElement, name) => {
      // A browser that took the canvas gives it back empty.
      element.getContext("2d")?.clearRect(0, 0, element.width, element.height);
      (name === "contextrestored" ? element : document).dispatchEvent(new Event(name));
    }, event);
    await expectPainted(page);
  }
});

test("a browser that takes all canvases gives back the same picture, signs and all", async ({ page }, {
  project,
}) => {
  test.skip(project.name !== "desktop", "one size is enough");
  await page.addInitScript(() => {
    const make = document.createElement.bind(document);
    const made: HTMLCanvasElement[] = [];
    Object.assign(window, { madeCanvases: made });
    document.createElement = ((name: string, options?: ElementCreationOptions) => {
      const element = make(name, options);
      if (element instanceof HTMLCanvasElement) made.push(element);
      return element;
    }) as typeof document.createElement;
  });
  await openSeats(page, "en", 5);
  await map(page).waitFor();
  const before = await restedShot(page);
  await page.evaluate(() => {
    const { madeCanvases } = window as unknown as { madeCanvases: HTMLCanvasElement[] };
    for (const canvas of madeCanvases) canvas.getContext("2d")?.clearRect(0, 0, canvas.width, canvas.height);
    for (const canvas of madeCanvases) canvas.dispatchEvent(new Event("contextrestored"));
  });
  expect(await restedShot(page)).toBe(before);
});

/** Fingers that come down round the middle of the map, each `apart` pixels from it, and move by (dx, dy). */
async function fingersOnMap(page: Page, apart: [number, number], dx: number, dy: number, count = 2) {
  const box = (await map(page).boundingBox())!;
  const low = Math.min(box.y + box.height, page.viewportSize()!.height);
  const [x, y] = [box.x + box.width / 2, (Math.max(0, box.y) + low) / 2];
  const fingers = Array.from({ length: count }, (_, id) => ({ id, side: count === 1 ? 0 : id * 2 - 1 }));
  const at = (share: number) => {
    const off = apart[0] + (apart[1] - apart[0]) * share;
    return fingers.map(({ id, side }) => ({ x: x + dx * share + side * off, y: y + dy * share, id }));
  };
  const cdp = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: ReturnType<typeof at>) =>
    cdp.send("Input.dispatchTouchEvent", { type, touchPoints });
  await send("touchStart", at(0));
  for (let step = 1; step <= 12; step++) await send("touchMove", at(step / 12));
  await send("touchEnd", []);
}

test("two fingers bring the hall nearer and move it, in a window and on a page", async ({ page }, {
  project,
}) => {
  test.skip(project.name === "desktop", "fingers");
  await openSeats(page, "en", 5);
  for (const place of ["window", "page"] as const) {
    if (place === "page") await page.goto(page.url());
    await map(page).waitFor();
    await expectPainted(page);
    const scrolled = () => page.evaluate(() => scrollY);
    const from = await scrolled();
    // Chromium scrolls by one finger alone where nothing may be pinched; other browsers ask the map.
    const kept = await page.evaluateHandle(() => {
      const kept = new Set<boolean>();
      addEventListener("touchstart", (event) => event.touches.length > 1 && kept.add(event.defaultPrevented));
      return kept;
    });
    for (const [apart, dy] of [
      [[30, 90], 0],
      [[60, 60], -90],
    ] as const) {
      const before = await canvasShot(page);
      await fingersOnMap(page, [...apart], 0, dy);
      await expect.poll(() => canvasShot(page), `${place} ${dy}`).not.toBe(before);
    }
    expect(await scrolled(), "two fingers are the map's").toBe(from);
    expect(await kept.evaluate((its) => [...its]), place).toEqual([true]);
  }
});

test("one finger moves the hall where it has the screen, and scrolls the page past it elsewhere", async ({
  page,
}, { project }) => {
  test.skip(project.name === "desktop", "fingers");
  const told = page.getByText(wordsOf("en", "seats")("twoFingers"));
  await openSeats(page, "en", 5);
  await map(page).waitFor();
  await expectPainted(page);
  await page.getByRole("button", { name: wordsOf("en", "seats")("zoomIn"), exact: true }).click();
  await expectPainted(page);
  const before = await canvasShot(page);
  await fingersOnMap(page, [0, 0], 0, -60, 1);
  await expect.poll(() => canvasShot(page)).not.toBe(before);
  await expect(told).toHaveCount(0);

  await page.goto(page.url());
  await map(page).waitFor();
  await expectPainted(page);
  await fingersOnMap(page, [0, 0], 0, -160, 1);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(60);
  await expect(told).toBeVisible();
  await expect(told).toHaveCount(0);
});

test("a low window still scrolls past the map", async ({ page }, { project }) => {
  test.skip(project.name === "desktop", "fingers");
  await openSeats(page, "en", 5);
  await map(page).waitFor();
  await page.setViewportSize({ width: 844, height: 390 });
  await expectPainted(page);
  const top = async () => (await map(page).boundingBox())!.y;
  const before = await top();
  await fingersOnMap(page, [0, 0], 0, -90, 1);
  await expect.poll(top).toBeLessThan(before - 40);
});

for (const turn of [0, 1, 2]) {
  test(`the seats page is accessible, ${turn + 1} of 3 looks`, async ({ page }, { project }) => {
    const { locale, colorScheme } = looks[project.name]![turn]!;
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await openSeats(page, locale, 4);
    await map(page).waitFor({ state: "attached" });
    await expectAccessible(page);
    await page.goto(page.url());
    await map(page).waitFor({ state: "attached" });
    await expectAccessible(page);
    expect(await jumped(page), "the page jumps while it is loaded").toBeLessThan(0.01);
  });
}

test("a large hall is drawn though its minimap fails to come", async ({ page }, { project }) => {
  test.skip(project.name !== "desktop", "the same at every size");
  const asked = await loseScripts(page, "cursor:crosshair");
  await openSeats(page, "en", 0, "abay-arena-friendly");
  await map(page).waitFor();
  await expect.poll(asked).toBeGreaterThan(0);
  await page.getByRole("button", { name: wordsOf("en", "seats")("zoomIn"), exact: true }).click();
  await expectPainted(page);
  await page.unrouteAll({ behavior: "wait" });
});

test("who asks for less motion is at a section at once", async ({ page }, { project }) => {
  test.skip(project.name !== "desktop", "plan and list side by side");
  const words = wordsOf("en", "seats");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openSeats(page, "en", 0, "abay-arena-friendly");
  await map(page).waitFor();
  const frame = map(page).locator("div:has(> canvas) > div");
  await frame.waitFor({ state: "attached" });
  const seen = await frame.evaluateHandle((element: HTMLElement) => {
    const places = new Set<string>();
    new MutationObserver(() => places.add(element.style.transform)).observe(element, { attributes: true });
    return places;
  });
  await page.locator("form summary").first().click();
  await page
    .getByRole("navigation", { name: words("sections") })
    .getByRole("link")
    .nth(4)
    .click();
  await expect.poll(() => seen.evaluate((places) => places.size)).toBeGreaterThan(0);
  // A flight would have brought it to many places by then.
  await page.evaluate(async () => {
    for (let frames = 0; frames < 60; frames++) await new Promise(requestAnimationFrame);
  });
  expect(await seen.evaluate((places) => places.size)).toBe(1);
});

test("zoomed to 200%, by the browser or in its text, the map and the list can still be used", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const words = wordsOf("ru", "seats");
  const size = page.viewportSize()!;
  await openSeats(page, "ru", 5);
  await page.goto(page.url());
  await map(page).waitFor();
  for (const by of ["browser", "text"]) {
    if (by === "browser")
      await page.setViewportSize({ width: Math.max(320, size.width / 2), height: size.height / 2 });
    else {
      // Whoever enlarges the text of a browser gets the layout of a phone: its breakpoints grow with the text.
      await page.setViewportSize({ width: 390, height: 844 });
      await page.addStyleTag({ content: "html { font-size: 200% !important; }" });
    }
    await expectNoSidewaysScroll(page);
    const button = (name: "viewMap" | "viewList") =>
      page.getByRole("button", { name: words(name), exact: true });
    if (await button("viewMap").isVisible()) await button("viewMap").click();
    await map(page).scrollIntoViewIfNeeded();
    const box = (await map(page).boundingBox())!;
    expect(Math.min(box.width, box.height), `the map, ${by}`).toBeGreaterThan(150);
    await expectPainted(page);
    for (const name of ["zoomIn", "zoomOut", "wholeHall"] as const)
      await page.getByRole("button", { name: words(name), exact: true }).click();
    await tickSeats(page, "ru", 1);
    const hold = page.locator("section button[type=submit]").last();
    await hold.scrollIntoViewIfNeeded();
    await expect(hold).toBeInViewport({ ratio: 0.9 });
  }
  await expectAccessible(page);
});

test("a finger on the minimap takes the camera along", async ({ page }, { project }) => {
  test.skip(project.name === "desktop", "fingers");
  await openSeats(page, "kk", 0, "kokpar-city-cup");
  await map(page).waitFor();
  const words = wordsOf("kk", "seats");
  const minimap = map(page).locator("div:has(> canvas)").last();
  await expect(minimap).toBeHidden();
  for (let times = 0; times < 3; times++)
    await page.getByRole("button", { name: words("zoomIn"), exact: true }).click();
  await expect(minimap).toBeVisible();
  const frame = () => minimap.locator("div").getAttribute("style");
  const before = await frame();
  const box = (await minimap.boundingBox())!;
  const cdp = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", share: number) =>
    cdp.send("Input.dispatchTouchEvent", {
      type,
      touchPoints:
        type === "touchEnd" ? [] : [{ x: box.x + box.width * share, y: box.y + box.height * share, id: 0 }],
    });
  await touch("touchStart", 0.3);
  await expect.poll(frame).not.toBe(before);
  const begun = await frame();
  for (let share = 0.35; share < 0.75; share += 0.05) await touch("touchMove", share);
  await expect.poll(frame).not.toBe(begun);
  await touch("touchEnd", 0);
  await expectPainted(page);
});
