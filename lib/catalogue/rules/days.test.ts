import { expect, it } from "vitest";
import { dayOf, daysOfChip, isDay, momentOf, timeOf, weekdayOf } from "./days.ts";

const semey = "Asia/Almaty";

it("puts a moment on the venue's day, not on UTC's: the day turns at 19:00 UTC", () => {
  expect(dayOf(new Date("2026-11-22T18:59:59Z"), semey)).toBe("2026-11-22");
  expect(dayOf(new Date("2026-11-22T19:00:00Z"), semey)).toBe("2026-11-23");
  expect(timeOf(new Date("2026-11-22T19:00:00Z"), semey)).toBe("00:00");
});

it("knows that Kazakhstan went to UTC+5 for good on 2024-03-01", () => {
  expect(momentOf("2026-07-01", "18:30", semey).toISOString()).toBe("2026-07-01T13:30:00.000Z");
  expect(momentOf("2026-12-01", "18:30", semey).toISOString()).toBe("2026-12-01T13:30:00.000Z");
  expect(momentOf("2024-02-01", "18:30", semey).toISOString()).toBe("2024-02-01T12:30:00.000Z");
});

it("finds the moment in a zone that changes its clocks, on both sides of the change", () => {
  expect(momentOf("2026-03-29", "01:30", "Europe/Berlin").toISOString()).toBe("2026-03-29T00:30:00.000Z");
  expect(momentOf("2026-03-29", "03:30", "Europe/Berlin").toISOString()).toBe("2026-03-29T01:30:00.000Z");
  expect(momentOf("2026-10-25", "04:30", "Europe/Berlin").toISOString()).toBe("2026-10-25T03:30:00.000Z");
});

it("means Saturday and Sunday by the weekend, and on Sunday what is left of it", () => {
  const weekend = (today: string) => daysOfChip("weekend", today);
  expect(weekdayOf("2026-11-23")).toBe(0);
  expect(weekend("2026-11-23")).toEqual({ first: "2026-11-28", last: "2026-11-29" });
  expect(weekend("2026-11-27")).toEqual({ first: "2026-11-28", last: "2026-11-29" });
  expect(weekend("2026-11-28")).toEqual({ first: "2026-11-28", last: "2026-11-29" });
  expect(weekend("2026-11-29")).toEqual({ first: "2026-11-29", last: "2026-11-29" });
});

it("takes tomorrow across the end of a month and of a year", () => {
  expect(daysOfChip("tomorrow", "2026-12-31")).toEqual({ first: "2027-01-01", last: "2027-01-01" });
  expect(daysOfChip("tomorrow", "2028-02-28")).toEqual({ first: "2028-02-29", last: "2028-02-29" });
});

it("takes only days of the calendar from outside", () => {
  expect(isDay("2026-11-22")).toBe(true);
  for (const wrong of ["2026-02-30", "2026-13-01", "22.11.2026", "2026-11-22T00:00", "", null, 5])
    expect(isDay(wrong)).toBe(false);
});
