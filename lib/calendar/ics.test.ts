import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { type CalendarEntry, googleTemplateLink, icsFile, ticketUid } from "./ics.ts";

const entry: CalendarEntry = {
  ticketId: "01890000-0000-7000-8000-000000000001",
  sequence: 0,
  changedAt: new Date("2026-11-01T08:00:00Z"),
  startsAt: new Date("2026-12-02T13:30:00Z"),
  endsAt: new Date("2026-12-02T15:45:00Z"),
  timeZone: "Asia/Almaty",
  title: "Қыз Жібек. Ғашықтар туралы дастан; екі бөлімді, үзіліспен",
  location: "Абай атындағы қазақ музыкалық-драма театры, Үлкен зал, Партер, 5-қатар, 12-орын",
  description: "Билет коды: KAM7RB41.\nҮлкен әріптер: ӘҒҚҢӨҰҮҺІ ₸ 👍",
  url: "https://shop.example/kk/orders/Q7RMXK2P",
  reminders: { day: "Ертең: Қыз Жібек", hours: "Екі сағаттан кейін: Қыз Жібек" },
  cancelled: false,
};

/** Read by a parser that is not the writer's. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return { calendar, events: calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event)) };
}

describe("an .ics file", () => {
  it("is read by another parser with every text as it was", () => {
    const { calendar, events } = read(icsFile([entry]));
    const event = events[0]!;
    expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
    expect(event.uid).toBe(ticketUid(entry.ticketId));
    expect(event.summary).toBe(entry.title);
    expect(event.location).toBe(entry.location);
    expect(event.description).toBe(entry.description);
    expect(event.startDate.toJSDate()).toEqual(entry.startsAt);
    expect(event.endDate.toJSDate()).toEqual(entry.endsAt);
    expect(event.component.getFirstPropertyValue("url")).toBe(entry.url);
    expect(event.component.getFirstPropertyValue("status")).toBe("CONFIRMED");
  });

  it("tells all times in UTC, the stamp too", () => {
    const file = icsFile([entry]);
    expect(file).toContain("DTSTART:20261202T133000Z\r\n");
    expect(file).toContain("DTEND:20261202T154500Z\r\n");
    expect(file).toContain("DTSTAMP:20261101T080000Z\r\n");
    expect(file).not.toContain("TZID");
  });

  it("reminds a day and two hours before", () => {
    const alarms = read(icsFile([entry])).events[0]!.component.getAllSubcomponents("valarm");
    const told = alarms.map((alarm) => [
      alarm.getFirstPropertyValue("action"),
      String(alarm.getFirstPropertyValue("trigger")),
      alarm.getFirstPropertyValue("description"),
    ]);
    expect(told).toEqual([
      ["DISPLAY", "-P1D", entry.reminders.day],
      ["DISPLAY", "-PT2H", entry.reminders.hours],
    ]);
  });

  it("has lines of at most 75 octets and never parts a letter", () => {
    const long = { ...entry, title: "Ә".repeat(300), description: "👍".repeat(200) };
    const lines = icsFile([long]).split("\r\n");
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.some((line) => line.includes("\ufffd"))).toBe(false);
    expect(read(icsFile([long])).events[0]!.summary).toBe(long.title);
  });

  it("keeps a ticket's name when it changes and raises the sequence; a refund cancels without reminders", () => {
    const moved = { ...entry, sequence: 1, startsAt: new Date("2026-12-03T13:30:00Z") };
    const cancelled = { ...moved, sequence: 2, cancelled: true };
    const [first, second, third] = [entry, moved, cancelled].map((one) => read(icsFile([one])).events[0]!);
    expect(new Set([first!.uid, second!.uid, third!.uid]).size).toBe(1);
    expect([first!.sequence, second!.sequence, third!.sequence]).toEqual([0, 1, 2]);
    expect(third!.component.getFirstPropertyValue("status")).toBe("CANCELLED");
    expect(third!.component.getAllSubcomponents("valarm")).toHaveLength(0);
  });

  it("holds each ticket of an order apart, and is the same file for the same entries", () => {
    const other = { ...entry, ticketId: "01890000-0000-7000-8000-000000000002" };
    expect(new Set(read(icsFile([entry, other])).events.map((event) => event.uid)).size).toBe(2);
    expect(icsFile([entry, other])).toBe(icsFile([entry, other]));
    expect(read(icsFile([])).events).toHaveLength(0);
  });

  it("lets no text become a property of its own", () => {
    for (const breakOut of [
      "\r\nATTENDEE:mailto:evil@example.com",
      "\rX-EVIL:1",
      "\u2028X-EVIL:1",
      "\nEND:VEVENT",
    ]) {
      const file = icsFile([{ ...entry, title: `a${breakOut}`, location: `b${breakOut}` }]);
      const { events } = read(file);
      expect(events).toHaveLength(1);
      expect(file).not.toMatch(/^(ATTENDEE|X-EVIL)/m);
      expect(file.match(/^END:VEVENT/gm)).toHaveLength(1);
    }
  });

  it("names organizer and attendee where it is mailed", () => {
    const people = {
      organizer: { name: "Семей театры", email: "kassa@example.kz" },
      attendee: { name: "Әсел", email: "asel@example.kz" },
    };
    const { calendar, events } = read(icsFile([{ ...entry, ...people }], "CANCEL"));
    expect(calendar.getFirstPropertyValue("method")).toBe("CANCEL");
    expect(events[0]!.organizer).toBe("mailto:kassa@example.kz");
    expect(events[0]!.attendees).toHaveLength(1);
    expect(events[0]!.component.getFirstPropertyValue("status")).toBe("CANCELLED");
  });
});

it("the link to Google Calendar carries the entry, whatever its letters", () => {
  const title = "A & B = «Қыз» + 1 #2";
  const link = new URL(googleTemplateLink({ ...entry, title }));
  expect(link.origin + link.pathname).toBe("https://calendar.google.com/calendar/render");
  expect(link.searchParams.get("action")).toBe("TEMPLATE");
  expect(link.searchParams.get("text")).toBe(title);
  expect(link.searchParams.get("dates")).toBe("20261202T133000Z/20261202T154500Z");
  expect(link.searchParams.get("ctz")).toBe("Asia/Almaty");
  expect(link.searchParams.get("location")).toBe(entry.location);
});
