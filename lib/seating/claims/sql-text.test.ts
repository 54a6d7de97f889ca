import { expect, it } from "vitest";
import { sqlId, sqlMoment, sqlWhole } from "./sql-text.ts";

it("writes ids, whole numbers and moments as SQL", () => {
  expect(sqlId("01890000-0000-7000-8000-0000000000aa")).toBe("x'018900000000700080000000000000aa'");
  expect(sqlWhole(42)).toBe("42");
  expect(sqlMoment(new Date("2026-11-22T13:00:00.005Z"))).toBe("'2026-11-22 13:00:00.005'");
});

it("never writes anything else", () => {
  for (const text of ["", "' OR 1=1 --", "01890000", "01890000-0000-7000-8000-0000000000a'"])
    expect(() => sqlId(text)).toThrow(TypeError);
  for (const value of [1.5, Number.NaN, Number.POSITIVE_INFINITY, "1; DROP" as unknown as number])
    expect(() => sqlWhole(value)).toThrow(TypeError);
  expect(() => sqlMoment(new Date("nonsense"))).toThrow(RangeError);
});
