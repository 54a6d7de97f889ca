import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { makeHall, signIn } from "./hall-steps.ts";
import { chosen, handsOn, metresAt, type Place, planOf, seatsInAll, touch } from "./plan-hands.ts";
import { wordsOf } from "./words.ts";

const words = wordsOf("en", "hallEditor");
const saved = (page: Page) => page.getByText(words("save.saved"), { exact: true });
const undoOf = (page: Page, step: "outline" | "arrange" | "background") =>
  page.getByRole("button", { name: words("undoStep", { step: words(`steps.${step}`) }) });

/** Six straight rows, five of them of twelve with an aisle in the middle: the template's own measures. */
const size = { width: 1320, height: 1440 };
const rowY = (row: number) => 640 + (row - 1) * 100;
const seatX = (seat: number) => 237 + (seat - 0.5) * 58 + (seat > 6 ? 150 : 0);

async function openHall(page: Page, name: string) {
  await signIn(page, "organizer");
  const address = await makeHall(page, "en", name, "conference", [6, 12]);
  await page.goto(`${address}/edit`);
  return { address, hands: await handsOn(page, size) };
}

test("a row is bent by its handle, and the free line, nodes, focal point and measure do their work", async ({
  page,
}) => {
  const { hands } = await openHall(page, "Hands");
  await page.mouse.dblclick(...hands.at([seatX(3), rowY(3)]));
  await expect(chosen(page, 12)).toBeVisible();
  const [x, y] = hands.at([660, rowY(3)]);
  await page.mouse.move(x, y + 26);
  await page.mouse.down();
  await page.mouse.move(x, y + 26 + 40 * hands.scale, { steps: 5 });
  await page.mouse.up();
  await expect(undoOf(page, "arrange")).toBeVisible();
  const curve = page.getByLabel(words("fields.curve")).first();
  await expect.poll(async () => Number(await curve.inputValue())).toBeCloseTo(40, -1);
  await page.keyboard.press("Control+z");
  await expect(curve).toHaveValue("0");

  await page.keyboard.press("q");
  const [left, right, top, bottom] = [seatX(1) - 40, seatX(3) + 25, rowY(5) - 45, rowY(6) + 45];
  await hands.drag([left, top], [right, top], [right, bottom], [left, bottom], [left, top]);
  await expect(chosen(page, 6)).toBeVisible();

  await page.keyboard.press("f");
  await hands.click([500, 200]);
  await page.getByRole("tab", { name: words("panels.hall") }).click();
  await expect
    .poll(async () => Number(await page.getByLabel(words("fields.focalX")).inputValue()))
    .toBeCloseTo(5, 0);
  expect(Number(await page.getByLabel(words("fields.focalY")).inputValue())).toBeCloseTo(2, 0);

  await planOf(page).focus();
  await page.keyboard.press("e");
  await hands.click([seatX(6), rowY(4)]);
  const corner: Place = [seatX(12) + 29 + 40, rowY(6) + 45];
  await hands.drag(corner, [corner[0] + 60, corner[1] + 60]);
  await expect(undoOf(page, "outline")).toBeVisible();

  await page.keyboard.press("m");
  await hands.drag([100, 100], [600, 500]);
  await expect(undoOf(page, "outline"), "measuring changes nothing").toBeVisible();
  await page.keyboard.press("Escape");
  await expect(seatsInAll(page, 64)).toBeVisible();
  await expect(saved(page)).toBeVisible();
});

test("a part is cut out of one hall and put into another, with numbers of its own", async ({ page }) => {
  const { address, hands } = await openHall(page, "From");
  await page.mouse.dblclick(...hands.at([seatX(3), rowY(2)]));
  await expect(chosen(page, 12)).toBeVisible();
  await page.keyboard.press("Control+x");
  await expect(seatsInAll(page, 52)).toBeVisible();
  await page.keyboard.press("Control+v");
  await expect(seatsInAll(page, 64)).toBeVisible();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  await expect(saved(page)).toBeVisible();

  const other = await makeHall(page, "en", "To", "conference", [4, 10]);
  await page.goto(`${other}/edit`);
  await expect(seatsInAll(page, 34)).toBeVisible();
  await planOf(page).focus();
  await page.keyboard.press("Control+v");
  await expect(seatsInAll(page, 98)).toBeVisible();
  await expect(saved(page)).toBeVisible();
  const [one, two] = await Promise.all(
    [address, other].map(async (hall) =>
      (await page.request.get(`/api/halls/${hall.split("/").at(-1)}/draft`)).json(),
    ),
  );
  const ids = (its: typeof two) =>
    its.draft.plan.sections.flatMap((section: { rows: { segments: { id: number }[][] }[] }) =>
      section.rows.flatMap((row) => row.segments.flat().map(({ id }) => id)),
    );
  expect(new Set(ids(two)).size).toBe(98);
  expect(Math.max(...ids(two))).toBeLessThan(two.draft.nextId);
  expect(ids(one)).toHaveLength(64);
  await page.keyboard.press("Control+z");
  await expect(seatsInAll(page, 34)).toBeVisible();
});

