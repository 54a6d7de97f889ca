import { describe, expect, it } from "vitest";
import { checkoutInput } from "./checkout-input.ts";

const typed = {
  checkoutKey: "0b8e5a0e-2c55-4e0f-9a64-0d2f3f9a2b11",
  organizerId: "01890000-0000-7000-8000-0000000000aa",
  name: "  Әсел   Өтегенова ",
  email: " Asel@Mail.KZ ",
  phone: "8 (701) 123-45-67",
  terms: "on",
  personalData: "on",
  promoCode: " kz 10",
  locale: "kk",
};

/** The code that a field is refused with. */
const fault = (over: Record<string, unknown>) => {
  const parsed = checkoutInput.safeParse({ ...typed, ...over });
  return parsed.success ? null : parsed.error.issues[0]!.message;
};

describe("what the checkout page sends", () => {
  it("is brought into the one form that is kept", () => {
    expect(checkoutInput.parse(typed)).toEqual({
      checkoutKey: typed.checkoutKey,
      organizerId: typed.organizerId,
      name: "Әсел Өтегенова",
      email: "asel@mail.kz",
      phone: "+77011234567",
      ageDeclared: false,
      terms: true,
      personalData: true,
      transferAbroad: false,
      promoCode: "KZ10",
      locale: "kk",
      localeChosen: false,
    });
  });

  it("holds no price: one that is sent is not read", () => {
    const parsed = checkoutInput.parse({ ...typed, totalTiyn: "1", price: "-5", seats: ["1"] });
    expect(Object.keys(parsed)).not.toEqual(expect.arrayContaining(["totalTiyn"]));
    expect(Object.keys(parsed)).not.toEqual(expect.arrayContaining(["price"]));
    expect(Object.keys(parsed)).not.toEqual(expect.arrayContaining(["seats"]));
  });

  it("is refused by the code of the field that is wrong", () => {
    expect(fault({})).toBeNull();
    expect(fault({ name: " " })).toBe("NAME_REQUIRED");
    expect(fault({ name: "Ә".repeat(9_000) })).toBe("NAME_TOO_LONG");
    expect(fault({ name: "Ә".repeat(1_000_000) })).toBe("BAD_INPUT");
    expect(fault({ email: "asel＠mail.kz" })).toBe("EMAIL_INVALID");
    expect(fault({ email: "" })).toBe("EMAIL_REQUIRED");
    expect(fault({ phone: "" })).toBe("PHONE_REQUIRED");
    expect(fault({ phone: "12" })).toBe("PHONE_INVALID");
    expect(fault({ terms: undefined })).toBe("ORDER_CONSENT_REQUIRED");
    expect(fault({ personalData: "off" })).toBe("ORDER_CONSENT_REQUIRED");
    expect(fault({ checkoutKey: "1" })).toBe("BAD_KEY");
    expect(fault({ promoCode: "A".repeat(41) })).toBe("PROMO_UNKNOWN");
    expect(fault({ locale: "de" })).toBe("BAD_INPUT");
  });

  it("keeps markup in a name as the text it is", () => {
    expect(checkoutInput.parse({ ...typed, name: "<script>alert(1)</script>" }).name).toBe(
      "<script>alert(1)</script>",
    );
  });
});
