import { expect, it } from "vitest";
import { addDays, dayFromNumber, dayNumber } from "#lib/catalogue/rules/days.ts";
import { locales } from "#lib/i18n/localized.ts";
import { demoHalls } from "#scripts/seed/halls/index.ts";
import { seedEvents } from "./data/events/index.ts";
import { organizers } from "./data/organizers.ts";
import { type Showing, showingsBetween } from "./season.ts";

const anyDay = dayNumber("2026-11-22");
const starts = Array.from({ length: 168 }, (_, index) => dayFromNumber(anyDay + index));

it("has 24 events and 60 showings in the coming 90 days, whichever day it is started on", () => {
  for (const start of starts) {
    const showings = showingsBetween(seedEvents, start, addDays(start, 90));
    expect(new Set(showings.map(({ event }) => event.slug)).size).toBeGreaterThanOrEqual(24);
    expect(showings.length).toBeGreaterThanOrEqual(60);
  }
});

it("has something on in every four days, so that the chips of a fresh demo lead somewhere", () => {
  for (const start of starts)
    expect(showingsBetween(seedEvents, start, addDays(start, 3)).length).toBeGreaterThan(0);
});

it("moves no showing: a later start finds the same ones and adds the days that came into sight", () => {
  const names = (showings: Showing[]) =>
    showings.map(({ event, day, time, turn }) => `${event.slug} ${day} ${time} ${turn}`);
  const before = names(showingsBetween(seedEvents, "2026-11-22", "2027-02-20"));
  const after = names(showingsBetween(seedEvents, "2026-11-22", "2027-02-27"));
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.length).toBeGreaterThan(before.length);
});

it("never puts two shows into one building at the same time", () => {
  const venueOf = new Map(demoHalls.map(({ slug, venue }) => [slug, venue]));
  const roomOf = (hall: string) => (venueOf.get(hall) === "complex" ? "complex" : hall);
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const busy = new Map<string, { from: number; until: number; slug: string }[]>();
  for (const { event, day, time } of showingsBetween(seedEvents, "2026-11-22", "2028-11-22")) {
    const key = `${roomOf(event.hall)} ${day}`;
    const from = minutes(time);
    const until = from + event.durationMinutes;
    for (const other of busy.get(key) ?? [])
      expect(until <= other.from || from >= other.until, `${event.slug} and ${other.slug}, ${key}`).toBe(
        true,
      );
    busy.set(key, [...(busy.get(key) ?? []), { from, until, slug: event.slug }]);
  }
});

it("writes every event in three languages, with a price for each category of its hall", () => {
  for (const event of seedEvents) {
    for (const text of [event.title, event.summary, event.body])
      for (const locale of locales) expect(text[locale].trim(), `${event.slug} ${locale}`).not.toBe("");
    const hall = demoHalls.find(({ slug }) => slug === event.hall)!;
    expect(Object.keys(event.prices).sort(), event.slug).toEqual(
      hall
        .plan()
        .categories.map(({ code }) => code)
        .sort(),
    );
    const organizer = organizers.find(({ slug }) => slug === event.organizer)!;
    expect(organizer.halls, event.slug).toContain(event.hall);
  }
  expect(new Set(seedEvents.map(({ slug }) => slug)).size).toBe(seedEvents.length);
});
