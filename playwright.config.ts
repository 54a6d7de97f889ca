import { defineConfig } from "@playwright/test";
import { chromiumFlags, findChromium } from "./scripts/embedded/chromium.ts";

/** Journeys that are the same at every size run on the desktop alone. */
const oneSize = /no-script|whole-table|profile|keyboard|reflow|hall-editor|calendar|call-off/;

/** Journeys run against a shop that is up: `npm test` starts one with a database of its own and names it here. */
export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    ["list"],
    ["json", { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? "test-results/report.json" }],
  ],
  use: {
    baseURL: process.env.E2E_BASE_URL ?? "http://localhost:3000",
    // A trace makes a journey half as long again: with `-- --trace on` where one is to be looked at.
    screenshot: "only-on-failure",
    locale: "ru-KZ",
    timezoneId: "Asia/Almaty",
    launchOptions: { executablePath: findChromium(), args: chromiumFlags },
  },
  projects: [
    {
      name: "phone",
      testIgnore: oneSize,
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
    },
    {
      name: "tablet",
      // Everything but the seats is laid out as on a phone or on a desktop, and is walked there.
      testMatch: /seat-map/,
      use: { viewport: { width: 820, height: 1180 }, hasTouch: true },
    },
    { name: "desktop", use: { viewport: { width: 1440, height: 900 } } },
  ],
});
