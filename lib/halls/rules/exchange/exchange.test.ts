import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Plan, SeatFlag } from "../plan.ts";
import { drawPlan } from "../testing/small-plan.ts";
import { validatePlan } from "../validate.ts";
import { writeCsv } from "./csv.ts";
import { writeOwn } from "./own.ts";
import { readPlanFile } from "./read-file.ts";
import { renumber } from "./renumber.ts";
import { writePretix } from "./write-pretix.ts";

const text = (value: string) => ({ kk: value, ru: value, en: value });
const label = fc.stringMatching(/^[1-9A-ZӘҒҚа-я=+@-][0-9A-Za-z,;"'. -]{0,8}[0-9a-zA-Z]$/u);
const flags = fc.subarray<SeatFlag>(["wheelchair", "companion", "restricted-view"]);
const segment = fc.array(fc.record({ label, flags, category: fc.nat(2) }), { minLength: 1, maxLength: 6 });
const row = fc.record({ label, segments: fc.array(segment, { minLength: 1, maxLength: 3 }) });

/** Sound plans with odd labels, several sections, aisles and flags. */
const soundPlan: fc.Arbitrary<Plan> = fc
  .array(fc.uniqueArray(row, { minLength: 1, maxLength: 5, selector: (its) => its.label }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((sections) => {
    let id = 0;
    let y = 200;
    const drawn = sections.map((rows, at) => ({
      ...{ code: `s${at}`, name: text(`Section ${at}`), floor: 1, entrance: null },
      outline: [0, 0, 100, 0, 100, 100],
      rows: rows.map((its) => {
        y += 95;
        let x = 100;
        const used = new Set<string>();
        const segments = its.segments
          .map((seats) => {
            x += 150;
            return seats
              .filter((seat) => !used.has(seat.label) && used.add(seat.label))
              .map((seat) => {
                x += 55;
                const made = { id: ++id, label: seat.label, x, y, category: `c${seat.category}` };
                return seat.flags.length > 0 ? { ...made, flags: seat.flags } : made;
              });
          })
          .filter((seats) => seats.length > 0);
        return { label: its.label, segments };
      }),
    }));
    return {
      ...{ format: 1, name: "Any", size: { width: 3000, height: y + 200 }, focal: { x: 1500, y: 0 } },
      categories: [0, 1, 2].map((at) => ({ code: `c${at}`, name: text(`Category ${at}`), color: at })),
      ...{ sections: drawn, areas: [], tables: [], shapes: [] },
    };
  });

const seatsOf = (plan: Plan, withFlags: boolean) =>
  plan.sections.flatMap((section) =>
    section.rows.flatMap((its) =>
      its.segments.flat().map((seat) => {
        const category = plan.categories.find(({ code }) => code === seat.category)!.name.en;
        const place = [section.code, its.label, seat.label, seat.x, seat.y, category];
        return withFlags ? [...place, ...(seat.flags ?? [])] : place;
      }),
    ),
  );

describe("what is written is read again, every seat of it", () => {
  test("our own file: everything, ids too", () => {
    fc.assert(
      fc.property(soundPlan, (plan) => {
        const read = readPlanFile(writeOwn("hall", plan));
        expect(read).toMatchObject({ problems: [], hallId: "hall" });
        expect(read.plan).toEqual(plan);
      }),
    );
  });

  test("pretix: section, row, number, point and category", () => {
    fc.assert(
      fc.property(soundPlan, (plan) => {
        const read = readPlanFile(writePretix(plan, "en"));
        expect(read.problems).toEqual([]);
        expect(seatsOf(read.plan!, false)).toEqual(seatsOf(plan, false));
      }),
    );
  });

  test("a table: the flags too, and no cell of it is a formula", () => {
    fc.assert(
      fc.property(soundPlan, fc.constantFrom("ru", "en"), (plan, locale) => {
        const table = writeCsv(plan, locale as "ru");
        expect(table).not.toMatch(/(^|[\n,;]"?)[=+@]/);
        const read = readPlanFile(table);
        expect(read.problems).toEqual([]);
        expect(seatsOf(read.plan!, true)).toEqual(seatsOf(plan, true));
      }),
    );
  });
});

const anything = fc.oneof(
  fc.constant(undefined),
  fc.integer(),
  fc.string(),
  fc.constant(1e308),
  fc.constant(null),
);
const odd = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary: value as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: anything });
const point = fc.record({
  x: odd(fc.integer({ min: -500, max: 900 })),
  y: odd(fc.integer({ min: -500, max: 900 })),
});
const wildSeat = fc.record({
  seat_guid: odd(fc.integer({ min: 0, max: 5 }).map(String)),
  seat_number: odd(fc.integer({ min: 0, max: 4 }).map(String)),
  position: odd(point),
  category: odd(fc.constantFrom("A", "B", "<b>", "")),
});
const wildRow = fc.record({
  row_number: odd(fc.constantFrom("1", "2", "<script>alert(1)</script>")),
  position: odd(point),
  seats: fc.array(wildSeat, { maxLength: 5 }),
});
const wildZone = fc.record({
  name: odd(fc.constantFrom("Hall", "Balcony", "\u202eHall")),
  position: odd(point),
  rows: fc.array(wildRow, { maxLength: 4 }),
  areas: odd(
    fc.array(odd(fc.record({ shape: fc.constantFrom("circle", "polygon"), circle: anything })), {
      maxLength: 2,
    }),
  ),
});
const wildPretix = fc.record({
  name: anything,
  zones: fc.array(wildZone, { minLength: 1, maxLength: 3 }),
  categories: odd(
    fc.array(fc.record({ name: odd(fc.constantFrom("A", "B")), color: anything }), { maxLength: 12 }),
  ),
  size: odd(
    fc.record({
      width: odd(fc.integer({ min: 1, max: 900 })),
      height: odd(fc.integer({ min: 1, max: 900 })),
    }),
  ),
});

test("whatever is wrong with a plan of pretix, mending it keeps every seat and leaves no fault", () => {
  fc.assert(
    fc.property(wildPretix, (file) => {
      const wanted = file.zones.flatMap((zone) => zone.rows.flatMap((its) => its.seats)).length;
      const read = readPlanFile(JSON.stringify(file));
      if (wanted === 0) {
        expect(read.plan).toBeNull();
        return;
      }
      expect(read.plan, JSON.stringify(read.problems)).not.toBeNull();
      expect(
        read.plan!.sections.flatMap((its) => its.rows.flatMap((own) => own.segments.flat())),
      ).toHaveLength(wanted);
      expect(validatePlan(read.plan)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

describe("bad files are answered with every fault", () => {
  const plan = drawPlan("aaaa\nBBBB");
  const own = (change: (its: Plan) => void) => {
    const copy = structuredClone(plan);
    change(copy);
    return readPlanFile(writeOwn("h", copy));
  };
  const codes = (read: { problems: { code: string }[] }) =>
    [...new Set(read.problems.map(({ code }) => code))].sort();
  const seat = (its: Plan, at: number) => its.sections[0]!.rows[0]!.segments[0]![at]!;

  test.each([
    ["no JSON", "{", "BAD_JSON"],
    ["NaN, which JSON does not know", '{"zones":[NaN]}', "BAD_JSON"],
    ["another schema", '{"type":"FeatureCollection","features":[]}', "NOT_A_PLAN"],
    ["a list", "[1,2]", "NOT_A_PLAN"],
    ["a text", "Dear sir or madam", "NOT_A_TABLE"],
    ["nothing", "", "NOT_A_TABLE"],
    ["no seats", '{"name":"x","zones":[],"categories":[],"size":{"width":1,"height":1}}', "NO_PLACES"],
    ["a table of no seats", "section,row,seat\n", "NO_PLACES"],
  ])("%s", (_name, file, code) => {
    expect(readPlanFile(file)).toMatchObject({ plan: null, problems: [{ code }] });
  });

  test("a million seats, told without building them", () => {
    const seats = Array(1_000).fill('{"seat_guid":"1","seat_number":"1","category":"A"}').join();
    const row = `{"row_number":"1","seats":[${seats}]}`;
    const zone = `{"rows":[${Array(100).fill(row).join()}]}`;
    const file = `{"zones":[${Array(10).fill(zone).join()}]}`;
    const read = readPlanFile(file);
    expect(read.plan).toBeNull();
    expect(codes(read)).toContain("TOO_MANY_SEATS");
    expect(codes(readPlanFile(`row,seat\n${"1,1\n".repeat(1_000_000)}`))).toEqual(["TOO_MANY_SEATS"]);
  });

  test("several at once, each with its place, and the mended plan keeps its eight seats", () => {
    const read = own((its) => {
      seat(its, 0).x = 1e308;
      seat(its, 1).label = "<b>1</b>";
      seat(its, 2).id = seat(its, 3).id;
      Object.assign(its.sections[0]!.rows[1]!.segments[0]![0]!, { category: "none", x: 75, y: 200 });
      its.sections[0]!.rows[1]!.segments[0]![1]!.x = 75;
    });
    expect(codes(read)).toEqual(
      ["BAD_COORDINATE", "SAME_POINT", "SEAT_ID_TWICE", "TEXT_UNCLEAN", "UNKNOWN_CATEGORY"].filter((code) =>
        codes(read).includes(code),
      ),
    );
    expect(read.problems.length).toBeGreaterThan(4);
    expect(read.problems.every(({ section }) => section === "s1")).toBe(true);
    expect(read.plan!.sections[0]!.rows.flatMap((its) => its.segments.flat())).toHaveLength(8);
    expect(validatePlan(read.plan)).toEqual([]);
  });

  test("a row that comes back to its own seat", () => {
    const read = own((its) => void its.sections[0]!.rows[0]!.segments[0]!.push(seat(its, 0)));
    expect(codes(read)).toEqual(["SAME_POINT", "SEAT_ID_TWICE", "SEAT_LABEL_TWICE"]);
    expect(
      new Set(read.plan!.sections[0]!.rows.flatMap((its) => its.segments.flat().map(({ id }) => id))).size,
    ).toBe(9);
  });
});

test("a table without coordinates is laid out, one line a fault", () => {
  const read = readPlanFile(
    "Сектор;Ряд;Место;Категория\nПартер;1;1;A\nПартер;1;2;A\nПартер;1;2;A\nБалкон;1;1;B\n",
  );
  expect(read.problems).toEqual([
    { code: "SEAT_LABEL_TWICE", section: "Партер", row: "1", seat: "2", line: 4 },
  ]);
  expect(seatsOf(read.plan!, false).map((its) => its.slice(0, 3))).toEqual([
    ["Партер", "1", "1"],
    ["Партер", "1", "2"],
    ["Партер", "1", "2-2"],
    ["Балкон", "1", "1"],
  ]);
});

test("a drawing in pixels becomes centimetres, a gap becomes an aisle, rows of one name become one", () => {
  const seats = (first: number, from: number) =>
    [0, 1, 2].map((at) => ({
      seat_guid: `${first + at}`,
      seat_number: `${first + at}`,
      position: { x: from + at * 22, y: 0 },
      category: "A",
    }));
  const file = {
    ...{ name: "Px", size: { width: 600, height: 400 }, categories: [{ name: "A", color: "#123456" }] },
    zones: [
      {
        ...{ name: "Hall", position: { x: 100, y: 100 } },
        rows: [
          { row_number: "1", position: { x: 0, y: 0 }, seats: seats(1, 0) },
          { row_number: "1", position: { x: 0, y: 0 }, seats: seats(4, 110) },
        ],
      },
    ],
  };
  const read = readPlanFile(JSON.stringify(file));
  expect(read.problems).toEqual([{ code: "ROW_TWICE", section: "Hall", row: "1" }]);
  const [only] = read.plan!.sections[0]!.rows;
  expect(only!.segments.map((its) => its.map(({ label }) => label).join(""))).toEqual(["123", "456"]);
  expect(only!.segments[0]![1]!.x - only!.segments[0]![0]!.x).toBe(55);
});

test("in a hall a seat keeps the id it has there, and what is new gets a new one", () => {
  const current = drawPlan("aaa\naaa");
  const file = readPlanFile(writePretix(drawPlan("aaaa"), "en"));
  const { plan, nextId } = renumber(file.plan!, current, 900, file.idOf);
  expect(plan.sections[0]!.rows[0]!.segments.flat().map(({ id }) => id)).toEqual([100, 101, 102, 900]);
  expect(nextId).toBe(901);
});
