import { mailOrigin } from "#lib/access/public-origin.ts";
import { type Locale, locales } from "#lib/i18n/localized.ts";
import type { Link } from "./rules/mails.ts";

/** An address of ours in each language, made from the configured URL and never from a request's Host. */
export function linkTo(path: (locale: Locale) => string): Link {
  const entries = locales.map((locale) => [locale, `${mailOrigin()}${path(locale)}`]);
  return Object.fromEntries(entries) as Link;
}
