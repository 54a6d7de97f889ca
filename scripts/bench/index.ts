import { parseArgs } from "node:util";
import { bringChromium } from "../embedded/chromium.ts";
import { benchBestAvailable } from "./best-available.ts";
import { benchClaims } from "./claims.ts";
import { benchHallEditor } from "./hall-editor.ts";
import { benchHold } from "./hold.ts";
import { benchLive } from "./live.ts";
import { benchPages } from "./pages.ts";
import { benchPurchase } from "./purchase.ts";
import { benchSeatMap } from "./seat-map.ts";

/** Each answers one JSON object; `seconds` is how long a part of it runs. */
const benches: Record<string, (seconds: number) => Promise<unknown>> = {
  claims: benchClaims,
  hold: benchHold,
  purchase: benchPurchase,
  pages: benchPages,
  live: benchLive,
  "best-available": benchBestAvailable,
  "seat-map": benchSeatMap,
  "hall-editor": benchHallEditor,
};

const inBrowser = ["pages", "seat-map", "hall-editor"];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: "string", default: "5" } },
});
const bench = benches[positionals[0] ?? ""];
if (!bench) {
  console.error(`npm run bench -- NAME [--seconds N]; NAME is one of: ${Object.keys(benches).join(", ")}`);
  process.exit(2);
}
if (inBrowser.includes(positionals[0] ?? "")) await bringChromium(console.error);
// Secrets of this run alone: nothing it signs is worth anything.
process.env.KAMETAY_SECRET ??= Buffer.alloc(32, 7).toString("base64");
const figures = await bench(Number(values.seconds));
console.log(JSON.stringify(figures));
