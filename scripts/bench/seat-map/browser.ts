import { type CDPSession, chromium, type Page } from "@playwright/test";
import { chromiumFlags, findChromium } from "../../embedded/chromium.ts";
import type { TraceEvent } from "./trace.ts";

export const screen = { width: 412, height: 915 };

export type Phone = { page: Page; cdp: CDPSession; close: () => Promise<void> };

/** A phone: its screen, its fingers, and a processor so many times slower than this one. */
export async function openPhone(throttle: number): Promise<Phone> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  const context = await browser.newContext({ viewport: screen, deviceScaleFactor: 2, hasTouch: true });
  const page = await context.newPage();
  page.on("pageerror", (error) => console.error(error.stack));
  const cdp = await context.newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: throttle });
  return { page, cdp, close: () => browser.close() };
}

const categories = ["devtools.timeline", "disabled-by-default-devtools.timeline", "toplevel", "v8"];

/** What the browser did while `run` ran. */
export async function traceOf(cdp: CDPSession, run: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]));
  cdp.on("Tracing.dataCollected", collect);
  const done = new Promise((resolve) => cdp.once("Tracing.tracingComplete", resolve));
  await cdp.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: categories, excludedCategories: ["*"] },
  });
  await run();
  await cdp.send("Tracing.end");
  await done;
  cdp.off("Tracing.dataCollected", collect);
  return events;
}
