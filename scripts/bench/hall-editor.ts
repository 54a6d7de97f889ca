import { chromium, type Page } from "@playwright/test";
import { fitCamera } from "#components/seat-map/engine/camera.ts";
import type { Plan } from "#lib/halls/rules/plan.ts";
import { chromiumFlags, findChromium } from "../embedded/chromium.ts";
import { median, quantileMs } from "./figures.ts";
import { openRunningShop } from "./running-shop.ts";
import { traceOf } from "./seat-map/browser.ts";
import { framesOf } from "./seat-map/trace.ts";

const throttle = 4;
const rounds = 5;
const rows = 100;
const perRow = 100;
const movedRows = 10;
const steps = 90;

type Figures = { paintP95Ms: number; intervalP95Ms: number; commitMs: number };

/** Dragging 1,000 chosen seats of 10,000 in the shop's own editor on a processor four times slower: medians of five drags. */
export async function benchHallEditor(): Promise<unknown> {
  const running = await openRunningShop({}, []);
  try {
    return await measureHallEditor(running.shop.url);
  } finally {
    await running.close();
  }
}

export async function measureHallEditor(url: string): Promise<unknown> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  try {
    const page = await browser.newPage({ baseURL: url, viewport: { width: 1440, height: 900 } });
    page.on("pageerror", (error) => console.error(error.stack));
    await openEditor(page);
    const seen: Figures[] = [];
    for (let round = 0; round < rounds; round++) seen.push(await dragOnce(page));
    const of = (name: keyof Figures) => Math.round(median(seen.map((its) => its[name])) * 10) / 10;
    return {
      ...{ seats: rows * perRow, moved: movedRows * perRow, paintP95Ms: of("paintP95Ms") },
      ...{ intervalP95Ms: of("intervalP95Ms"), commitMs: of("commitMs") },
    };
  } finally {
    await browser.close();
  }
}

async function openEditor(page: Page): Promise<void> {
  await page.goto("/en/sign-in");
  await page.locator("input[name=email]").fill("organizer@kametay.demo");
  await page.locator("input[name=password]").fill("kametay-demo");
  await page.locator("form button[type=submit]").first().click();
  await page.waitForURL((its) => !its.pathname.includes("sign-in"));
  await page.goto("/en/admin/halls");
  const hall = await page.locator("main h2 a").first().getAttribute("href");
  const draft = `/api/halls/${hall!.split("/").at(-1)}/draft`;
  const { revision } = await (await page.request.get(draft)).json();
  const plan = largePlan();
  const data = { revision, draft: { plan, nextId: rows * perRow + 1, background: null } };
  const saved = await page.request.put(draft, { data, headers: { origin: new URL(page.url()).origin } });
  if (!saved.ok()) throw new Error(`the draft was not saved: ${saved.status()}`);
  await page.goto(`${hall}/edit`);
  await page.getByRole("application").locator("canvas").waitFor();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: throttle });
  const at = await onScreen(page);
  const [left, top] = at(-150, -150);
  const [right, bottom] = at(perRow * 55 + 20, movedRows * 95 - 45);
  await page.mouse.move(left, top);
  await page.mouse.down();
  await page.mouse.move(right, bottom, { steps: 4 });
  await page.mouse.up();
  await page.getByText(/1,000/).first().waitFor();
}

/** Takes one of the chosen seats in hand, goes about with it, and puts it down a little further on. */
async function dragOnce(page: Page): Promise<Figures> {
  const cdp = await page.context().newCDPSession(page);
  const at = await onScreen(page);
  const [x, y] = at(50 * 55, 4 * 95);
  await page.mouse.move(x, y);
  // What the last drag left to be done (saving, looking for faults) is over.
  await page.waitForTimeout(4_000);
  await page.mouse.down();
  await page.mouse.move(x + 8, y + 8, { steps: 4 });
  const events = await traceOf(cdp, async () => {
    for (let step = 1; step <= steps; step++) {
      const angle = (step / steps) * Math.PI * 4;
      await page.mouse.move(x + 8 + Math.sin(angle) * 60, y + 8 + (1 - Math.cos(angle)) * 40);
    }
  });
  await page.evaluate(commitClock);
  await page.mouse.move(x + 1, y);
  await page.mouse.up();
  const commitMs = await page.evaluate<number>("commitMs");
  // Back where it was, so that each drag begins alike.
  await page.keyboard.press("Control+z");
  const frames = framesOf(events);
  const intervals = frames.slice(1).map((frame, index) => (frame.at - frames[index]!.at) / 1000);
  return {
    paintP95Ms: quantileMs(
      frames.map(({ work }) => work),
      0.95,
    ),
    intervalP95Ms: quantileMs(intervals, 0.95),
    commitMs,
  };
}

/** From letting go to the picture in which the seats stand where they were put. */
const commitClock = `globalThis.commitMs = new Promise((resolve) => {
  addEventListener("pointerup", (event) => {
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - event.timeStamp)));
  }, { capture: true, once: true });
}), undefined`;

/** Where a point of the hall is in the window: the editor opens with the whole hall in view. */
async function onScreen(page: Page) {
  const box = (await page.getByRole("application").boundingBox())!;
  const { size } = largePlan();
  const camera = fitCamera({ minX: 0, minY: 0, maxX: size.width, maxY: size.height }, box, 56);
  return (x: number, y: number) =>
    [box.x + (200 + x) * camera.scale + camera.x, box.y + (400 + y) * camera.scale + camera.y] as const;
}

function largePlan(): Plan {
  const name = { kk: "Зал", ru: "Зал", en: "Hall" };
  const [width, height] = [400 + perRow * 55, 600 + rows * 95];
  const seat = (row: number, at: number) => ({
    ...{ id: row * perRow + at + 1, label: String(at + 1), category: row < rows / 2 ? "A" : "B" },
    ...{ x: 200 + at * 55, y: 400 + row * 95 },
  });
  return {
    ...{ format: 1, name: "Large", size: { width, height }, focal: { x: width / 2, y: 0 } },
    categories: ["A", "B"].map((code, color) => ({ code, name, color })),
    sections: [
      {
        ...{ code: "hall", name, floor: 1, entrance: null },
        outline: [100, 330, width - 100, 330, width - 100, height - 50, 100, height - 50],
        rows: Array.from({ length: rows }, (_, row) => ({
          label: String(row + 1),
          segments: [Array.from({ length: perRow }, (_, at) => seat(row, at))],
        })),
      },
    ],
    ...{ areas: [], tables: [], shapes: [] },
  };
}
