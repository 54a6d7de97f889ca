import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { chromiumFlags, findChromium } from "../embedded/chromium.ts";
import { openBareServer } from "./bare-server.ts";
import { loop, median } from "./figures.ts";
import { KeepAliveClient } from "./keep-alive-client.ts";
import { openRunningShop } from "./running-shop.ts";

const clients = 16;
const lighthouseRuns = 5;

/** Home, an event and its seats: Lighthouse's mobile setting (medians of five runs), JavaScript over the wire, requests a second. */
export async function benchPages(seconds: number): Promise<unknown> {
  const running = await openRunningShop({}, []);
  const folder = mkdtempSync(join(tmpdir(), "kametay-pages-"));
  try {
    const origin = running.shop.url;
    const event = await (await fetch(`${origin}/ru/events/abai`)).text();
    const seats = /\/ru\/events\/abai\/[0-9a-f-]+\/seats/.exec(event)?.[0];
    if (!seats) throw new Error("the demo's play has no seats page");
    const figures: Record<string, unknown> = {};
    for (const [name, path] of Object.entries({ home: "/ru", event: "/ru/events/abai", seats })) {
      // The first visit makes the static page; what is measured is what visitors meet.
      const body = await (await fetch(origin + path)).text();
      const bodyFile = join(folder, `${name}.html`);
      writeFileSync(bodyFile, body);
      figures[name] = {
        ...(await audit(origin + path)),
        ...(await throughput(running.port, path, bodyFile, seconds)),
      };
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await running.close();
  }
}

type Audit = { performance: number; accessibility: number; lcpMs: number; jsKb: number };

async function audit(url: string): Promise<Audit> {
  const runs: Audit[] = [];
  for (let run = 0; run < lighthouseRuns; run++) {
    const chrome = await launch({
      chromePath: findChromium(),
      chromeFlags: ["--headless=new", ...chromiumFlags],
    });
    try {
      const result = await lighthouse(url, {
        port: chrome.port,
        onlyCategories: ["performance", "accessibility"],
        logLevel: "error",
      });
      if (!result) throw new Error("Lighthouse gave no result");
      const { categories, audits } = result.lhr;
      const requests =
        (audits["network-requests"]?.details as { items?: Request[] } | undefined)?.items ?? [];
      const scripts = requests.filter((request) => request.resourceType === "Script");
      runs.push({
        performance: categories.performance?.score ?? 0,
        accessibility: categories.accessibility?.score ?? 0,
        lcpMs: Math.round(audits["largest-contentful-paint"]?.numericValue ?? 0),
        jsKb: Math.round(scripts.reduce((sum, request) => sum + request.transferSize, 0) / 102.4) / 10,
      });
    } finally {
      chrome.kill();
    }
  }
  const middle = (name: keyof Audit) => median(runs.map((run) => run[name]));
  return {
    performance: middle("performance"),
    accessibility: middle("accessibility"),
    lcpMs: middle("lcpMs"),
    jsKb: middle("jsKb"),
  };
}

type Request = { resourceType: string; transferSize: number };

/** Requests a second of one server process, and of a bare node:http server that sends the same bytes, right after it. */
async function throughput(port: number, path: string, bodyFile: string, seconds: number) {
  const bare = await openBareServer("bare-bytes.mjs", { BODY_FILE: bodyFile });
  try {
    const requestsPerSecond = await ask(port, path, seconds);
    const barePerSecond = await ask(bare.port, "/", seconds);
    return {
      requestsPerSecond,
      ratioToBare: Math.round((requestsPerSecond / barePerSecond) * 1_000) / 1_000,
    };
  } finally {
    await bare.close();
  }
}

async function ask(port: number, path: string, seconds: number): Promise<number> {
  const open = Array.from({ length: clients }, () => new KeepAliveClient(port, "localhost"));
  try {
    const run = await loop(clients, seconds, async (client) => {
      const answer = await open[client]!.ask("GET", path, {});
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    });
    return run.perSecond;
  } finally {
    for (const client of open) client.close();
  }
}
