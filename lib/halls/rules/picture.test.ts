import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { categoryMark, planColors, planPalettes } from "./colors.ts";
import { planPicture } from "./picture.ts";
import { escapeXml, polygon } from "./picture-parts.ts";
import { templatePlan } from "./templates/index.ts";
import { drawPlan } from "./testing/small-plan.ts";
import { openAuthoredPlan } from "./wire.ts";

const stage = {
  kind: "stage",
  outline: [50, 10, 350, 10, 350, 50, 50, 50],
  label: { kk: "Сахна", ru: "Сцена", en: "Stage" },
} as const;
const drawn = {
  ...drawPlan("aaaa aaaa\nBBBB BBBB\nwcwc BBBB"),
  shapes: [{ ...stage, outline: [...stage.outline] }],
};
const small = openAuthoredPlan(drawn);
const large = openAuthoredPlan(drawPlan(`${"a".repeat(60)}\n`.repeat(30) + `${"B".repeat(60)}\n`.repeat(30)));
const plain = { theme: "light", width: 800, locale: "kk" } as const;

/** How many dots are painted in a colour. */
function dotsOf(svg: string, color: string): number {
  const paths = [...svg.matchAll(/<path d="([^"]*)" fill="none" stroke="(#\w+)"[^>]*stroke-linecap/g)];
  return paths
    .filter((its) => its[2] === color)
    .reduce((sum, its) => sum + its[1]!.split("h0").length - 1, 0);
}

/** How many squares are painted. */
const squaresOf = (svg: string) => svg.match(/h\d+v\d+h-\d+z/g)?.length ?? 0;

describe("the picture of a hall", () => {
  it("has a dot for every seat, in the colour of its category, and a square for a wheelchair", () => {
    const svg = planPicture(small, plain);
    expect(dotsOf(svg, planColors.light[0])).toBe(10);
    expect(dotsOf(svg, planColors.light[1])).toBe(12);
    expect(squaresOf(svg)).toBe(2);
  });

  it.each(["theatre", "conference", "stadium"] as const)(
    "a picture made of it has every place: %s",
    async (kind) => {
      const plan = openAuthoredPlan(templatePlan(kind, "Hall", 4, 25));
      const image = sharp(Buffer.from(planPicture(plan, plain))).flatten({ background: "#FFFFFF" });
      const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
      const unseen = [...plan.ids.keys()].filter((index) => {
        const at = [plan.x, plan.y].map((its) => Math.floor((its[index]! / plan.size.width) * info.width));
        const pixel = (at[1]! * info.width + at[0]!) * info.channels;
        return data[pixel] === 255 && data[pixel + 1] === 255 && data[pixel + 2] === 255;
      });
      expect(unseen).toEqual([]);
    },
  );

  it("has the tables among their seats, by their labels", () => {
    const plan = openAuthoredPlan(templatePlan("tables", "Hall", 12, 8));
    const svg = planPicture(plan, plain);
    expect(dotsOf(svg, planPalettes.light.stage)).toBe(12);
    expect(svg).toContain(">12<");
    expect(planPicture(plan, { ...plain, width: 120 })).not.toContain(">12<");
  });

  it("shows who is taken, what another category costs here, and which are mine", () => {
    const status = new Uint8Array(24).fill(2, 0, 3);
    const category = small.category.slice().fill(1, 0, 8);
    const svg = planPicture(small, { ...plain, status, category, mine: [20, 21, 9999] });
    expect(dotsOf(svg, planPalettes.light.line)).toBe(3);
    expect([dotsOf(svg, planColors.light[0]), dotsOf(svg, planColors.light[1])]).toEqual([2, 17]);
    expect(dotsOf(svg, planPalettes.light.ink)).toBe(2);
  });

  it("speaks the reader's language and takes any palette", () => {
    expect(planPicture(small, { ...plain, locale: "ru" })).toContain(">Сцена<");
    expect(planPicture(small, plain)).toContain(">Сахна<");
    const css = { ...planPalettes.dark, categories: ["var(--a)"], ground: "var(--ground)" };
    expect(planPicture(small, { ...plain, theme: css })).toContain('stroke="var(--a)"');
  });

  it("draws sections, not seats, in a large hall, each run of rows in its colour, and greys what is sold out", () => {
    const svg = planPicture(large, plain);
    expect(svg.length).toBeLessThan(2000);
    expect(svg).not.toContain("h0");
    for (const color of [planColors.light[0], planColors.light[1], ">Section 1<"])
      expect(svg).toContain(color);
    const soldOut = planPicture(large, { ...plain, status: new Uint8Array(3600).fill(2) });
    for (const color of planColors.light) expect(soldOut).not.toContain(color);
  });

  it("shows standing areas by name", () => {
    const area = {
      id: 1,
      name: { kk: "Би алаңы", ru: "Танцпол", en: "Dance floor" },
      category: "a",
      capacity: 9,
      firstPlace: 900,
    };
    const plan = { ...drawn, areas: [{ ...area, outline: [0, 100, 400, 100, 400, 300, 0, 300], floor: 1 }] };
    expect(planPicture(openAuthoredPlan(plan), plain)).toContain(">Би алаңы<");
  });

  it("lets no name become markup", () => {
    const plan = drawPlan("aaaa");
    const evil = `</svg><script>alert("1")</script>&'\u0000`;
    plan.name = evil;
    plan.sections[0]!.name = { kk: evil, ru: evil, en: evil };
    plan.shapes.push({ kind: "text", x: 1, y: 1, size: 30, label: { kk: evil, ru: evil, en: evil } });
    const svg = planPicture(openAuthoredPlan(plan), plain);
    expect(svg).not.toContain("<script");
    expect(svg.match(/<\/svg>/g)).toHaveLength(1);
    expect(svg).not.toContain("\u0000");
    expect(escapeXml(`a<b>"c"&'d'\u0001 ₸ Қазақ`)).toBe("a&lt;b&gt;&quot;c&quot;&amp;&#39;d&#39; ₸ Қазақ");
  });
});

it("a polygon's path keeps every corner that stands out", () => {
  expect(polygon([0, 0, 10, 0, 10, -10, 0, -10])).toBe("m0 0l10 0l0-10l-10 0z");
  expect(polygon([0, 0, 50, 1, 100, 0, 100, 100], 2)).toBe("m0 0l100 0l0 100z");
  expect(polygon([0, 0, 50, 9, 100, 0, 100, 100], 2)).toBe("m0 0l50 9l50-9l0 100z");
  expect(polygon([])).toBe("");
});

it("categories are told apart by a letter too", () => {
  expect([0, 1].map((index) => categoryMark(small.categories, index).letter)).toEqual(["A", "B"]);
});
