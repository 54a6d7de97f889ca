import { describe, expect, test } from "vitest";
import { rememberedTheme, themeScript } from "./theme.ts";

describe("the theme a browser remembers", () => {
  test.each([
    ["theme=dark", "dark"],
    ["locale=ru; theme=light", "light"],
    ["mytheme=dark", "system"],
    ["theme=darkest", "system"],
    ["theme=<script>", "system"],
    ["", "system"],
  ])("%s: %s, in the script of <head> too", (cookie, expected) => {
    expect(rememberedTheme(cookie)).toBe(expected);
    const dataset: { theme?: string } = {};
    new Function("document", themeScript)({ cookie, documentElement: { dataset } });
    expect(dataset.theme ?? "system").toBe(expected);
  });
});
