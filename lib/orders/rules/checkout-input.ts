import { z } from "zod";
import { parseEmail } from "#lib/access/rules/email.ts";
import { parseName } from "#lib/access/rules/names.ts";
import { parsePhone } from "#lib/access/rules/phone.ts";
import type { ErrorCode } from "#lib/errors.ts";
import { locales } from "#lib/i18n/localized.ts";
import { maxPromoCodeLength, normalizePromoCode } from "./promo.ts";

/** A box of a form, or a boolean of code: anything but a tick is a no. */
const ticked = z
  .union([z.boolean(), z.string()])
  .optional()
  .transform((value) => value === true || value === "on");

const mustTick = ticked.refine((value) => value, "ORDER_CONSENT_REQUIRED" satisfies ErrorCode);

/** A text by a parser that answers either the form we keep or a code. */
function parsedBy(parse: (text: string) => { value: string } | { fault: ErrorCode }) {
  return z
    .string("BAD_INPUT")
    .max(10_000, "BAD_INPUT")
    .transform((text, context) => {
      const parsed = parse(text);
      if ("value" in parsed) return parsed.value;
      context.addIssue({ code: "custom", message: parsed.fault });
      return z.NEVER;
    });
}

/**
 * What the checkout page sends. Prices, totals and seats are not read: they are the cart's. Messages are codes of refusals.
 * The key is made by the page; the same key again is the same order.
 */
export const checkoutInput = z.object({
  checkoutKey: z.uuid("BAD_KEY"),
  organizerId: z.uuid("BAD_INPUT"),
  name: parsedBy((text) => {
    const parsed = parseName(text);
    return "name" in parsed ? { value: parsed.name } : parsed;
  }),
  email: parsedBy((text) => {
    const parsed = parseEmail(text);
    return "email" in parsed ? { value: parsed.email } : parsed;
  }),
  phone: parsedBy((text) => {
    if (text.trim() === "") return { fault: "PHONE_REQUIRED" };
    const phone = parsePhone(text);
    return phone ? { value: phone } : { fault: "PHONE_INVALID" };
  }),
  ageDeclared: ticked,
  terms: mustTick,
  personalData: mustTick,
  /** Refused: nothing is mailed, and the tickets wait on the order's page. */
  transferAbroad: ticked,
  promoCode: z
    .string("BAD_INPUT")
    .max(10_000, "PROMO_UNKNOWN")
    .optional()
    .transform((text) => normalizePromoCode(text))
    .refine((code) => code === null || code.length <= maxPromoCodeLength, "PROMO_UNKNOWN"),
  locale: z.enum(locales, "BAD_INPUT"),
  localeChosen: ticked,
});

/** The input of the command `checkout`. */
export type CheckoutInput = z.output<typeof checkoutInput>;
