import { defaultLocale, isLocale, type Locale } from "#lib/i18n/localized.ts";

/** The language of the page a form was on: an action has no address of its own to tell it. */
export function formLocale(form: FormData): Locale {
  const locale = form.get("locale");
  return isLocale(locale) ? locale : defaultLocale;
}
