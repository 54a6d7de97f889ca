import { getLocale, getTranslations } from "next-intl/server";
import { DateField } from "#components/events/date-field.tsx";
import { searchFormId } from "#components/events/search-form.tsx";
import { ChipLink, ChipRow } from "#components/ui/chip.tsx";
import { type Day, whenChips } from "#lib/catalogue/rules/days.ts";
import {
  type EventFilters,
  eventKinds,
  type FilterCounts,
  filtersQuery,
} from "#lib/catalogue/rules/filters.ts";
import { paths } from "#lib/paths.ts";

type Props = {
  filters: EventFilters;
  counts: FilterCounts;
  today: Day;
  /** Venues by slug, in the order they are shown. Left out: no row of venues. */
  venues?: readonly { slug: string; name: string }[];
};

/** Filters as links with the number of events behind each; choosing one that is chosen takes it off. */
export async function FilterChips({ filters, counts, today, venues = [] }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("events");
  const href = (change: Partial<EventFilters>) => `${paths.events(locale)}${filtersQuery(filters, change)}`;
  const shared = { prefetch: false, scroll: false } as const;
  return (
    <div className="grid gap-2">
      <ChipRow label={t("when")}>
        {whenChips.map((when) => (
          <ChipLink
            {...shared}
            key={when}
            href={href({ when: filters.when === when ? null : when })}
            selected={filters.when === when}
            count={counts.when[when]}
          >
            {t(when)}
          </ChipLink>
        ))}
        <DateField form={searchFormId} label={t("date")} value={filters.date ?? ""} min={today} />
      </ChipRow>
      <ChipRow label={t("kind")}>
        {eventKinds.map((kind) => (
          <ChipLink
            {...shared}
            key={kind}
            href={href({ kind: filters.kind === kind ? null : kind })}
            selected={filters.kind === kind}
            count={counts.kind[kind]}
          >
            {t(`kinds.${kind}`)}
          </ChipLink>
        ))}
      </ChipRow>
      {venues.length > 1 && (
        <ChipRow label={t("venue")}>
          {venues.map(({ slug, name }) => (
            <ChipLink
              {...shared}
              key={slug}
              href={href({ venue: filters.venue === slug ? null : slug })}
              selected={filters.venue === slug}
              count={counts.venue[slug] ?? 0}
            >
              {name}
            </ChipLink>
          ))}
        </ChipRow>
      )}
    </div>
  );
}
