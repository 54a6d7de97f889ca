import { describe, expect, test } from "vitest";
import { ageOn, dayFrom, dayIn, isBirthDate, parseDay } from "./birth-date.ts";

describe("a day", () => {
  test.each([
    ["1991", "3", "07", "1991-03-07"],
    ["2000", "02", "29", "2000-02-29"],
    [" 1950 ", " 12", "31 ", "1950-12-31"],
  ])("%s %s %s is %s", (year, month, day, expected) => {
    expect(dayFrom(year, month, day)).toBe(expected);
  });

  test.each([
    ["1900", "02", "29"],
    ["2001", "02", "29"],
    ["1991", "04", "31"],
    ["1991", "13", "01"],
    ["1991", "00", "10"],
    ["91", "01", "01"],
    ["1991", "1e1", "01"],
    ["1991", "-1", "01"],
    ["", "", ""],
  ])("%s %s %s does not exist", (year, month, day) => {
    expect(dayFrom(year, month, day)).toBeNull();
  });

  test("is read from its written form", () => {
    expect(parseDay("1991-03-07")).toBe("1991-03-07");
    expect(parseDay("1991-03-07T00:00")).toBeNull();
    expect(parseDay("1991-03")).toBeNull();
  });
});

describe("age", () => {
  test.each([
    ["2010-11-22", "2026-11-21", 15],
    ["2010-11-22", "2026-11-22", 16],
    ["2008-02-29", "2026-02-28", 17],
    ["2008-02-29", "2026-03-01", 18],
  ])("born %s, on %s: %i", (born, day, age) => {
    expect(ageOn(born, day)).toBe(age);
  });

  test("goes from the day of birth to 120 years", () => {
    expect(isBirthDate("2026-11-22", "2026-11-22")).toBe(true);
    expect(isBirthDate("2026-11-23", "2026-11-22")).toBe(false);
    expect(isBirthDate("1906-11-22", "2026-11-22")).toBe(true);
    expect(isBirthDate("1905-11-22", "2026-11-22")).toBe(false);
  });

  test("counts by the day of the place: in Semey the birthday has begun while UTC is a day behind", () => {
    expect(dayIn("Asia/Almaty", new Date("2026-11-21T20:00:00Z"))).toBe("2026-11-22");
    expect(dayIn("UTC", new Date("2026-11-21T20:00:00Z"))).toBe("2026-11-21");
  });
});
