import { commonPasswords } from "./common-passwords.ts";

export const minPasswordLength = 8;
export const maxPasswordLength = 128;

export type PasswordFault = "PASSWORD_TOO_SHORT" | "PASSWORD_TOO_LONG" | "PASSWORD_TOO_COMMON";

/**
 * What is wrong with a new password, or null. No rules of composition: length, and not among the commonest, nor the
 * person's own e-mail. Counted in characters as a person counts them, never trimmed or changed.
 */
export function passwordFault(password: string, email?: string): PasswordFault | null {
  const length = [...password].length;
  if (length < minPasswordLength) return "PASSWORD_TOO_SHORT";
  if (length > maxPasswordLength) return "PASSWORD_TOO_LONG";
  const folded = password.toLowerCase();
  const isOwnEmail = email !== undefined && (folded === email || folded === email.split("@")[0]);
  const isOneCharacter = new Set(folded).size === 1;
  return isOwnEmail || isOneCharacter || commonPasswords().has(folded) ? "PASSWORD_TOO_COMMON" : null;
}
