import type { APIRequestContext, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { exportFile, importFile, publish, signIn } from "./hall-steps.ts";
import { openSeats } from "./steps.ts";
import { pattern, wordsOf } from "./words.ts";

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
  // Told by the stream alone: whoever has to ask hears of it seconds later.
  const asked: string[] = [];
  page.on("request", (its) => /\/status(\?|$)/.test(its.url()) && asked.push(its.url()));
  const [first = "", second = "", third = ""] = (await freeSeats(page)).reverse();

  await takeElsewhere(request, page, first);
  await expect(box(page, first)).toBeDisabled();

  const closed = page.waitForEvent("requestfailed", (its) => isStream(its.url()));
  await see(page, "hidden");
  await closed;
  await takeElsewhere(request, page, second);
  const again = page.waitForRequest((its) => isStream(its.url()));
  await see(page, "visible");
  // From the version that the page has: what was missed comes, and not the whole again.
  expect((await again).url()).toMatch(/\?from=[\w-]{16}$/);
  await expect(box(page, second)).toBeDisabled();
  await takeElsewhere(request, page, third);
  await expect(box(page, third)).toBeDisabled();
  expect(asked).toEqual([]);
});

type Row = { label: string; segments: { label: string }[][] };
type OwnFile = { plan: { sections: { name: { en: string }; rows: Row[] }[] } };

/** The hall's file without one seat, which is named as the list names it. */
function withoutSeat(file: string, name: string): string {
  const [, rowLabel, seatLabel, sectionName] = /Row (\S+), seat (\S+), ([^,]+),/.exec(name)!;
  const own = JSON.parse(file) as OwnFile;
  const rows = own.plan.sections.find((its) => its.name.en === sectionName)!.rows;
  const row = rows.find((its) => its.label === rowLabel)!;
  row.segments = row.segments
    .map((segment) => segment.filter((seat) => seat.label !== seatLabel))
    .filter((segment) => segment.length > 0);
  return JSON.stringify(own);
}

test("an open map opens anew when its performance moves to another plan, and keeps the choice", async ({
  page,
  browser,
}, { project }) => {
  test.skip(project.name !== "desktop", "one hall of the demo is drawn anew");
  test.setTimeout(120_000);
  const words = wordsOf("en", "halls");
  await openSeats(page, "en", 0, "enlik-kebek");
  const performance = /\/([0-9a-f-]{36})\/seats/.exec(page.url())![1]!;
  const seats = await freeSeats(page);
  const [chosen = "", gone = ""] = [seats[0], seats.at(-1)];
  const nameOfGone = (await box(page, gone).getAttribute("aria-label"))!;
  await box(page, chosen).check();

  const staff = await (await browser.newContext()).newPage();
  await signIn(staff, "organizer");
  await staff.goto("/en/admin/halls");
  await staff
    .getByRole("listitem")
    .filter({ hasText: pattern("530 places") })
    .getByRole("link")
    .click();
  const drawn = await exportFile(staff, words("files.exportJson"));
  await importFile(staff, "en", "hall.json", withoutSeat(drawn, nameOfGone));
  await expect(staff.getByText(words("draft.sound"))).toBeVisible();
  await publish(staff, "en", 2);
  const opened = page.waitForEvent("load");
  await staff.locator("details").evaluateAll((all) => {
    for (const its of all) its.setAttribute("open", "");
  });
  await staff
    .locator("form", { has: staff.locator(`input[name=performance][value="${performance}"]`) })
    .getByRole("button", { name: words("moves.move", { version: 2 }) })
    .click();

  await opened;
  await expect(box(page, chosen)).toBeChecked();
  await expect(box(page, gone)).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Hold 1 seat/ })).toBeEnabled();
  // It goes on following: the new plan's status is what it shows now.
  const [next = ""] = await freeSeats(page);
  await expect(box(page, next)).toBeEnabled();
});
