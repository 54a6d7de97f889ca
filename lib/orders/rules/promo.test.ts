import { describe, expect, it } from "vitest";
import { discountFor, normalizePromoCode, type Promo, promoFault } from "./promo.ts";

const now = new Date("2026-11-22T12:00:00Z");
const promo: Promo = {
  id: "p",
  eventId: "concert",
  useLimit: 1,
  isOpen: true,
  basisPoints: 1_000,
  fixedTiyn: 0,
  validFrom: new Date("2026-11-01T00:00:00Z"),
  validUntil: new Date("2026-12-01T00:00:00Z"),
};

describe("a promo code", () => {
  it("is found however it is typed", () => {
    expect(normalizePromoCode("  көктем 10 ")).toBe("КӨКТЕМ10");
    expect(normalizePromoCode("ＡＢＣ")).toBe("ABC");
    expect(normalizePromoCode("   ")).toBeNull();
    expect(normalizePromoCode(undefined)).toBeNull();
  });

  it("counts only while it is open and valid, and where it belongs", () => {
    expect(promoFault(promo, ["concert", "play"], now)).toBeNull();
    expect(promoFault(null, ["concert"], now)).toBe("PROMO_UNKNOWN");
    expect(promoFault({ ...promo, isOpen: false }, ["concert"], now)).toBe("PROMO_UNKNOWN");
    expect(promoFault(promo, ["concert"], new Date("2026-10-31T23:59:59Z"))).toBe("PROMO_UNKNOWN");
    expect(promoFault(promo, ["concert"], promo.validUntil)).toBe("PROMO_OVER");
    expect(promoFault(promo, ["play"], now)).toBe("PROMO_NOT_HERE");
    expect(promoFault({ ...promo, eventId: null }, ["play"], now)).toBeNull();
  });

  it("takes nothing off a seat of another event", () => {
    expect(discountFor(promo, "play")).toBeNull();
    expect(discountFor(promo, "concert")).toEqual({ basisPoints: 1_000, fixedTiyn: 0 });
    expect(discountFor({ ...promo, eventId: null }, "play")).not.toBeNull();
  });
});
