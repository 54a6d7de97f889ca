import { locale as rootLocale } from "next/root-params";
import { getRequestConfig } from "next-intl/server";
import { defaultLocale, isLocale } from "#lib/i18n/localized.ts";
import { messagesOf } from "#lib/i18n/messages.ts";
import { homeTimeZone } from "#lib/i18n/translator.ts";

/** What next-intl asks for on each render: the language is the address's own, unless a caller names one. */
export default getRequestConfig(async ({ locale: asked }) => {
  const wanted: unknown = asked ?? (await rootLocale());
  const locale = isLocale(wanted) ? wanted : defaultLocale;
  return { locale, messages: messagesOf(locale), timeZone: homeTimeZone };
});
