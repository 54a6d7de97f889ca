import { z } from "zod";
import { dayFrom, dayIn, isBirthDate } from "./birth-date.ts";
import { parseEmail } from "./email.ts";
import { parseName } from "./names.ts";
import { safeNext } from "./next-path.ts";
import { passwordFault } from "./passwords.ts";
import { parsePhone } from "./phone.ts";

/** Everybody's day of birth is counted by the day where the shop is. */
export const homeZone = "Asia/Almaty";

export const nameField = z.string({ error: "NAME_REQUIRED" }).transform((typed, context) => {
  const parsed = parseName(typed);
  if ("name" in parsed) return parsed.name;
  context.addIssue({ code: "custom", message: parsed.fault });
  return z.NEVER;
});

/** An e-mail of a form, in the form we keep. */
export const emailField = z.string({ error: "EMAIL_REQUIRED" }).transform((typed, context) => {
  const parsed = parseEmail(typed);
  if ("email" in parsed) return parsed.email;
  context.addIssue({ code: "custom", message: parsed.fault });
  return z.NEVER;
});

/** A phone in E.164; null when the field was left empty. */
export const phoneField = z
  .string()
  .optional()
  .transform((typed, context) => {
    if (!typed?.trim()) return null;
    const phone = parsePhone(typed);
    if (phone) return phone;
    context.addIssue({ code: "custom", message: "PHONE_INVALID" });
    return z.NEVER;
  });

/** Where to go afterwards; what is not a path of ours is forgotten rather than refused. */
export const nextField = z
  .unknown()
  .optional()
  .transform((typed) => safeNext(typed));

/** A password chosen now. */
export const newPasswordField = z.string({ error: "PASSWORD_REQUIRED" }).transform((typed, context) => {
  const fault = typed === "" ? "PASSWORD_REQUIRED" : passwordFault(typed);
  if (!fault) return typed;
  context.addIssue({ code: "custom", message: fault });
  return z.NEVER;
});

/** A password that is only compared: one that is too long cannot be right and is not worth hashing. */
export const knownPasswordField = z
  .string({ error: "PASSWORD_REQUIRED" })
  .min(1, { error: "PASSWORD_REQUIRED" })
  .max(256, { error: "SIGN_IN_FAILED" });

/** The secret of a link in a mail. */
export const tokenField = z.string({ error: "LINK_EXPIRED" }).max(100, { error: "LINK_EXPIRED" });

/** A box that has to be ticked; an empty one is not sent at all. */
export const consentField = z.string({ error: "CONSENT_REQUIRED" }).min(1, { error: "CONSENT_REQUIRED" });

/** A box that may be ticked. */
export const choiceField = z
  .string()
  .optional()
  .transform((sent) => Boolean(sent));

const partsOfDay = z.tuple([z.string(), z.string(), z.string()]);

/** A birth date from its three inputs, see `withBirthDate`. */
export const birthDateField = (now: Date) =>
  partsOfDay.transform(([year, month, day], context) => {
    const isWhole = [year, month, day].every((part) => part.trim() !== "");
    const date = dayFrom(year, month, day);
    if (date && isBirthDate(date, dayIn(homeZone, now))) return date;
    context.addIssue({ code: "custom", message: isWhole ? "BIRTH_DATE_INVALID" : "BIRTH_DATE_REQUIRED" });
    return z.NEVER;
  });

/** Puts birthYear, birthMonth and birthDay together under `birthDate`, so that the date's fault is the group's. */
export function withBirthDate<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((form) => {
    const parts = (form ?? {}) as Record<string, unknown>;
    const birthDate = ["birthYear", "birthMonth", "birthDay"].map((key) =>
      typeof parts[key] === "string" ? parts[key] : "",
    );
    return { ...parts, birthDate };
  }, schema);
}
