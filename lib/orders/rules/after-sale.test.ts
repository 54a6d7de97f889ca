import { describe, expect, it } from "vitest";
import type { RefundPolicy } from "#db/schema/events.ts";
import { tenge } from "#lib/money.ts";
import { cancelRefusal, changeRefusal, refundOf, type ShowStand, type TicketStand } from "./after-sale.ts";

const startsAt = new Date("2026-12-10T13:00:00Z");
const before = (hours: number) => new Date(startsAt.getTime() - hours * 3_600_000);
const policy: RefundPolicy = {
  windows: [
    { hoursBefore: 168, basisPoints: 10_000 },
    { hoursBefore: 72, basisPoints: 5_000 },
  ],
  changesUntilHours: 24,
  changesAtMost: 2,
};
const show = (over: Partial<ShowStand> = {}, rule: Partial<RefundPolicy> = {}): ShowStand => ({
  status: "scheduled",
  eventStatus: "published",
  startsAt,
  refundableUntil: null,
  policy: { ...policy, ...rule },
  ...over,
});
const ticket = (over: Partial<TicketStand> = {}): TicketStand => ({
  state: "valid",
  admittedAt: null,
  changes: 0,
  isInChange: false,
  isOffered: false,
  ...over,
});
const worth = { totalTiyn: tenge(4_500), feeTiyn: tenge(500) };

describe("what comes back for a ticket", () => {
  it.each([
    [200, 4_500, "all of it in the longest window"],
    [100, 2_250, "the part of the next one afterwards"],
    [72, 0, "nothing from the last deadline on, to the second"],
  ])("%d hours before: %d tenge, %s", (hours, back) => {
    expect(refundOf(worth, show(), before(hours))).toMatchObject({
      backTiyn: tenge(back),
      keptTiyn: tenge(4_500 - back),
    });
  });

  it("rounds half up to whole tenge", () => {
    const odd = { totalTiyn: tenge(4_501), feeTiyn: 0 };
    expect(refundOf(odd, show(), before(100)).backTiyn).toBe(tenge(2_251));
  });

  it("is reckoned without the shop's fee where the fee is kept", () => {
    expect(refundOf(worth, show({}, { keepsFee: true }), before(200)).backTiyn).toBe(tenge(4_000));
    expect(refundOf(worth, show({}, { keepsFee: true }), before(100)).backTiyn).toBe(tenge(2_000));
  });

  it("is everything with the fee when the performance is called off, at any time", () => {
    const off = show({ status: "cancelled" }, { keepsFee: true });
    expect(refundOf(worth, off, before(-5)).backTiyn).toBe(tenge(4_500));
  });

  it("is everything when the event is called off, except for what had been shown before", () => {
    const off = show({ eventStatus: "cancelled" }, { keepsFee: true });
    expect(refundOf(worth, off, before(1)).backTiyn).toBe(tenge(4_500));
    expect(refundOf(worth, off, before(-5)).backTiyn).toBe(0);
  });

  it("is everything when it was moved, until the date that was set, and by the rule afterwards", () => {
    const moved = show({ status: "moved", refundableUntil: before(50) }, { keepsFee: true });
    expect(refundOf(worth, moved, before(51)).backTiyn).toBe(tenge(4_500));
    expect(refundOf(worth, moved, before(50)).backTiyn).toBe(0);
  });

  it("is all kept where the rule has no windows", () => {
    expect(refundOf(worth, show({}, { windows: [] }), before(1_000)).keptTiyn).toBe(tenge(4_500));
  });
});

const standing: [Partial<TicketStand>, string][] = [
  [{ state: "refunded" }, "TICKET_NOT_VALID"],
  [{ admittedAt: before(1) }, "TICKET_ADMITTED"],
  [{ isInChange: true }, "TICKET_IN_CHANGE"],
  [{ isOffered: true }, "TRANSFER_OFFERED"],
];

describe("whether a ticket can be given back", () => {
  it.each(standing)("not %j: %s", (over, code) => {
    expect(cancelRefusal(ticket(over), show(), worth, before(200))).toBe(code);
  });

  it("while something comes back, and a free one until it begins", () => {
    const free = { totalTiyn: 0, feeTiyn: 0 };
    expect(cancelRefusal(ticket(), show(), worth, before(73))).toBeNull();
    expect(cancelRefusal(ticket(), show(), worth, before(72))).toBe("CANCEL_OVER");
    expect(cancelRefusal(ticket(), show(), free, before(1))).toBeNull();
    expect(cancelRefusal(ticket(), show(), free, before(0))).toBe("CANCEL_OVER");
  });

  it("always when the organizer called it off", () => {
    expect(cancelRefusal(ticket(), show({ status: "cancelled" }), worth, before(-1))).toBeNull();
  });
});

describe("whether a seat can be changed", () => {
  it.each(standing)("not %j: %s", (over, code) => {
    expect(changeRefusal(ticket(over), show(), before(200))).toBe(code);
  });

  it("until the event's deadline, as often as it allows, where it allows it at all", () => {
    expect(changeRefusal(ticket({ changes: 1 }), show(), before(25))).toBeNull();
    expect(changeRefusal(ticket(), show(), before(24))).toBe("CHANGE_OVER");
    expect(changeRefusal(ticket({ changes: 2 }), show(), before(25))).toBe("CHANGES_USED_UP");
    expect(changeRefusal(ticket(), show({}, { changesUntilHours: null }), before(25))).toBe(
      "CHANGE_NOT_ALLOWED",
    );
    expect(changeRefusal(ticket(), show({ status: "cancelled" }), before(25))).toBe("PERFORMANCE_CANCELLED");
  });
});
