import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { makeHall, signIn } from "./hall-steps.ts";
import { pattern, wordsOf } from "./words.ts";

const words = wordsOf("en", "hallEditor");
const common = wordsOf("en", "common");

const planOf = (page: Page) => page.getByRole("application", { name: words("planLabel") });
const saved = (page: Page) => page.getByText(words("save.saved"), { exact: true });
const inAll = (page: Page, count: number) => page.getByText(words("seatsInAll", { count }), { exact: true });

/** The address where a new hall with straight rows is drawn. */
async function newHall(page: Page, name: string): Promise<string> {
  return `${await makeHall(page, "en", name, "conference", [6, 12])}/edit`;
}

async function openNewHall(page: Page, name: string): Promise<void> {
  await page.goto(await newHall(page, name));
  await expect(planOf(page)).toBeVisible();
}

/** Drags over the plan, in shares of its width and height. */
async function drag(page: Page, from: [number, number], to: [number, number]): Promise<void> {
  const box = (await planOf(page).boundingBox())!;
  const at = ([x, y]: [number, number]) => [box.x + box.width * x, box.y + box.height * y] as const;
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at(to), { steps: 6 });
  await page.mouse.up();
}

async function seatsNow(page: Page): Promise<number> {
  const text = await page
    .getByText(/^\d[\d,]* seats?$/)
    .last()
    .textContent();
  return Number(text?.replaceAll(/\D/g, ""));
}

test("a hall is drawn, numbered and painted, undone and done again, and found saved", async ({ page }) => {
  await signIn(page, "organizer");
  await openNewHall(page, "Drawn");
  const plan = planOf(page);
  await plan.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await expect(inAll(page, 0)).toBeVisible();

  await page.keyboard.press("g");
  await drag(page, [0.35, 0.4], [0.6, 0.6]);
  await expect.poll(() => seatsNow(page)).toBeGreaterThan(20);
  const drawn = await seatsNow(page);
  await page.getByLabel(words("fields.scheme")).selectOption("middle");
  await page.getByRole("button", { name: words("actions.numberSeats") }).click();

  await page.getByRole("tab", { name: words("panels.categories") }).click();
  await page.getByRole("button", { name: words("actions.addCategory") }).click();
  const paint = page.getByRole("button", { name: words("actions.paint"), exact: true });
  await paint.last().click();
  const categories = await paint.count();
  await drag(page, [0.35, 0.4], [0.6, 0.4]);
  await page.getByRole("tab", { name: words("panels.selection") }).click();
  await page.getByRole("tab", { name: words("panels.figures") }).click();
  const counts = page.getByRole("tabpanel").locator("dd");
  const painted = Number(await counts.nth(5 + categories - 1).textContent());
  expect(painted).toBeGreaterThan(3);

  await plan.focus();
  await page.keyboard.press("Control+z");
  await expect(counts.nth(5 + categories - 1)).toHaveText("0");
  await page.keyboard.press("Control+Shift+z");
  await expect(counts.nth(5 + categories - 1)).toHaveText(String(painted));

  await expect(saved(page)).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(inAll(page, drawn)).toBeVisible();
  await page.getByRole("tab", { name: words("panels.figures") }).click();
  await expect(counts.nth(5 + categories - 1)).toHaveText(String(painted));
});

test("of two tabs the second is told, and nothing is overwritten", async ({ page, context }) => {
  await signIn(page, "organizer");
  const address = await newHall(page, "Two tabs");
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto(address);
    await expect(planOf(tab)).toBeVisible();
  }
  await planOf(page).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.getByText(words("save.waiting"), { exact: true })).toBeVisible();
  await expect(saved(page)).toBeVisible();

  await planOf(other).focus();
  await other.keyboard.press("Control+a");
  await other.keyboard.press("Delete");
  const dialog = other.getByRole("dialog", { name: words("foreign.title") });
  await expect(dialog).toBeVisible();
  await expectAccessible(other);
  await dialog.getByRole("button", { name: words("foreign.openTheirs") }).click();
  await expect(dialog).toHaveCount(0);
  await expect(saved(other)).toBeVisible();
  expect(await seatsNow(other)).toBe(await seatsNow(page));
  expect(await seatsNow(page)).toBeGreaterThan(0);
});

test("what was drawn and never reached the server is offered after the tab died", async ({
  page,
  context,
}) => {
  await signIn(page, "organizer");
  const address = await newHall(page, "Died");
  await page.goto(address);
  await expect(planOf(page)).toBeVisible();
  const before = await seatsNow(page);
  await page.route("**/draft", (route) =>
    route.request().method() === "PUT" ? route.fulfill({ status: 429, json: {} }) : route.continue(),
  );
  await planOf(page).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+d");
  const drawn = await seatsNow(page);
  expect(drawn).toBe(before * 2);
  await expect(page.getByText(words("save.failed"), { exact: true })).toBeVisible();
  await page.close();

  const again = await context.newPage();
  await again.goto(address);
  await expect(inAll(again, before)).toBeVisible();
  const offer = again.getByRole("dialog", { name: words("recover.title") });
  await expectAccessible(again);
  await offer.getByRole("button", { name: words("recover.restore") }).click();
  await expect(inAll(again, drawn)).toBeVisible();
  await expect(saved(again)).toBeVisible();
  await planOf(again).focus();
  await again.keyboard.press("Control+z");
  await expect(inAll(again, before)).toBeVisible();
  await expect(saved(again)).toBeVisible();
});

test("strangers find no hall, and the door draws none", async ({ page }) => {
  await signIn(page, "organizer");
  const address = await newHall(page, "Own");
  await page.context().clearCookies();
  await signIn(page, "attendee");
  expect((await page.goto(address))?.status()).toBe(404);
  await page.context().clearCookies();
  await signIn(page, "door");
  await page.goto(address);
  await expect(page.getByText(wordsOf("en", "admin")("forbiddenTitle"))).toBeVisible();
});

test("every key is told, and the buyer's view opens", async ({ page }) => {
  await signIn(page, "organizer");
  await openNewHall(page, "Keys");
  await planOf(page).focus();
  await page.keyboard.press("F1");
  const help = page.getByRole("dialog", { name: words("commands.help") });
  await expect(help.getByText(words("tools.measure"))).toBeVisible();
  await expectAccessible(page);
  await help.getByRole("button", { name: common("close") }).click();
  await page.getByRole("button", { name: pattern(words("preview")) }).click();
  const preview = page.getByRole("dialog", { name: words("previewTitle") });
  await expect(preview.getByRole("application").locator("canvas")).toBeVisible();
  await expectAccessible(page);
});
