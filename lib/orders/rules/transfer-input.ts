import { z } from "zod";
import { emailField, nameField } from "#lib/access/rules/form-fields.ts";
import type { ErrorCode } from "#lib/errors.ts";
import { locales } from "#lib/i18n/localized.ts";

const ticked = z
  .string()
  .optional()
  .transform((value) => value === "on");

/** What the page sends on which a ticket is offered. Without an address there is only the link. */
export const offerInput = z
  .object({
    toEmail: z
      .string()
      .optional()
      .transform((typed) => (typed?.trim() ? typed : null))
      .pipe(emailField.nullable()),
    recipientAgrees: ticked,
    locale: z.enum(locales, "BAD_INPUT"),
  })
  .refine(({ toEmail, recipientAgrees }) => toEmail === null || recipientAgrees, {
    path: ["recipientAgrees"],
    message: "TRANSFER_CONSENT_REQUIRED" satisfies ErrorCode,
  });

/** What the page sends on which an offered ticket is taken. */
export const acceptInput = z.object({
  name: nameField,
  email: emailField,
  personalData: ticked.refine((value) => value, "ACCEPT_CONSENT_REQUIRED" satisfies ErrorCode),
  /** Refused: nothing is mailed to the new holder, the ticket waits on its page. */
  transferAbroad: ticked,
  locale: z.enum(locales, "BAD_INPUT"),
});

export type AcceptInput = z.output<typeof acceptInput>;
