import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Poster } from "#components/poster/poster.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { filtersQuery, noFilters } from "#lib/catalogue/rules/filters.ts";
import type { EventPage } from "#lib/catalogue/rules/views.ts";
import { paths } from "#lib/paths.ts";

/** Poster, title, a sentence, the age; and what is given as children, the dates, beside the poster. */
export async function EventHead({ event, children }: { event: EventPage; children: ReactNode }) {
  const locale = await getLocale();
  const t = await getTranslations("event");
  const events = await getTranslations("events");
  const common = await getTranslations("common");
  const kind = events(`kinds.${event.kind}`);
  const ofKind = `${paths.events(locale)}${filtersQuery(noFilters, { kind: event.kind })}`;
  return (
    <div className="grid gap-4">
      <Breadcrumbs
        label={common("breadcrumbs")}
        items={[
          { label: events("title"), href: paths.events(locale) },
          { label: kind, href: ofKind },
        ]}
      />
      <div className="grid gap-6 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] md:gap-12">
        <Poster
          src={event.posterUrl}
          colors={event.colors}
          priority
          className="max-md:mx-auto max-md:max-w-64 md:sticky md:top-6 md:self-start"
        />
        <div className="grid content-start gap-6">
          <div className="grid gap-3">
            <h1 className="text-3xl md:text-4xl">{event.title}</h1>
            <p className="max-w-text text-lg">{event.summary}</p>
            <p>
              <Badge>{event.ageLimit}+</Badge>
            </p>
          </div>
          {event.isCancelled && (
            <Alert tone="danger" live={false} title={t("cancelledTitle")}>
              {t("cancelledText")}
            </Alert>
          )}
          {children}
        </div>
      </div>
    </div>
  );
}
