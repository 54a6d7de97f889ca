import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contrast } from "#lib/catalogue/rules/poster/colours.ts";

const css = readFileSync(new URL("./globals.css", import.meta.url), "utf8");
const light = tokens(/^:root \{([^}]*)\}/m);
const dark = tokens(/^:root\[data-theme="dark"\] \{([^}]*)\}/m);
const systemDark = tokens(/^ {2}:root:not\(\[data-theme="light"\]\) \{([^}]*)\}/m);

const categories = Array.from({ length: 8 }, (_, i) => `cat-${i + 1}`);
const grounds = ["bg", "surface"];

/** What is read (4.5 to 1): text, and the ground it stands on. */
const text: [string, string[]][] = [
  ["ink", [...grounds, "sunken", "brand-soft", "accent-soft", "danger-soft", "ok-soft"]],
  ["muted", [...grounds, "sunken", "brand-soft"]],
  ["brand", [...grounds, "sunken", "brand-soft"]],
  ["brand-strong", [...grounds, "brand-soft"]],
  ["on-brand", ["brand", "brand-strong"]],
  ["on-accent", ["accent"]],
  ["danger", [...grounds, "danger-soft"]],
  ["on-danger", ["danger"]],
  ["ok", [...grounds, "ok-soft"]],
];

/** What is only seen (3 to 1): borders of controls, seats of a category. */
const marks: [string, string[]][] = [
  ["control", [...grounds]],
  ...categories.map((name): [string, string[]] => [name, grounds]),
];

test("the system's dark and the visitor's dark are the same", () => {
  expect(systemDark).toEqual(dark);
});

test("the dark theme gives every colour anew", () => {
  expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort());
});

describe.each([
  ["light", light],
  ["dark", dark],
])("%s", (_theme, colours) => {
  test.each(pairs(text))("%s can be read on %s", (front, ground) => {
    expect(contrast(colours[front]!, colours[ground]!)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(pairs(marks))("%s can be told from %s", (front, ground) => {
    expect(contrast(colours[front]!, colours[ground]!)).toBeGreaterThanOrEqual(3);
  });
});

test("the measure can fail: a hairline is not enough for a control", () => {
  expect(contrast(light.line!, light.surface!)).toBeLessThan(3);
});

function pairs(list: [string, string[]][]): [string, string][] {
  return list.flatMap(([front, on]) => on.map((ground): [string, string] => [front, ground]));
}

function tokens(block: RegExp): Record<string, string> {
  const found = block.exec(css)?.[1];
  if (!found) throw new Error(`globals.css has no ${block}`);
  return Object.fromEntries(
    [...found.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}
