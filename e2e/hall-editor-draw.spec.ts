import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { makeHall, signIn } from "./hall-steps.ts";
import { chosen, handsOn, planOf, seatsInAll } from "./plan-hands.ts";
import { pattern, wordsOf } from "./words.ts";

const words = wordsOf("en", "hallEditor");

type Drawn = {
  sections: { outline: number[]; rows: { segments: { label: string; x: number; y: number }[][] }[] }[];
  areas: { capacity: number; outline: number[] }[];
  tables: { seats: number[]; x: number; y: number }[];
  shapes: { kind: string }[];
};

/** An empty hall in the editor, with the keyboard on the plan. */
async function openEmpty(page: Page, name: string): Promise<string> {
  await signIn(page, "organizer");
  const address = await makeHall(page, "en", name, "conference", [6, 12]);
  await page.goto(`${address}/edit`);
  await expect(seatsInAll(page, 64)).toBeVisible();
  await planOf(page).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await expect(seatsInAll(page, 0)).toBeVisible();
  return address.split("/").at(-1)!;
}

/** The draft as the server has it once everything is saved. */
async function savedPlan(page: Page, hallId: string): Promise<Drawn> {
  await page.keyboard.press("Control+s");
  await expect(page.getByText(words("save.saved"), { exact: true })).toBeVisible();
  return (await (await page.request.get(`/api/halls/${hallId}/draft`)).json()).draft.plan;
}

const seatsOf = (plan: Drawn) =>
  plan.sections.flatMap((section) => section.rows.map((row) => row.segments.flat()));

test("a hand draws rows, arcs, blocks, sections, areas, tables, shapes, texts and signs", async ({
  page,
}) => {
  test.slow();
  const hallId = await openEmpty(page, "By hand");
  const hands = await handsOn(page, { width: 1320, height: 1440 });
  const use = (key: string) => page.keyboard.press(key);
  await use("r");
  await hands.drag([200, 500], [200 + 9 * 55, 500]);
  await expect(seatsInAll(page, 10)).toBeVisible();
  await use("g");
  await hands.drag([200, 700], [200 + 4 * 55, 700 + 2 * 95]);
  await expect(seatsInAll(page, 25)).toBeVisible();
  await use("t");
  await hands.click([900, 760]);
  await expect(seatsInAll(page, 33)).toBeVisible();
  await use("a");
  await hands.drag([900, 1000], [500, 1000]);
  await expect(seatsInAll(page, 33)).toHaveCount(0);
  await use("n");
  await hands.drag([100, 1150], [500, 1350]);
  await use("s");
  await hands.drag([700, 1200], [1200, 1400]);
  await use("p");
  await hands.drag([100, 60], [400, 200]);
  await use("x");
  await hands.click([700, 120]);
  await use("i");
  await hands.click([900, 120]);

  const plan = await savedPlan(page, hallId);
  const rows = seatsOf(plan);
  expect(rows.filter((row) => row.length === 5)).toHaveLength(3);
  const [first] = rows;
  expect(first).toHaveLength(10);
  expect(Math.abs(first![9]!.x - first![0]!.x)).toBeCloseTo(9 * 55, -1);
  expect(plan.tables.map(({ seats }) => seats.length)).toEqual([8]);
  expect(plan.areas).toMatchObject([{ capacity: 200 }]);
  expect(plan.sections.filter((its) => its.rows.length === 0)).toHaveLength(1);
  expect(plan.shapes.map(({ kind }) => kind)).toEqual(["stage", "text", "icon"]);
  const arc = rows.find((row) => row.length !== 10 && row.length !== 5 && row.length !== 8)!;
  expect(new Set(arc.map(({ y }) => Math.round(y))).size, "an arc is no line").toBeGreaterThan(2);
});

