export const maxNameLength = 100;

export type NameFault = "NAME_REQUIRED" | "NAME_TOO_LONG" | "NAME_INVALID";

/**
 * A first or last name as people write it, in any script. Spaces are joined; nothing is "corrected". Control and format
 * characters (they turn text around or hide it) are refused; markup is only text, because nothing here is ever HTML.
 */
export function parseName(text: string): { name: string } | { fault: NameFault } {
  // U+200C and U+200D join letters in some scripts; every other character of "Cc" and "Cf" has no place in a name.
  if (/[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/u.test(text))
    return { fault: "NAME_INVALID" };
  const name = text.normalize("NFC").replaceAll(/\s+/gu, " ").trim();
  if (name === "") return { fault: "NAME_REQUIRED" };
  if ([...name].length > maxNameLength) return { fault: "NAME_TOO_LONG" };
  return /\p{L}/u.test(name) ? { name } : { fault: "NAME_INVALID" };
}
