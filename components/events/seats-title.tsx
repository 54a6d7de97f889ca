import { getLocale } from "next-intl/server";
import { shortDate } from "#components/events/date-words.ts";
import type { SeatsPage } from "#lib/catalogue/rules/views.ts";

/** What the seats are for: title, date, hall. */
export async function SeatsTitle({ page }: { page: SeatsPage }) {
  const locale = await getLocale();
  return (
    <span className="grid leading-snug">
      <span className="line-clamp-1">{page.title}</span>
      <span className="line-clamp-1 text-sm font-normal text-muted">
        <time dateTime={page.startsAt}>{shortDate(page, locale)}</time> · {page.hallName}
      </span>
    </span>
  );
}
