import type { MetadataRoute } from "next";
import { upcoming } from "#app/[locale]/(shop)/events/catalogue.ts";
import { mailOrigin } from "#lib/access/public-origin.ts";
import { defaultLocale, type Locale, locales } from "#lib/i18n/localized.ts";
import { paths } from "#lib/paths.ts";

/** Asked for when it is asked for: the build knows neither the database nor the shop's address. */
export const dynamic = "force-dynamic";

/** What search engines should know: what is on, and every event to come, each in its three languages. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const slugs = new Set((await upcoming(defaultLocale)).map(({ slug }) => slug));
  const pages: ((locale: Locale) => string)[] = [
    paths.home,
    paths.events,
    paths.help,
    paths.privacy,
    ...Array.from(slugs, (slug) => (locale: Locale) => paths.event(locale, slug)),
  ];
  const origin = mailOrigin();
  return pages.map((page) => ({
    url: `${origin}${page(defaultLocale)}`,
    alternates: { languages: Object.fromEntries(locales.map((its) => [its, `${origin}${page(its)}`])) },
  }));
}
