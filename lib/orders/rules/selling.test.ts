import { describe, expect, it } from "vitest";
import { ageRefusal, type OnSale, saleRefusal, seatCountRefusal } from "./selling.ts";

const play: OnSale = {
  performanceId: "p",
  status: "scheduled",
  eventStatus: "published",
  saleStartsAt: new Date("2026-11-01T00:00:00Z"),
  saleEndsAt: new Date("2026-12-02T13:30:00Z"),
  startsAt: new Date("2026-12-02T13:30:00Z"),
  timeZone: "Asia/Almaty",
  ageLimit: 16,
  maxSeats: 10,
};
const during = new Date("2026-11-20T00:00:00Z");

describe("what may be sold", () => {
  it("is decided by the sale's window and by what became of the performance", () => {
    expect(saleRefusal(play, during)).toBeNull();
    expect(saleRefusal(play, new Date("2026-10-31T23:59:59Z"))?.code).toBe("SALE_NOT_STARTED");
    expect(saleRefusal(play, play.saleStartsAt)).toBeNull();
    expect(saleRefusal(play, play.saleEndsAt)?.code).toBe("SALE_OVER");
    expect(saleRefusal({ ...play, status: "moved" }, during)).toBeNull();
    expect(saleRefusal({ ...play, status: "cancelled" }, during)?.code).toBe("PERFORMANCE_CANCELLED");
    expect(saleRefusal({ ...play, eventStatus: "cancelled" }, during)?.code).toBe("PERFORMANCE_CANCELLED");
    expect(saleRefusal({ ...play, eventStatus: "draft" }, during)?.code).toBe("SALE_NOT_STARTED");
  });

  it("is limited per performance", () => {
    expect(seatCountRefusal(play, 10)).toBeNull();
    expect(seatCountRefusal(play, 11)).toEqual({ code: "TOO_MANY_SEATS", details: { limit: 10 } });
  });

  it("asks for the age on the day of the performance in the venue's zone", () => {
    expect(ageRefusal(play, "2010-12-02", false)).toBeNull();
    expect(ageRefusal(play, "2010-12-03", true)?.code).toBe("AGE_LIMIT");
    const late = { ...play, startsAt: new Date("2026-12-02T19:30:00Z") }; // after midnight in Semey
    expect(ageRefusal(late, "2010-12-03", false)).toBeNull();
    expect(ageRefusal(play, null, false)?.code).toBe("AGE_NOT_DECLARED");
    expect(ageRefusal(play, null, true)).toBeNull();
    expect(ageRefusal({ ...play, ageLimit: 0 }, null, false)).toBeNull();
  });
});
