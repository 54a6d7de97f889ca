import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("no page says no-referrer: its forms, sent without scripts, would name no origin and be refused as foreign", () => {
  const pages = readdirSync("app", { recursive: true })
    .map((name) => `app/${name}`)
    .filter((path) => path.endsWith("/page.tsx"));
  expect(pages.length).toBeGreaterThan(30);
  expect(pages.filter((page) => readFileSync(page, "utf8").includes("no-referrer"))).toEqual([]);
  expect(readFileSync("next.config.mjs", "utf8")).not.toContain('value: "no-referrer"');
});
