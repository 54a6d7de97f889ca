import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { inEachLanguage } from "#app/[locale]/(shop)/events/absolute.ts";
import { upcoming } from "#app/[locale]/(shop)/events/catalogue.ts";
import { EventGrid } from "#components/events/event-grid.tsx";
import { FilterChips } from "#components/events/filter-chips.tsx";
import { SearchForm } from "#components/events/search-form.tsx";
import { TonightStrip } from "#components/events/tonight-strip.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { cardsOf } from "#lib/catalogue/rules/cards.ts";
import { dayOf } from "#lib/catalogue/rules/days.ts";
import { countFilters, noFilters } from "#lib/catalogue/rules/filters.ts";
import { systemNow } from "#lib/clock.ts";
import { homeTimeZone } from "#lib/i18n/translator.ts";
import { paths } from "#lib/paths.ts";

export const revalidate = 30;
/** Made at the first request: the build opens no database. */
export const generateStaticParams = () => [];

const shownCards = 24;

export async function generateMetadata(): Promise<Metadata> {
  return { alternates: inEachLanguage(await getLocale(), paths.home) };
}

/** What's on: search, days, today as a strip, then posters by date. */
export default async function HomePage() {
  const locale = await getLocale();
  const t = await getTranslations("events");
  const now = systemNow();
  const today = dayOf(now, homeTimeZone);
  const performances = await upcoming(locale);
  const all = cardsOf(performances);
  const tonight = cardsOf(performances.filter(({ day }) => day === today));
  const cards = cardsOf(performances.filter(({ day }) => day !== today));
  return (
    <main id="content" className="page-width grid gap-8 py-6 md:gap-10 md:py-10">
      <section className="grid gap-4">
        <h1 className="text-3xl md:text-4xl">{t("heading")}</h1>
        <SearchForm filters={noFilters} />
        <FilterChips
          filters={noFilters}
          counts={countFilters(performances, noFilters, today)}
          today={today}
        />
      </section>
      {tonight.length > 0 && <TonightStrip cards={tonight} />}
      {all.length === 0 ? (
        <EmptyState title={t("noneTitle")}>{t("noneText")}</EmptyState>
      ) : (
        <section className="grid gap-5">
          <h2 className="text-2xl">{t("upcoming")}</h2>
          <EventGrid cards={cards.slice(0, shownCards)} now={now} eagerCount={2} />
          {all.length > shownCards && (
            <p className="text-center">
              <ButtonLink href={paths.events(locale)} variant="secondary">
                {t("allEvents", { count: all.length })}
              </ButtonLink>
            </p>
          )}
        </section>
      )}
    </main>
  );
}
