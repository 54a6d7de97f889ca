import { expect, it } from "vitest";
import { newId } from "./ids.ts";

const uuid7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

it("gives ids that grow, also within one millisecond", () => {
  const ids = Array.from({ length: 2_000 }, () => newId(1_763_800_000_000));
  expect(ids).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(uuid7);
  expect(newId(1_763_800_000_001) > ids.at(-1)!).toBe(true);
});
