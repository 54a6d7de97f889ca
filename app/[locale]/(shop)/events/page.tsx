import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { inEachLanguage } from "#app/[locale]/(shop)/events/absolute.ts";
import { upcoming } from "#app/[locale]/(shop)/events/catalogue.ts";
import { EventGrid } from "#components/events/event-grid.tsx";
import { FilterChips } from "#components/events/filter-chips.tsx";
import { NothingFound } from "#components/events/nothing-found.tsx";
import { SearchForm } from "#components/events/search-form.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { database } from "#db/client.ts";
import { searchEventIds } from "#lib/catalogue/queries/search.ts";
import { cardsOf } from "#lib/catalogue/rules/cards.ts";
import { dayOf } from "#lib/catalogue/rules/days.ts";
import {
  countFilters,
  filterPerformances,
  filtersQuery,
  hasFilters,
  readFilters,
} from "#lib/catalogue/rules/filters.ts";
import { systemNow } from "#lib/clock.ts";
import { homeTimeZone } from "#lib/i18n/translator.ts";
import { paths } from "#lib/paths.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const cardsPerPage = 24;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("events");
  const alternates = inEachLanguage(await getLocale(), paths.events);
  return { title: t("title"), description: t("description"), alternates };
}

/** Search and filters, all of it in the address. */
export default async function EventsPage({ searchParams }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("events");
  const common = await getTranslations("common");
  const filters = readFilters(await searchParams);
  const now = systemNow();
  const today = dayOf(now, homeTimeZone);
  const all = await upcoming(locale);
  const found = filters.q === "" ? null : await searchEventIds(database(), filters.q);
  const matching = found ? all.filter(({ eventId }) => found.has(eventId)) : all;
  const cards = cardsOf(filterPerformances(matching, filters, today));
  const pages = Math.max(1, Math.ceil(cards.length / cardsPerPage));
  const page = Math.min(filters.page, pages);
  const venues = new Map(all.map(({ venue, venueName }) => [venue, venueName]));
  const hrefOf = (change: Parameters<typeof filtersQuery>[1]) =>
    `${paths.events(locale)}${filtersQuery(filters, change)}`;
  return (
    <main id="content" className="page-width grid gap-6 py-6 md:py-10">
      <h1 className="text-2xl md:text-3xl">{t("title")}</h1>
      <section aria-label={t("filters")} className="grid gap-4">
        <SearchForm key={filtersQuery(filters)} filters={filters} />
        <FilterChips
          key={filters.date}
          filters={filters}
          today={today}
          counts={countFilters(matching, filters, today)}
          venues={Array.from(venues, ([slug, name]) => ({ slug, name }))}
        />
      </section>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <output>{t("found", { count: cards.length })}</output>
        {hasFilters(filters) && (
          <a href={paths.events(locale)} className="link inline-flex min-h-11 items-center">
            {t("clear")}
          </a>
        )}
      </p>
      {cards.length === 0 ? (
        <NothingFound query={filters.q} nearest={cardsOf(all).slice(0, 4)} now={now} />
      ) : (
        <EventGrid
          cards={cards.slice((page - 1) * cardsPerPage, page * cardsPerPage)}
          now={now}
          eagerCount={2}
          level={2}
        />
      )}
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(next) => hrefOf({ page: next })}
        labels={{
          pages: common("pages"),
          previous: common("previousPage"),
          next: common("nextPage"),
          page: (number) => common("page", { page: number }),
        }}
      />
    </main>
  );
}
