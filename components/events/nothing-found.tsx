import { getLocale, getTranslations } from "next-intl/server";
import { EventGrid } from "#components/events/event-grid.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { EventCard } from "#lib/catalogue/rules/cards.ts";
import { paths } from "#lib/paths.ts";

type Props = { query: string; nearest: readonly EventCard[]; now: Date };

/** No event fits: says what was looked for, offers to clear it, and shows what comes next instead. */
export async function NothingFound({ query, nearest, now }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("events");
  return (
    <div className="grid gap-6">
      <EmptyState
        title={t("emptyTitle")}
        action={<ButtonLink href={paths.events(locale)}>{t("clear")}</ButtonLink>}
      >
        {query === "" ? t("emptyFilters") : t("emptyQuery", { query })}
      </EmptyState>
      {nearest.length > 0 && (
        <section className="grid gap-4">
          <h2 className="text-xl">{t("nearest")}</h2>
          <EventGrid cards={nearest} now={now} />
        </section>
      )}
    </div>
  );
}
