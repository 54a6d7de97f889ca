"use client";
"use no memo";

import { Check } from "lucide-react";
import { usePathname } from "next/navigation";
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
 * The same page in the other languages. A static page does not know its query on the server, and a boundary that waits for it would
 * be put in place by a script: so the links stand in the page as they are, and take the filters along when they are reached for.
 */
export function LanguageLinks({ current, className }: Props) {
  const path = usePathname();
  const takeQuery = ({ currentTarget }: { currentTarget: HTMLAnchorElement }) => {
    currentTarget.search = window.location.search;
  };
  return locales.map((locale) => (
    <a
      key={locale}
      href={switchLocale(path, locale)}
      lang={locale}
      hrefLang={locale}
      aria-current={locale === current ? "true" : undefined}
      onPointerDown={takeQuery}
      onFocus={takeQuery}
      onClick={(event) => {
        takeQuery(event);
        if (isLocale(locale)) rememberChoice(localeCookie, locale, localeCookieMaxAgeSeconds);
      }}
      className={classes(className, locale === current && "text-brand")}
    >
      {languageNames[locale].full}
      {locale === current && <Check aria-hidden className="ms-auto size-4" />}
    </a>
  ));
}
