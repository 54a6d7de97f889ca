import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fullDraft } from "../edit/testing/small-draft.ts";
import type { Plan } from "../plan.ts";
import { drawPlan } from "../testing/small-plan.ts";
import { validatePlan } from "../validate.ts";
import { writeOwn } from "./own.ts";
import { readPlanFile } from "./read-file.ts";

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

  test.each([
    ["not closed", 'row,seat\n1,1\n\n1,"2\n1,3\n', [4]],
    ["closed far below", 'row,seat\r\n1,"2\r\n1,"3"\r\n1,4\r\n', [2]],
  ])("a quotation mark %s takes other lines into its cell: it is named with its line", (_name, file, at) => {
    const problems = at.map((line) => ({ code: "OPEN_QUOTE", line }));
    expect(readPlanFile(file)).toMatchObject({ plan: null, problems });
  });

  test("a fault is named with its line in the file, whatever empty lines and long cells are before it", () => {
    const read = readPlanFile('row,seat,flags\n\n1,1,"\n"\n1,2,\n1,2,\n');
    expect(read.problems).toMatchObject([{ code: "SEAT_LABEL_TWICE", line: 6 }]);
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
    expect(codes(read)).toEqual([
      ...["BAD_COORDINATE", "SAME_POINT", "SEAT_ID_TWICE", "TEXT_UNCLEAN", "UNKNOWN_CATEGORY"],
    ]);
    expect(read.problems.every(({ section }) => section === "s1")).toBe(true);
    expect(read.plan!.sections[0]!.rows.flatMap((its) => its.segments.flat())).toHaveLength(8);
    expect(validatePlan(read.plan)).toEqual([]);
  });

  describe("of a hall from the editor, whose ids lie anywhere", () => {
    const drawn = structuredClone(fullDraft().plan);
    drawn.size = { width: 2000, height: 2000 };
    const placesOf = (its: Plan) =>
      its.sections.flatMap((section) => section.rows.flatMap((row) => row.segments.flat()));
    const mended = (change: (its: Plan) => void) => {
      const copy = structuredClone(drawn);
      change(copy);
      const read = readPlanFile(writeOwn("h", copy));
      expect(read.problems).not.toEqual([]);
      expect(read.plan, JSON.stringify(read.problems)).not.toBeNull();
      expect(validatePlan(read.plan)).toEqual([]);
      expect(placesOf(read.plan!)).toHaveLength(placesOf(drawn).length);
      return read.plan!;
    };
    /** Where the seats of the only table are, seen from its middle. */
    const roundTable = (its: Plan) => {
      const [table] = its.tables;
      const byId = new Map(placesOf(its).map((place) => [place.id, place]));
      return table!.seats.map((id) => {
        const { label, x, y } = byId.get(id)!;
        return [label, Math.round(x - table!.x), Math.round(y - table!.y)];
      });
    };

    test("a fault far from the table leaves table, standing room and stage as they are", () => {
      const plan = mended((its) => Object.assign(seat(its, 1), { label: "<b>" }));
      expect(roundTable(plan)).toEqual(roundTable(drawn));
      expect(plan.areas).toMatchObject([{ capacity: 20, outline: drawn.areas[0]!.outline }]);
      expect(plan.shapes).toEqual(drawn.shapes);
    });

    test("what is set out anew takes table and standing room along", () => {
      const plan = mended((its) => {
        its.areas[0]!.category = "nowhere";
        seat(its, 0).x = -60;
      });
      expect(roundTable(plan)).toEqual(roundTable(drawn));
      const moved = placesOf(plan)[1]!.x - placesOf(drawn)[1]!.x;
      expect(moved).toBeGreaterThan(0);
      expect(plan.areas[0]!.outline[0]).toBe(drawn.areas[0]!.outline[0]! + moved);
    });

    test("a stage past the edge makes the hall larger", () => {
      const plan = mended((its) => its.shapes.push({ kind: "stage", outline: [0, 0, 9, 0, 9, 5000] }));
      expect(plan.size.height).toBeGreaterThan(5000);
    });

    test("standing room whose name or outline is none keeps its places; a seat sits at one table", () => {
      const plan = mended((its) => {
        its.areas[0]!.name = { kk: "", ru: "Floor", en: "" };
        its.areas.push({ ...its.areas[0]!, id: 77_777, firstPlace: its.areas[0]!.firstPlace, outline: [1] });
        its.tables.push({ ...its.tables[0]!, label: "2", seats: [...its.tables[0]!.seats, 88_888] });
      });
      expect(plan.areas.map(({ capacity }) => capacity)).toEqual([20, 20]);
      expect(plan.tables).toHaveLength(1);
    });
  });

  test("a row that comes back to its own seat", () => {
    const read = own((its) => void its.sections[0]!.rows[0]!.segments[0]!.push(seat(its, 0)));
    expect(codes(read)).toEqual(["SAME_POINT", "SEAT_ID_TWICE", "SEAT_LABEL_TWICE"]);
    expect(
      new Set(read.plan!.sections[0]!.rows.flatMap((its) => its.segments.flat().map(({ id }) => id))).size,
    ).toBe(9);
  });
});
