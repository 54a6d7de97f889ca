import type { Metadata } from "next";
import { mailOrigin } from "#lib/access/public-origin.ts";
import { type Locale, locales } from "#lib/i18n/localized.ts";

/** An address as others need it. It comes from the settings, never from a request: these pages are the same for everyone. */
export function absolute(path: string): string {
  return new URL(path, mailOrigin()).href;
}

/** One page in its languages, for search engines. */
export function inEachLanguage(locale: Locale, path: (locale: Locale) => string): Metadata["alternates"] {
  return {
    canonical: absolute(path(locale)),
    languages: Object.fromEntries(locales.map((its) => [its, absolute(path(its))])),
  };
}
