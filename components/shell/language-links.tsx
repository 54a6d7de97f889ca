"use client";

import { Check } from "lucide-react";
import { usePathname, useSearchParams } from "next/navigation";
import { Suspense } from "react";
import { rememberChoice } from "#components/shell/cookie.ts";
import { classes } from "#components/ui/classes.ts";
import { isLocale, type Locale } from "#lib/i18n/localized.ts";
import {
  languageNames,
  localeCookie,
  localeCookieMaxAgeSeconds,
  locales,
  switchLocale,
} from "#lib/i18n/routing.ts";

type Props = { current: Locale; className?: string };

/**
 * The same page in the other languages, its filters kept. A static page does not know its query on the server:
 * there the links get it in the browser; a page made per request has it from the start, also without scripts.
 */
export function LanguageLinks(props: Props) {
  return (
    <Suspense fallback={<Links {...props} query="" />}>
      <LinksWithQuery {...props} />
    </Suspense>
  );
}

function LinksWithQuery(props: Props) {
  return <Links {...props} query={useSearchParams().toString()} />;
}

function Links({ current, className, query }: Props & { query: string }) {
  const path = usePathname();
  return locales.map((locale) => (
    <a
      key={locale}
      href={`${switchLocale(path, locale)}${query && `?${query}`}`}
      lang={locale}
      hrefLang={locale}
      aria-current={locale === current ? "true" : undefined}
      onClick={() => isLocale(locale) && rememberChoice(localeCookie, locale, localeCookieMaxAgeSeconds)}
      className={classes(className, locale === current && "text-brand")}
    >
      {languageNames[locale].full}
      {locale === current && <Check aria-hidden className="ms-auto size-4" />}
    </a>
  ));
}
