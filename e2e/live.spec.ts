import type { APIRequestContext, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { openSeats } from "./steps.ts";

const isStream = (url: string) => /\/api\/performances\/[^/]+\/stream/.test(url);

/** Free seats of the section that the list shows, by their ids. */
async function freeSeats(page: Page): Promise<string[]> {
  const boxes = page.locator("input[type=checkbox][name=seat]:enabled");
  await expect(boxes.first()).toBeAttached();
  return boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value));
}

/** Somebody else, anywhere, takes a seat. */
async function takeElsewhere(request: APIRequestContext, page: Page, seat: string): Promise<void> {
  const performance = /\/([0-9a-f-]{36})\/seats/.exec(page.url())?.[1];
  const answer = await request.post(`/api/performances/${performance}/hold`, {
    data: { key: crypto.randomUUID(), seats: [{ seat: Number(seat), rate: "adult" }] },
  });
  expect(answer.status()).toBe(200);
}

const box = (page: Page, seat: string) => page.locator(`input[name=seat][value="${seat}"]`);

/** The page is told that it is seen or not, as a browser does when tabs change. */
async function see(page: Page, state: "visible" | "hidden"): Promise<void> {
  await page.evaluate((to) => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => to });
    document.dispatchEvent(new Event("visibilitychange"));
  }, state);
}

/** Fifteen years ahead, and jumping an hour back at every look. */
function setClockWrong(): void {
  const RealDate = Date;
  let wrong = RealDate.now() + 15 * 365 * 86_400_000;
  const jump = () => {
    wrong -= 3_600_000;
    return wrong;
  };
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, values) => Reflect.construct(target, values.length > 0 ? values : [jump()]),
    get: (target, name) => (name === "now" ? jump : Reflect.get(target, name)),
  });
}

test("what others take shows at once, whatever this device's clock says, and a hidden tab rests", async ({
  page,
  request,
}, { project }) => {
  test.skip(project.name !== "desktop", "the same at every size");
  await page.addInitScript(setClockWrong);
  const opened = page.waitForRequest((its) => isStream(its.url()));
  await openSeats(page, "en", 4);
  await opened;
  const [first = "", second = "", third = ""] = (await freeSeats(page)).reverse();

  await takeElsewhere(request, page, first);
  await expect(box(page, first)).toBeDisabled({ timeout: 1_500 });

  const closed = page.waitForEvent("requestfailed", (its) => isStream(its.url()));
  await see(page, "hidden");
  await closed;
  await takeElsewhere(request, page, second);
  const again = page.waitForRequest((its) => isStream(its.url()));
  await see(page, "visible");
  // From the version that the page has: what was missed comes, and not the whole again.
  expect((await again).url()).toMatch(/\?from=[\w-]{16}$/);
  await expect(box(page, second)).toBeDisabled({ timeout: 1_500 });
  await takeElsewhere(request, page, third);
  await expect(box(page, third)).toBeDisabled({ timeout: 1_500 });
});
