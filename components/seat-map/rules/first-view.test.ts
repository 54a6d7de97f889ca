import { describe, expect, it } from "vitest";
import { smallHall } from "../testing/small-hall.ts";
import { contentBox, framePicture } from "./content-box.ts";
import { firstView } from "./first-view.ts";
import { rowRanges } from "./listing.ts";
import { moneyPrinter, priceTable, shownCount } from "./prices.ts";
import { bookOfListing, bookOfPlan } from "./seat-book.ts";

const name = { kk: "Алаң", ru: "Зона", en: "Floor" };
const area = {
  id: 5,
  name,
  category: "far",
  capacity: 10,
  firstPlace: 900,
  outline: [0, 900, 500, 900, 500, 1500],
  floor: 1,
};
const plan = smallHall(
  [
    { code: "a", rows: [[2, 1], [2]] },
    { code: "b", rows: [[3]], y: 600, category: "far" },
  ],
  { areas: [area] },
);
const status = Uint8Array.of(2, 2, 2, 2, 2, 0, 1, 3);

describe("what the page knows before a script runs", () => {
  const first = firstView(plan, status, { 5: 4 }, "ru");

  it("counts what is left by category (standing places too), by section and by area", () => {
    expect(first.categories.map((its) => its.free)).toEqual([0, 5]);
    expect(first.sections.map((its) => [its.code, its.free, its.total])).toEqual([
      ["a", 0, 5],
      ["b", 1, 3],
    ]);
    expect(first.areas).toEqual([
      { id: 5, name: "Зона", category: 1, capacity: 10, firstPlace: 900, free: 4 },
    ]);
  });

  it("lists the first section with a free seat, or the one that the address asks for", () => {
    expect(first.listing?.code).toBe("b");
    expect(firstView(plan, status, {}, "ru", "a").listing?.code).toBe("a");
    expect(firstView(plan, status, {}, "ru", "nothing").listing?.code).toBe("b");
    expect(firstView(smallHall([]), new Uint8Array(), {}, "kk").listing).toBeNull();
  });

  it("names a seat alike from the listing and from the plan", () => {
    const listing = firstView(plan, status, {}, "en", "a").listing!;
    expect(rowRanges(listing)).toEqual([
      { row: "1", first: 0, end: 3 },
      { row: "2", first: 3, end: 5 },
    ]);
    for (const id of listing.ids) expect(bookOfListing(listing)(id)).toEqual(bookOfPlan(plan, "en")(id));
    expect(bookOfListing(listing)(6)).toBeNull();
    expect(bookOfPlan(plan, "en")(12345)).toBeNull();
  });
});

describe("the picture's frame", () => {
  it("holds all that is drawn and no empty floor", () => {
    expect(contentBox(plan)).toEqual({ minX: -60, minY: -60, maxX: 560, maxY: 1560 });
    const svg =
      '<svg xmlns="x" width="800" height="600" viewBox="0 0 4000 4000"><path d="m0 0" stroke-width="9"/></svg>';
    expect(framePicture(svg, { minX: 10, minY: 20, maxX: 110, maxY: 70 })).toBe(
      '<svg xmlns="x" viewBox="10 20 100 50"><path d="m0 0" stroke-width="9"/></svg>',
    );
  });
});

describe("prices", () => {
  const rates = [
    { code: "adult", name: "Adult" },
    { code: "child", name: "Child" },
  ];
  const lines = [
    { categoryCode: "near", rateCode: "child", amountTiyn: 100 },
    { categoryCode: "near", rateCode: "adult", amountTiyn: 500_000 },
    { categoryCode: "far", rateCode: "child", amountTiyn: 300 },
  ];
  const table = priceTable(firstView(plan, status, {}, "en").categories, lines, rates);

  it("speak of the first rate that a category is sold at, and of none where it is not sold", () => {
    expect([table.main(0), table.main(1), table.main(7)]).toEqual([500_000, 300, null]);
    expect(table.ratesOf(0).map((rate) => rate.code)).toEqual(["adult", "child"]);
    expect([table.amount(0, "child"), table.amount(1, "adult")]).toEqual([100, null]);
  });

  it("are printed alike in every language, so that a browser without Kazakh says what the server said", () => {
    expect(moneyPrinter("KZT", "kk")(500_000)).toBe(moneyPrinter("KZT", "ru")(500_000));
    expect(shownCount(12_345)).toEqual({ count: 12_345, shown: "12\u00a0345" });
  });
});
