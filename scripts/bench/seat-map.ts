import { median, quantileMs } from "./figures.ts";
import { openPhone, type Phone, traceOf } from "./seat-map/browser.ts";
import { pan, pinch } from "./seat-map/fingers.ts";
import { type HallName, hallSizes } from "./seat-map/halls.ts";
import { seatsPageScripts } from "./seat-map/page-scripts.ts";
import { type PageName, type Pages, servePages } from "./seat-map/serve-pages.ts";
import { droppedPercent, type FrameWork, framesOf } from "./seat-map/trace.ts";

const throttle = 4;
const rounds = 5;
const nodeRounds = 3;
/** How long one looks at a hall before a finger comes, where that is waited for. */
const lookMs = 1_000;
/** Where seats are drawn as dots and most of them are on the screen: the dearest place to be. */
const busyPitch = 4.2;

type Opened = { firstPictureMs: number; readyMs: number; wholePitch: number };

/**
 * What the map costs on a slow phone while a sale runs: work per frame from a trace, dropped frames, first picture, memory; beside
 * it, in the same run, a blank canvas and one react-konva node a seat. Every figure is the median of its rounds. Fingers
 * come at once; what is called `looked` is of those that come after a look.
 */
export async function benchSeatMap(): Promise<unknown> {
  const pages = await servePages();
  try {
    const blank = await medianOf(rounds, () => measureBlank(pages));
    const halls: Record<string, unknown> = {};
    for (const size of hallSizes) {
      const map = await medianOf(rounds, () => measureMap(pages, size));
      const looked = await medianOf(rounds, () => measureMap(pages, size, throttle, lookMs));
      const nodes = await medianOf(nodeRounds, () => measureNodes(pages, size));
      halls[size] = {
        ...map,
        lookedScriptP95Ms: looked.scriptP95Ms,
        lookedWorkP95Ms: looked.workP95Ms,
        planKb: pages.halls[size].planKb,
        ratioToNodes: tenth(nodes.workP50Ms / map.workP50Ms),
        ratioToBlankP50: tenth(map.workP50Ms / blank.workP50Ms),
        ratioToBlankP95: tenth(map.workP95Ms / blank.workP95Ms),
      };
      console.error(`${size} seats: ${JSON.stringify(halls[size])}`);
    }
    const unthrottled = await medianOf(rounds, () => measureMap(pages, "100000", 1));
    const packed = await medianOf(rounds, () => measurePacked(pages));
    return {
      halls,
      unthrottledP95Ms: unthrottled.workP95Ms,
      packedP50Ms: packed.workP50Ms,
      packedP95Ms: packed.workP95Ms,
      blankP50Ms: blank.workP50Ms,
      blankP95Ms: blank.workP95Ms,
      jsKb: await seatsPageScripts(),
    };
  } finally {
    await pages.close();
  }
}

const tenth = (value: number) => Math.round(value * 10) / 10;

async function medianOf<Figures extends Record<string, number>>(
  times: number,
  measure: () => Promise<Figures>,
): Promise<Figures> {
  const seen: Figures[] = [];
  for (let round = 0; round < times; round++) seen.push(await measure());
  const names = Object.keys(seen[0]!);
  return Object.fromEntries(names.map((name) => [name, median(seen.map((its) => its[name]!))])) as Figures;
}

/** In to the busy distance, about, nearer, out again: with deltas arriving all the time. Then what is measured at rest. */
async function measureMap(pages: Pages, hall: HallName, rate = throttle, waitMs = 0) {
  const phone = await openPhone(rate);
  try {
    const { page, cdp } = phone;
    const { wholePitch, ...opened } = await openPage<Opened>(phone, pages, "map", hall);
    await page.waitForTimeout(waitMs);
    await page.evaluate("bench.then((its) => void its.stream())");
    const events = await traceOf(cdp, async () => {
      await pinch(cdp, Math.max(1.2, busyPitch / wholePitch), 40);
      await pan(cdp, 120);
      await pinch(cdp, 6, 40);
      await pinch(cdp, 1 / 6, 40);
      await pan(cdp, 120);
    });
    const atRest = await page.evaluate<{ canvasMb: number; deltaMs: number[]; picks: number[] }>(
      "bench.then(async (its) => ({ canvasMb: its.canvasMb(), deltaMs: await its.deltas(15), picks: its.picks(3000) }))",
    );
    return {
      ...workOf(framesOf(events, rate)),
      pickP99Ms: hundredthQuantile(atRest.picks, 0.99),
      firstPictureMs: Math.round(opened.firstPictureMs),
      readyMs: Math.round(opened.readyMs),
      canvasMb: atRest.canvasMb,
      deltaMs: quantileMs(atRest.deltaMs, 0.5),
    };
  } finally {
    await phone.close();
  }
}

const hundredthQuantile = (samples: number[], quantile: number) =>
  Math.round(
    quantileMs(
      samples.map((ms) => ms * 100),
      quantile,
    ),
  ) / 100;

/** The whole of a packed hall, moved about: every seat is on the screen. */
async function measurePacked(pages: Pages) {
  const phone = await openPhone(throttle);
  try {
    await openPage(phone, pages, "map", "packed");
    await phone.page.evaluate("bench.then((its) => void its.stream())");
    return workOf(framesOf(await traceOf(phone.cdp, () => pan(phone.cdp, 180)), throttle));
  } finally {
    await phone.close();
  }
}

async function measureBlank(pages: Pages) {
  const phone = await openPhone(throttle);
  try {
    await openPage(phone, pages, "blank", "530");
    return workOf(framesOf(await traceOf(phone.cdp, () => pan(phone.cdp, 180)), throttle));
  } finally {
    await phone.close();
  }
}

/** A large hall as nodes paints a frame in seconds: the finger goes on until some have been. */
async function measureNodes(pages: Pages, hall: HallName) {
  const phone = await openPhone(throttle);
  try {
    await openPage(phone, pages, "nodes", hall);
    return workOf(framesOf(await traceOf(phone.cdp, () => pan(phone.cdp, 180)), throttle));
  } finally {
    await phone.close();
  }
}

async function openPage<Answer>(phone: Phone, pages: Pages, page: PageName, hall: HallName): Promise<Answer> {
  await phone.page.goto(pages.address(page, hall));
  return phone.page.evaluate<Answer>("bench.then((its) => JSON.parse(JSON.stringify(its)))");
}

function workOf(frames: FrameWork[]) {
  const script = frames.map((its) => its.script);
  const work = frames.map((its) => its.work);
  return {
    scriptP95Ms: quantileMs(script, 0.95),
    workP50Ms: quantileMs(work, 0.5),
    workP95Ms: quantileMs(work, 0.95),
    droppedPercent: droppedPercent(frames),
  };
}
