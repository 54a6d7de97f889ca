import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contrast, mix, paletteOf, readable } from "./poster/colours.ts";
import { fitTitle, letteringPath, lineWidth } from "./poster/lettering.ts";
import { outlines } from "./poster/lettering-data.ts";
import { type PosterKind, posterSvg } from "./poster.ts";

const kinds: PosterKind[] = ["concert", "theatre", "sport", "conference", "children"];
const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);
const input = fc.record({
  seed: fc.string(),
  kind: fc.constantFrom(...kinds),
  colors: fc.tuple(colour, colour),
  title: fc.string({ unit: "grapheme", maxLength: 200 }),
});

describe("a poster", () => {
  test("is the same for the same seed and another for another", () => {
    const poster = (seed: string) =>
      posterSvg({ seed, kind: "concert", colors: ["#12324a", "#f2b705"], title: "Абай" });
    expect(poster("a")).toBe(poster("a"));
    expect(poster("a")).not.toBe(poster("b"));
  });

  test("is well-formed whatever its title and colours, and lets nothing of them out of their place", () => {
    fc.assert(
      fc.property(input, (poster) => {
        const svg = posterSvg(poster);
        expect(tagsBalance(svg)).toBe(true);
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
        expect(svg.length).toBeLessThan(90_000);
      }),
      { numRuns: 60 },
    );
  });

  test("draws no markup from a title and takes no colour that is not one", () => {
    const svg = posterSvg({
      seed: "x",
      kind: "theatre",
      colors: ['red"/><script>', "javascript:1"],
      title: `</title><script>alert(1)</script>&"'`,
    });
    expect(svg).not.toContain("<script");
    expect(svg).toContain("&lt;script&gt;");
  });

  test("names its parts apart from every other poster's on the page", () => {
    const ids = (seed: string) =>
      [
        ...posterSvg({ seed, kind: "sport", colors: ["#12324a", "#f2b705"], title: "A" }).matchAll(
          / id="([^"]+)"/g,
        ),
      ].map(([, id]) => id);
    expect(ids("one").length).toBeGreaterThan(0);
    expect(ids("one").filter((id) => ids("two").includes(id))).toEqual([]);
  });
});

describe("a title", () => {
  const box = { width: 600, height: 200, most: 130, least: 40 };

  test.each([
    "Абай",
    "Преступление и наказание",
    "Қазақстан мұғалімдерінің бесінші республикалық құрылтайы",
    "Jazz",
  ])("%s stays inside its box", (title) => {
    const { size, lines } = fitTitle(title, box);
    for (const line of lines) expect(lineWidth(line) * size).toBeLessThanOrEqual(box.width);
    expect(lines.join(" ").replaceAll(/\s+/g, " ")).toBe(title);
  });

  test("too long for any size is cut with an ellipsis, inside the box", () => {
    const { size, lines } = fitTitle("Ұзақ атау ".repeat(40), box);
    expect(lines.at(-1)).toMatch(/…$/);
    for (const line of lines) expect(lineWidth(line) * size).toBeLessThanOrEqual(box.width);
  });

  test("one word wider than the box is broken, not lost", () => {
    const word = "Ш".repeat(60);
    expect(fitTitle(word, { ...box, height: 2000 }).lines.join("")).toBe(word);
  });

  test("has outlines for every letter of the three languages, figures and ₸", () => {
    const needed = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789₸№«»–";
    const missing = [...needed, ...needed.toLowerCase()].filter((letter) => !(letter in outlines));
    expect(missing).toEqual([]);
  });

  test("an accent we have no outline for falls off; a sign we do not know goes", () => {
    expect(fitTitle("Café 日本 Ñandú", box).lines.join(" ")).toBe("Cafe Nandu");
  });

  test("does not end a line on a short word or begin one with a dash", () => {
    const { lines } = fitTitle("Приключения в стране сказок – премьера", { ...box, width: 420, height: 600 });
    for (const line of lines) {
      expect(line).not.toMatch(/ в$/);
      expect(line).not.toMatch(/^–/);
    }
  });

  test("draws every letter where the last one ended", () => {
    const path = letteringPath({ size: 100, lines: ["II"] }, 0, 0);
    expect(path.match(/M/g)).toHaveLength(2);
  });
});

describe("colours", () => {
  test("a title is read on its ground, whatever the event's colours", () => {
    fc.assert(
      fc.property(colour, colour, (first, second) => {
        const palette = paletteOf([first, second]);
        for (const ground of [palette.ground, palette.deep]) {
          const ink = readable(ground, [palette.paper, palette.ink, "#ffffff", "#000000"]);
          expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
        }
      }),
    );
  });

  test("mixing ends at its two colours", () => {
    expect(mix("#123456", "#fedcba", 0)).toBe("#123456");
    expect(mix("#123456", "#fedcba", 1)).toBe("#fedcba");
  });
});

function tagsBalance(svg: string): boolean {
  const open: string[] = [];
  for (const [, close, name, self] of svg.matchAll(/<(\/?)([a-zA-Z]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (self) continue;
    if (!close) open.push(name!);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0 && !/<(?![/a-zA-Z])/.test(svg);
}
