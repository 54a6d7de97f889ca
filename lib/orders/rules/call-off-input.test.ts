import { expect, it } from "vitest";
import { isDomainError } from "#lib/errors.ts";
import { isTitleTyped, readNewTime } from "./call-off-input.ts";

const now = new Date("2026-11-22T19:30:00Z");
const shown = {
  startsAt: new Date("2026-11-28T13:30:00Z"),
  doorsAt: new Date("2026-11-28T12:45:00Z"),
  timeZone: "Asia/Almaty",
};
const read = (date: string, time: string, until = "", zone = "Asia/Almaty") =>
  readNewTime({ date, time, until }, { ...shown, timeZone: zone }, now);

function refusal(...typed: Parameters<typeof read>): [string, unknown] {
  try {
    read(...typed);
  } catch (error) {
    if (isDomainError(error)) return [error.code, error.details.field];
    throw error;
  }
  throw new Error("not refused");
}

it("reads a time by the venue's clocks and keeps the doors as long before it", () => {
  expect(read("2026-12-20", "19:00", "2026-12-01")).toEqual({
    startsAt: new Date("2026-12-20T14:00:00Z"),
    doorsAt: new Date("2026-12-20T13:15:00Z"),
    refundableUntil: new Date("2026-12-01T18:59:00Z"),
  });
});

it("gives two weeks from the venue's today where no day is named, and never longer than until the beginning", () => {
  // At 19:30 UTC it is the 23rd in Semey.
  expect(read("2027-01-20", "19:00").refundableUntil).toEqual(new Date("2026-12-07T18:59:00Z"));
  expect(read("2026-11-25", "19:00").refundableUntil).toEqual(new Date("2026-11-25T14:00:00Z"));
  expect(read("2026-11-25", "19:00", "2026-12-31").refundableUntil).toEqual(new Date("2026-11-25T14:00:00Z"));
});

it("says beside which field what is wrong", () => {
  expect(refusal("2026-02-30", "19:00")).toEqual(["DATE_INVALID", "date"]);
  expect(refusal("2026-12-20", "24:00")).toEqual(["TIME_INVALID", "time"]);
  expect(refusal("2026-12-20", "")).toEqual(["TIME_INVALID", "time"]);
  // 00:30 on the 23rd is this very moment in Semey; a minute later is to come.
  expect(refusal("2026-11-23", "00:30")).toEqual(["MOVE_PAST", "date"]);
  expect(read("2026-11-23", "00:31").startsAt).toEqual(new Date("2026-11-22T19:31:00Z"));
  expect(refusal("2026-11-28", "18:30")).toEqual(["MOVE_SAME", "date"]);
  expect(refusal("2029-01-01", "18:30")).toEqual(["MOVE_TOO_FAR", "date"]);
  expect(refusal("2026-12-20", "19:00", "2026-11-22")).toEqual(["MOVE_UNTIL_PAST", "until"]);
  expect(refusal("2026-12-20", "19:00", "soon")).toEqual(["DATE_INVALID", "until"]);
});

it("takes no time that the clocks jump over", () => {
  expect(refusal("2027-03-28", "02:30", "", "Europe/Berlin")).toEqual(["TIME_INVALID", "time"]);
});

it("takes the event's name in any language, however it is quoted, and nothing else", () => {
  const title = { kk: "«Қыз Жібек»", ru: "Кыз-Жибек", en: "Qyz Zhibek" };
  for (const typed of ["қыз жібек", " Кыз Жибек ", "“Qyz  Zhibek”"])
    expect(isTitleTyped(typed, title)).toBe(true);
  for (const typed of ["", "«»", "Қыз", "Қыз Жібек 2"]) expect(isTitleTyped(typed, title)).toBe(false);
  expect(isTitleTyped("", { kk: "", ru: "", en: "" })).toBe(false);
});