test("a picture to trace is moved, scaled and turned by hand, and stays where it is locked", async ({
  page,
}) => {
  const { hands } = await openHall(page, "Traced");
  await page.getByRole("tab", { name: words("panels.hall") }).click();
  const drawing = await page.locator("h1").screenshot();
  await page
    .locator('input[type=file][accept^="image"]')
    .setInputFiles({ name: "drawing.png", mimeType: "image/png", buffer: drawing });
  const width = page.getByLabel(words("fields.width")).last();
  const value = async (field: "x" | "y" | "turned") =>
    Number(
      await page
        .getByLabel(words(`fields.${field}`), { exact: false })
        .last()
        .inputValue(),
    );
  await expect(undoOf(page, "background")).toBeVisible();
  await expect(width).toHaveValue("13.2");
  const height = 13.2 * (await heightShare(page)) * 100;

  await hands.drag([1320, height], [1320 / 2, height / 2]);
  await expect.poll(async () => Number(await width.inputValue())).toBeCloseTo(6.6, 0);
  await hands.drag([150, height / 4], [350, height / 4 + 100]);
  await expect.poll(async () => [await value("x"), await value("y")].map(Math.round)).toEqual([2, 1]);
  await expectAccessible(page);

  await page.getByLabel(words("fields.locked")).check();
  const before = await value("x");
  // Beside the stage, where only the picture lies.
  await hands.drag([260, 130], [700, 130]);
  expect(await value("x")).toBe(before);
  await expect(saved(page)).toBeVisible();
});

/** How high the picture lies for its width, as the draft has it. */
async function heightShare(page: Page): Promise<number> {
  const hall = /halls\/([0-9a-f-]{36})/.exec(page.url())![1];
  await expect(saved(page)).toBeVisible();
  const { draft } = await (await page.request.get(`/api/halls/${hall}/draft`)).json();
  return draft.background.height / draft.background.width;
}

test.describe("fingers", () => {
  test.use({ hasTouch: true });

  test("pinch, pan by two, and choose more by a long press", async ({ page }) => {
    const { hands } = await openHall(page, "Fingers");
    const points: Place[] = [
      [500, 400],
      [700, 600],
    ];
    const look = async () => {
      const [one, two] = [await metresAt(page, points[0]!), await metresAt(page, points[1]!)];
      return { metresPer200: two[0] - one[0], left: one[0] };
    };
    const before = await look();
    const line = (from: Place, to: Place): Place[] =>
      Array.from({ length: 9 }, (_, at) => [
        from[0] + ((to[0] - from[0]) * at) / 8,
        from[1] + ((to[1] - from[1]) * at) / 8,
      ]);
    await touch(page, line([550, 500], [450, 500]), line([650, 500], [750, 500]));
    const near = await look();
    expect(before.metresPer200 / near.metresPer200).toBeCloseTo(3, 0);
    await touch(page, line([550, 500], [650, 500]), line([650, 500], [750, 500]));
    const moved = await look();
    expect(moved.metresPer200).toBeCloseTo(near.metresPer200, 1);
    expect(near.left - moved.left).toBeCloseTo(near.metresPer200 / 2, 0);
    await expect(seatsInAll(page, 64)).toBeVisible();
    await expect(chosen(page, 0)).toBeVisible();

    await planOf(page).focus();
    await page.keyboard.press("0");
    const [one, other] = [hands.at([seatX(2), rowY(2)]), hands.at([seatX(9), rowY(5)])];
    await touch(page, [one]);
    await expect(chosen(page, 1)).toBeVisible();
    const cdp = await page.context().newCDPSession(page);
    const at = { touchPoints: [{ x: other[0], y: other[1], id: 0 }] };
    await cdp.send("Input.dispatchTouchEvent", { type: "touchStart", ...at });
    await expect(chosen(page, 2)).toBeVisible();
    await cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await expect(chosen(page, 2)).toBeVisible();
  });
});
