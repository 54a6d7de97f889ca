import { z } from "zod";
import { locales } from "#lib/i18n/localized.ts";
import { isId } from "#lib/ids.ts";
import {
  birthDateField,
  choiceField,
  consentField,
  emailField,
  knownPasswordField,
  nameField,
  newPasswordField,
  nextField,
  phoneField,
  tokenField,
  withBirthDate,
} from "./form-fields.ts";
import { passwordFault } from "./passwords.ts";

/** Sign-up. The faults of all fields come at once; the date's stand at `birthDate`. */
export const signUpForm = (now: Date) =>
  withBirthDate(
    z
      .object({
        firstName: nameField,
        lastName: nameField,
        birthDate: birthDateField(now),
        email: emailField,
        password: newPasswordField,
        consentTerms: consentField,
        consentPersonalData: consentField,
        consentTransfer: choiceField,
        next: nextField,
      })
      .refine(({ password, email }) => passwordFault(password, email) === null, {
        path: ["password"],
        error: "PASSWORD_TOO_COMMON",
      }),
  );
export type SignUpForm = z.output<ReturnType<typeof signUpForm>>;

export const signInForm = z.object({ email: emailField, password: knownPasswordField, next: nextField });

export const confirmEmailForm = z.object({
  token: tokenField,
  password: knownPasswordField.optional().or(z.literal("").transform(() => undefined)),
  next: nextField,
});

/** Asks for a letter: a new password, or the confirmation once more. */
export const askForMailForm = z.object({ email: emailField, next: nextField });

export const resetPasswordForm = z.object({ token: tokenField, password: newPasswordField });

export const profileForm = (now: Date) =>
  withBirthDate(
    z.object({
      firstName: nameField,
      lastName: nameField,
      birthDate: birthDateField(now),
      phone: phoneField,
      language: z.enum(locales, { error: "BAD_INPUT" }),
      reminders: z.enum(["both", "day", "hours", "none"], { error: "BAD_INPUT" }),
    }),
  );

/** The account's own password, asked for something sensitive; empty for who has none. */
const ownPasswordField = z.string().max(256, { error: "OWN_PASSWORD_WRONG" }).default("");

export const changeEmailForm = z.object({ email: emailField, password: ownPasswordField });

export const changePasswordForm = z.object({ password: ownPasswordField, newPassword: newPasswordField });

export const ownPasswordForm = z.object({ password: ownPasswordField });

export const deleteAccountForm = z.object({
  password: ownPasswordField,
  typedEmail: z.string().min(1, { error: "EMAIL_REQUIRED" }).max(300, { error: "TYPED_EMAIL_WRONG" }),
});

export const linkForm = z.object({ token: tokenField });

export const endSessionForm = z.object({ session: z.string().refine(isId, { error: "BAD_INPUT" }) });

export const transferConsentForm = z.object({ granted: z.enum(["0", "1"], { error: "BAD_INPUT" }) });

/** The consents under the Google button of the sign-up page; all boxes empty means "I have an account already". */
export const googleForm = z.object({
  consentTerms: choiceField,
  consentPersonalData: choiceField,
  consentTransfer: choiceField,
  next: nextField,
});
