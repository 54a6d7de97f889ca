import { useLocale } from "next-intl";
import { formatMoment, textIn } from "#lib/i18n/document-languages.ts";
import type { WaitingShow } from "#lib/seating/rules/waiting-view.ts";

/** What is waited for, in three lines. */
export function ShowFacts({ show }: { show: WaitingShow }) {
  const locale = useLocale();
  return (
    <div className="grid gap-0.5 rounded-card border border-line bg-surface p-4">
      <p className="text-lg font-semibold">{textIn(show.title, locale)}</p>
      <p>
        <time dateTime={show.startsAt.toISOString()} className="inline-block first-letter:uppercase">
          {formatMoment(show.startsAt, show.timeZone, locale)}
        </time>
      </p>
      <p className="text-muted">{textIn(show.venue, locale)}</p>
    </div>
  );
}
