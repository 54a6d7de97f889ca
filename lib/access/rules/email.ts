export const maxEmailLength = 254;

export type EmailFault = "EMAIL_REQUIRED" | "EMAIL_INVALID" | "EMAIL_TOO_LONG";

const local = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const domain = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{2,59})$/;

/**
 * An e-mail in the one form we keep: lower case, ASCII, a domain in other letters as punycode. What only looks like an @
 * (U+FF20, U+FE6B) is refused before anything normalizes it into one, as are letters that a collation takes for others.
 */
export function parseEmail(text: string): { email: string } | { fault: EmailFault } {
  const typed = text.trim();
  if (typed === "") return { fault: "EMAIL_REQUIRED" };
  if (typed.length > maxEmailLength) return { fault: "EMAIL_TOO_LONG" };
  const at = typed.indexOf("@");
  if (at < 1 || at !== typed.lastIndexOf("@")) return { fault: "EMAIL_INVALID" };
  const name = typed.slice(0, at).toLowerCase();
  const host = asciiDomain(typed.slice(at + 1));
  if (name.length > 64 || !local.test(name) || host === null || !domain.test(host)) {
    return { fault: "EMAIL_INVALID" };
  }
  const email = `${name}@${host}`;
  return email.length > maxEmailLength ? { fault: "EMAIL_TOO_LONG" } : { email };
}

/** The domain in ASCII; only letters, digits, dots and hyphens go in, so that nothing but letters is converted. */
function asciiDomain(host: string): string | null {
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(host)) return null;
  try {
    return new URL(`http://${host}`).hostname;
  } catch {
    return null;
  }
}
