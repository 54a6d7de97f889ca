import { intlTag, type Locale } from "#lib/i18n/localized.ts";

/** Currencies an organizer can sell in; all of them are kept as integers of the minor unit (1/100). */
export type Currency = "KZT";

const tiynPerUnit = 100;

/**
 * Prints an amount of tiyn as whole tenge, e.g. 500000 as "5 000 ₸"; tiyn are shown only when there are any. The digits are
 * grouped alike in all languages: Chrome has no Kazakh data and would write "5,000" where the server wrote "5 000". Below zero it
 * has a minus, as everywhere else, not a hyphen.
 */
export function formatMoney(amountTiyn: number, currency: Currency, _locale: Locale): string {
  const whole = amountTiyn % tiynPerUnit === 0;
  const digits = new Intl.NumberFormat(intlTag("ru"), {
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: whole ? 0 : 2,
  }).format(amountTiyn / tiynPerUnit);
  const sign = currency === "KZT" ? "₸" : currency;
  return `${digits.replaceAll(/\s/g, "\u00a0").replace("-", "−")}\u00a0${sign}`;
}

/** Tenge to tiyn. Refuses what is not a whole number, so that no rounding hides in a price. */
export function tenge(amount: number): number {
  if (!Number.isSafeInteger(amount)) throw new RangeError("tenge must be whole");
  return amount * tiynPerUnit;
}

/** A percentage (in basis points, 500 = 5%) of an amount, rounded half up to whole tenge. */
export function percentOf(amountTiyn: number, basisPoints: number): number {
  const exact = amountTiyn * basisPoints;
  const unit = 10_000 * tiynPerUnit;
  return Math.floor((exact + unit / 2) / unit) * tiynPerUnit;
}

/** The tax inside a gross amount (16% = 1600 basis points), rounded half up to a tiyn: it is taken out, never added. */
export function taxInside(grossTiyn: number, basisPoints: number): number {
  return Math.floor((grossTiyn * basisPoints + (10_000 + basisPoints) / 2) / (10_000 + basisPoints));
}
