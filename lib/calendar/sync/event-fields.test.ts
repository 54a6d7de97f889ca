import { describe, expect, it } from "vitest";
import type { CalendarEntry } from "../ics.ts";
import { changesOf, eventOf } from "./event-fields.ts";
import { eventIdOf } from "./event-id.ts";

const entry: CalendarEntry = {
  ticketId: "01890000-0000-7000-8000-000000000001",
  sequence: 0,
  changedAt: new Date("2026-11-01T08:00:00Z"),
  startsAt: new Date("2026-12-02T13:30:00Z"),
  endsAt: new Date("2026-12-02T15:45:00Z"),
  timeZone: "Asia/Almaty",
  title: "Қыз Жібек: Партер, 5-қатар, 12-орын",
  location: "Абай атындағы театр",
  description: "Партер, 5-қатар, 12-орын",
  url: "https://tickets.kz/kk/tickets",
  reminders: { day: "Ертең", hours: "Екі сағаттан кейін" },
  cancelled: false,
};
const id = eventIdOf("account", "ticket");
const written = eventOf(id, entry, null);

describe("an entry's own name", () => {
  it("has only letters that Google takes, and is one for a ticket in an account", () => {
    expect(id).toMatch(/^kme[a-v0-9]{32}$/);
    expect(eventIdOf("account", "ticket")).toBe(id);
    expect(new Set([id, eventIdOf("account", "other"), eventIdOf("other", "ticket")]).size).toBe(3);
  });
});

describe("what of an entry is changed", () => {
  it("is nothing while the ticket is what was written", () => {
    expect(changesOf(written, entry, null)).toBeNull();
  });

  it("is what the ticket changed, and nothing beside it", () => {
    const changes = changesOf(written, { ...entry, sequence: 1, location: "Орталық алаң" }, null);
    expect(Object.keys(changes!).toSorted()).toEqual(["extendedProperties", "location"]);
  });

  it("is not a title or reminders that the person made their own", () => {
    const edited = { ...written, summary: "Асельмен", reminders: { useDefault: true, overrides: [] } };
    const moved = {
      ...entry,
      sequence: 1,
      title: "Қыз Жібек: Балкон",
      startsAt: new Date("2026-12-03T13:30:00Z"),
    };
    const changes = changesOf(edited, moved, [5])!;
    expect(changes.summary).toBeUndefined();
    expect(changes.reminders).toBeUndefined();
    expect(changes.start).toMatchObject({ dateTime: "2026-12-03T13:30:00.000Z" });
  });

  it("is the reminders chosen anew, where the person left ours, in whatever order Google gives them", () => {
    const turned = {
      ...written,
      reminders: { useDefault: false, overrides: written.reminders!.overrides!.toReversed() },
    };
    expect(changesOf(turned, entry, [5])!.reminders!.overrides).toEqual([{ method: "popup", minutes: 300 }]);
  });

  it("keeps reminders to what Google takes", () => {
    const many = eventOf(id, entry, [1, 2, 3, 4, 5, 6, 6, 1_000]).reminders!.overrides!;
    expect(many).toHaveLength(5);
    expect(Math.max(...many.map(({ minutes }) => minutes ?? 0))).toBeLessThanOrEqual(40_320);
  });
});
