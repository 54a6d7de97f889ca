import { describe, expect, it } from "vitest";
import { initialOf, offerEnds, type Passing, passingRefusal } from "./transfer.ts";

const startsAt = new Date("2026-12-10T13:00:00Z");
const hoursBefore = (hours: number) => new Date(startsAt.getTime() - hours * 3_600_000);
const ticket = (over: Partial<Passing> = {}, transferUntilHours?: number | null): Passing => ({
  state: "valid",
  admittedAt: null,
  eventStatus: "published",
  status: "scheduled",
  startsAt,
  policy: { windows: [], changesUntilHours: null, transferUntilHours },
  ...over,
});

describe("passing a ticket on", () => {
  it("is possible until the performance begins where the event says nothing", () => {
    expect(passingRefusal(ticket(), hoursBefore(0.01))).toBeNull();
    expect(passingRefusal(ticket(), startsAt)).toBe("TRANSFER_CLOSED");
  });

  it("keeps the event's hours, and never happens where the event says never", () => {
    expect(passingRefusal(ticket({}, 3), hoursBefore(3.01))).toBeNull();
    expect(passingRefusal(ticket({}, 3), hoursBefore(3))).toBe("TRANSFER_CLOSED");
    expect(passingRefusal(ticket({}, null), hoursBefore(500))).toBe("TRANSFER_CLOSED");
  });

  it("ends with the ticket, at the door, and with the show", () => {
    const now = hoursBefore(24);
    expect(passingRefusal(ticket({ state: "refunded" }), now)).toBe("TICKET_NOT_VALID");
    expect(passingRefusal(ticket({ admittedAt: now }), now)).toBe("TICKET_ADMITTED");
    expect(passingRefusal(ticket({ status: "cancelled" }), now)).toBe("TRANSFER_CLOSED");
    expect(passingRefusal(ticket({ eventStatus: "cancelled" }), now)).toBe("TRANSFER_CLOSED");
    expect(passingRefusal(ticket({ status: "moved" }), now)).toBeNull();
  });

  it("gives an offer 48 hours, and less where the event's rule ends before", () => {
    expect(offerEnds(ticket(), hoursBefore(100))).toEqual(hoursBefore(52));
    expect(offerEnds(ticket(), hoursBefore(10))).toEqual(startsAt);
    expect(offerEnds(ticket({}, 3), hoursBefore(10))).toEqual(hoursBefore(3));
  });

  it("tells the one before no more than a letter of the name", () => {
    expect(initialOf(" әсел Өтегенова")).toBe("Ә.");
    expect(initialOf(" ")).toBe("…");
  });
});
