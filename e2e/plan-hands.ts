import { expect, type Page } from "@playwright/test";
import { wordsOf } from "./words.ts";

const words = wordsOf("en", "hallEditor");

/** What the editor leaves free round the hall. */
const edgePx = 56;

export type Place = [x: number, y: number];

export const planOf = (page: Page) => page.getByRole("application", { name: words("planLabel") });
export const chosen = (page: Page, count: number) =>
  page.getByText(words("chosenInAll", { count }), { exact: true });
export const seatsInAll = (page: Page, count: number) =>
  page.getByText(words("seatsInAll", { count }), { exact: true });

/** Hands over the plan, by centimetres of the hall; the editor opens with the whole of it in view. */
export async function handsOn(page: Page, size: { width: number; height: number }) {
  await expect(planOf(page)).toBeVisible();
  const box = (await planOf(page).boundingBox())!;
  const scale = Math.min((box.width - 2 * edgePx) / size.width, (box.height - 2 * edgePx) / size.height);
  const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2];
  const at = ([x, y]: Place): Place => [
    middleX + (x - size.width / 2) * scale,
    middleY + (y - size.height / 2) * scale,
  ];
  return {
    at,
    scale,
    click: (place: Place) => page.mouse.click(...at(place)),
    async drag(...places: Place[]) {
      const [first, ...rest] = places.map(at);
      await page.mouse.move(...first!);
      await page.mouse.down();
      for (const place of rest) await page.mouse.move(...place, { steps: 5 });
      await page.mouse.up();
    },
  };
}

/** Where the pointer is said to be over a point of the window, in metres. */
export async function metresAt(page: Page, place: Place): Promise<Place> {
  await page.mouse.move(...place);
  const text = await page.getByText(/^-?[\d.]+ × -?[\d.]+ m$/).textContent();
  const [x, y] = text!.split("×").map((part) => Number.parseFloat(part));
  return [x!, y!];
}

/** Fingers on the screen, each along a line of points. */
export async function touch(page: Page, ...fingers: Place[][]): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const steps = Math.max(...fingers.map((line) => line.length));
  const points = (step: number) =>
    fingers.map((line, id) => {
      const [x, y] = line[Math.min(step, line.length - 1)]!;
      return { x, y, id };
    });
  await cdp.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: points(0) });
  for (let step = 1; step < steps; step++)
    await cdp.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: points(step) });
  await cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await cdp.detach();
}
