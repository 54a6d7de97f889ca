import { parsePhoneNumberFromString } from "libphonenumber-js/min";

/**
 * A phone in E.164 from any way people type it (`8 701 123 45 67`, `+7 (701) 123-45-67`, `7011234567`); numbers of other
 * countries begin with +. Null for what is no number.
 */
export function parsePhone(text: string): string | null {
  if (text.length > 40) return null;
  const typed = text.trim();
  // People who live here leave the + out: eleven digits from 7 are a number with its country code.
  const digits = typed.replaceAll(/\D/g, "");
  const whole = /^7\d{10}$/.test(digits) && !typed.startsWith("+") ? `+${digits}` : typed;
  const parsed = parsePhoneNumberFromString(whole, { defaultCountry: "KZ", extract: false });
  return parsed?.isValid() && !parsed.ext ? parsed.number : null;
}

/** As it is read here: `+7 701 123 45 67`; a number of another country as it is read there. */
export function formatPhone(e164: string): string {
  const own = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(e164);
  if (own) return ["+7", ...own.slice(1)].join(" ");
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;
}
