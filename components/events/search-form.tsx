import { Search } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button.tsx";
import type { EventFilters } from "#lib/catalogue/rules/filters.ts";
import { paths } from "#lib/paths.ts";

/** The date field stands among the chips and belongs to this form by its id. */
export const searchFormId = "event-search";

/** Words and a day, sent as a plain GET form that keeps the other filters: the address is the search. */
export async function SearchForm({ filters }: { filters: EventFilters }) {
  const locale = await getLocale();
  const t = await getTranslations("events");
  return (
    <search>
      <form id={searchFormId} action={paths.events(locale)} className="flex gap-2">
        <input
          type="search"
          name="q"
          aria-label={t("searchLabel")}
          placeholder={t("searchPlaceholder")}
          defaultValue={filters.q}
          maxLength={100}
          enterKeyHint="search"
          className="min-h-11 w-0 min-w-0 grow rounded-control border border-control bg-surface px-3"
        />
        {filters.when && <input type="hidden" name="when" value={filters.when} />}
        {filters.kind && <input type="hidden" name="kind" value={filters.kind} />}
        {filters.venue && <input type="hidden" name="venue" value={filters.venue} />}
        <Button type="submit" icon={<Search aria-hidden className="size-5" />}>
          <span className="max-sm:sr-only">{t("search")}</span>
        </Button>
      </form>
    </search>
  );
}
