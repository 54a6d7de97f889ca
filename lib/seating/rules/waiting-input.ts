import { z } from "zod";
import { emailField, nameField, phoneField } from "#lib/access/rules/form-fields.ts";
import type { ErrorCode } from "#lib/errors.ts";
import { locales } from "#lib/i18n/localized.ts";
import { maxWaitingSize } from "./waiting.ts";

const mustTick = z
  .string("WAITING_CONSENT_REQUIRED" satisfies ErrorCode)
  .refine((value) => value === "on", "WAITING_CONSENT_REQUIRED" satisfies ErrorCode);

/** What the page sends on which somebody gets in line. The list tells by mail, so both consents are needed. */
export const joinInput = z.object({
  performanceId: z.uuid("BAD_INPUT"),
  /** The code of a category; empty: any. */
  category: z
    .string()
    .max(40, "BAD_INPUT")
    .optional()
    .transform((code) => code || null),
  size: z.coerce
    .number("BAD_QUANTITY")
    .int("BAD_QUANTITY")
    .min(1, "BAD_QUANTITY")
    .max(maxWaitingSize, "BAD_QUANTITY"),
  name: nameField,
  email: emailField,
  phone: phoneField,
  personalData: mustTick,
  transferAbroad: mustTick,
  locale: z.enum(locales, "BAD_INPUT"),
});

export type JoinInput = Omit<z.output<typeof joinInput>, "personalData" | "transferAbroad">;
