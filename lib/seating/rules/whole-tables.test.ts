import { expect, it } from "vitest";
import { mostWith, withWholeTables } from "./whole-tables.ts";

const table = (id: number, whole: boolean, ...seats: number[]) => ({
  ...{ id, label: String(id), x: 0, y: 0, radius: 50 },
  ...{ whole, seats },
});
const tables = [table(90, true, 1, 2, 3), table(91, false, 4, 5), table(92, true, 6, 7)];

it("a table that is sold whole comes with any of its seats, each once", () => {
  expect(withWholeTables(tables, [2, 9])).toEqual([2, 9, 1, 3]);
  expect(withWholeTables(tables, [4, 9])).toEqual([4, 9]);
  expect(withWholeTables(tables, [6, 1, 7])).toEqual([6, 1, 7, 2, 3]);
});

it("an order may be as large as a whole table that is in it", () => {
  expect([mostWith(tables, 2, [1, 2, 3]), mostWith(tables, 10, [1, 2, 3])]).toEqual([3, 10]);
  expect([mostWith(tables, 1, [4, 5]), mostWith(tables, 1, [])]).toEqual([1, 1]);
});