test("a hall is drawn by keyboard alone, its outlines too", async ({ page }) => {
  test.slow();
  const hallId = await openEmpty(page, "By keyboard");
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await press("r", "Enter");
  await expect(chosen(page, 10)).toBeVisible();
  await press("v", "Shift+ArrowUp", "Shift+ArrowUp");
  const before = seatsOf(await savedPlan(page, hallId))[0]!;
  await press("ArrowRight");
  expect(seatsOf(await savedPlan(page, hallId))[0]!.map(({ x }) => x)).toEqual(before.map(({ x }) => x + 5));
  await press("g", "Enter");
  await expect(seatsInAll(page, 60)).toBeVisible();
  await press("t", "Enter");
  await expect(seatsInAll(page, 68)).toBeVisible();
  await press("n", "Enter");
  const { areas, tables } = await savedPlan(page, hallId);
  expect([areas.length, tables.length, areas[0]!.outline.length]).toEqual([1, 1, 8]);

  await press("e", "Enter", "Alt+ArrowRight", "ArrowDown", "ArrowDown");
  await expect(page.getByText(words("nodeNamed", { at: 2, count: 4 }))).toBeAttached();
  const moved = (await savedPlan(page, hallId)).areas[0]!.outline;
  expect(moved).toEqual(areas[0]!.outline.map((value, at) => (at === 3 ? value + 10 : value)));
  await press("Enter");
  expect((await savedPlan(page, hallId)).areas[0]!.outline).toHaveLength(10);
  await press("Delete");
  expect((await savedPlan(page, hallId)).areas[0]!.outline).toEqual(moved);
  await press("Control+z", "Control+z", "Control+z");
  expect((await savedPlan(page, hallId)).areas).toEqual(areas);
});

test("what is on the plan is chosen and moved by its list", async ({ page }) => {
  const hallId = await openEmpty(page, "By list");
  for (const key of ["r", "Enter", "t", "Enter"]) await page.keyboard.press(key);
  await expect(seatsInAll(page, 18)).toBeVisible();
  const before = seatsOf(await savedPlan(page, hallId)).flat();
  await page.getByRole("tab", { name: words("panels.structure") }).click();
  const list = page.getByRole("tabpanel");
  await list
    .locator("summary")
    .filter({ hasText: words("rowsOf", { rows: 2 }) })
    .press("Enter");
  const row = page.getByRole("button", { name: words("rowNamed", { label: "1", seats: 10 }) });
  await row.press("Enter");
  await expect(row).toHaveAttribute("aria-pressed", "true");
  await expect(chosen(page, 10)).toBeVisible();
  await list
    .getByRole("listitem")
    .filter({ has: row })
    .getByRole("button", { name: words("seatsOfRow"), exact: true })
    .press("Enter");
  await list.getByRole("button", { name: "3", exact: true }).press("Enter");
  await page.keyboard.press("ArrowRight");
  await list.getByRole("button", { name: "5", exact: true }).press("Shift+Enter");
  await expect(chosen(page, 2)).toBeVisible();
  await page.keyboard.press("ArrowDown");
  const after = seatsOf(await savedPlan(page, hallId)).flat();
  const moved = after.filter(({ x, y }, at) => x !== before[at]!.x || y !== before[at]!.y);
  expect(moved.map(({ label }) => label)).toEqual(["3", "5"]);
});

test("a fault is named beside the plan, leads to its place, and is mended", async ({ page }) => {
  await openEmpty(page, "Faulty");
  for (const key of ["r", "Enter", "Enter"]) await page.keyboard.press(key);
  await expect(seatsInAll(page, 20)).toBeVisible();
  await page.getByRole("tab", { name: pattern(words("panels.checks")) }).click();
  const panel = page.getByRole("tabpanel");
  const faults = panel.getByRole("listitem").getByRole("button");
  await expect(faults).toHaveCount(10);
  await expect(faults.first()).toContainText(wordsOf("en", "planFaults")("SAME_POINT"));
  await expectAccessible(page);
  await faults.first().click();
  await expect(chosen(page, 1)).toBeVisible();
  await panel.getByRole("button", { name: words("actions.repair") }).click();
  await expect(panel.getByText(words("noFaults"))).toBeVisible();
  await expect(seatsInAll(page, 20)).toBeVisible();
});
