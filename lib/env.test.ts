import { expect, it } from "vitest";
import { refuseForeignGoogle } from "./env.ts";

it("people's keys to their calendars leave for Google alone in production", () => {
  for (const foreign of [
    "http://127.0.0.1:3159",
    "http://www.googleapis.com",
    "https://googleapis.com.evil.kz",
    "https://evilgoogleapis.com",
  ])
    expect(() => refuseForeignGoogle(foreign)).toThrow("GOOGLE_CALENDAR_URL");
  expect(() => refuseForeignGoogle("https://www.googleapis.com")).not.toThrow();
  expect(() => refuseForeignGoogle(undefined)).not.toThrow();
});
