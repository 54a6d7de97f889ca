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
      ...{ code: `s${at}`, floor: 1, entrance: null },
      name: { kk: `Сектор, ${at}`, ru: `Секция "${at}"`, en: `=Section ${at}` },
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
        expect(read.plan!.sections.map(({ name }) => name)).toEqual(plan.sections.map(({ name }) => name));
      }),
    );
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

test("labels full of semicolons do not make a table with commas another one", () => {
  const read = readPlanFile('row,seat,x,y\r\n1,"A;;""B",100,100\r\n1,"A;;""C",155,100\r\n');
  expect(read.problems).toEqual([]);
  expect(seatsOf(read.plan!, false).map((its) => its[2])).toEqual(['A;;"B', 'A;;"C']);
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
  const { plan, nextId } = renumber(file.plan!, current, 900, current.categories);
  expect(plan.sections[0]!.rows[0]!.segments.flat().map(({ id }) => id)).toEqual([100, 101, 102, 900]);
  expect(nextId).toBe(901);
});

test("a category keeps its code by its name; a stranger under a code of the hall gets another code", () => {
  const current = drawPlan("aaBB");
  current.categories = [
    { code: "a", name: { kk: "Балкон", ru: "Балкон", en: "Balcony" }, color: 0 },
    { code: "b", name: { kk: "Партер", ru: "Партер", en: "Stalls" }, color: 1 },
  ];
  const file = drawPlan("aaBB");
  file.categories = [
    { code: "a", name: text("VIP"), color: 4 },
    { code: "b", name: text("Balcony"), color: 5 },
  ];
  const { plan } = renumber(file, current, 900, current.categories);
  expect(plan.categories).toEqual([{ code: "c900", name: text("VIP"), color: 4 }, current.categories[0]]);
  const seats = plan.sections[0]!.rows[0]!.segments.flat();
  expect(seats.map(({ category }) => category)).toEqual(["c900", "c900", "a", "a"]);
});

test("of two areas of one name in a file one is the hall's own, and the other gets places of its own", () => {
  const floor = (firstPlace: number) => ({
    ...{ id: firstPlace, name: text("Floor"), category: "a", capacity: 50, firstPlace, floor: 1 },
    outline: [0, 0, 90, 0, 90, 90],
  });
  const current = { ...drawPlan("aa"), areas: [floor(500)] };
  const file = { ...drawPlan("aa"), areas: [floor(2), floor(300)] };
  const { plan, nextId } = renumber(file, current, 900, current.categories);
  expect(plan.areas[0]).toMatchObject({ id: 500, firstPlace: 500 });
  expect(plan.areas[1]!.firstPlace).toBeGreaterThanOrEqual(900);
  expect(nextId).toBeGreaterThanOrEqual(plan.areas[1]!.firstPlace + 50);
  expect(validatePlan(plan)).toEqual([]);
});
