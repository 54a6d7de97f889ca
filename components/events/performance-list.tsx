import { getLocale, getTranslations } from "next-intl/server";
import { AvailabilityBadge } from "#components/events/availability-badge.tsx";
import { dayWords, shortDate } from "#components/events/date-words.ts";
import { FromPrice } from "#components/events/from-price.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { isOnSale } from "#lib/catalogue/rules/availability.ts";
import type { EventPerformance } from "#lib/catalogue/rules/views.ts";
import { formatTime } from "#lib/i18n/document-languages.ts";
import type { Currency } from "#lib/money.ts";
import { paths } from "#lib/paths.ts";

type Props = { slug: string; performances: readonly EventPerformance[]; currency: Currency; now: Date };

/** More than these are folded away: the next weeks matter most. */
const shownAtOnce = 8;

/** Dates to come in the venue's time, each with its price, a word about tickets and its own button. */
export async function PerformanceList({ performances, ...its }: Props) {
  const t = await getTranslations("event");
  const later = performances.slice(shownAtOnce);
  return (
    <div>
      <Rows performances={performances.slice(0, shownAtOnce)} {...its} />
      {later.length > 0 && (
        <details className="border-t border-line">
          <summary className="link inline-flex min-h-11 items-center font-medium">
            {t("allDates", { count: later.length })}
          </summary>
          <Rows performances={later} {...its} />
        </details>
      )}
    </div>
  );
}

function Rows({ slug, performances, currency, now }: Props) {
  return (
    <ul className="grid">
      {performances.map((performance) => (
        <li key={performance.id} className="border-t border-line py-3 first:border-t-0">
          <PerformanceRow slug={slug} performance={performance} currency={currency} now={now} />
        </li>
      ))}
    </ul>
  );
}

type RowProps = { slug: string; performance: EventPerformance; currency: Currency; now: Date };

async function PerformanceRow({ slug, performance, currency, now }: RowProps) {
  const locale = await getLocale();
  const t = await getTranslations("event");
  const waiting = await getTranslations("waiting");
  const { startsAt, timeZone, availability, fromTiyn } = performance;
  const time = (moment: string) => formatTime(new Date(moment), timeZone, locale);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="grid min-w-0 grow basis-48 gap-0.5">
        <time dateTime={startsAt} className="font-semibold first-letter:uppercase">
          {dayWords(startsAt, timeZone, locale, "long", now)}, {time(startsAt)}
        </time>
        <span className="text-sm text-muted">
          {performance.hallName} · {t("doors", { time: time(performance.doorsAt) })}
        </span>
        {availability === "not-yet" && (
          <span className="text-sm">
            {t("saleFrom", { date: shortDate({ startsAt: performance.saleStartsAt, timeZone }, locale) })}
          </span>
        )}
        <span className="flex flex-wrap gap-2 empty:hidden">
          {performance.status === "moved" && <Badge tone="accent">{t("moved")}</Badge>}
          <AvailabilityBadge availability={availability} />
        </span>
      </div>
      {isOnSale(availability) ? (
        <div className="flex items-center justify-between gap-4 max-sm:w-full">
          <FromPrice amountTiyn={fromTiyn} currency={currency} />
          <ButtonLink
            href={paths.seats(locale, slug, performance.id)}
            prefetch={false}
            scroll={false}
            size="sm"
            aria-label={t("chooseSeatsOn", { date: shortDate(performance, locale) })}
          >
            {t("chooseSeats")}
          </ButtonLink>
        </div>
      ) : (
        availability === "not-yet" && <FromPrice amountTiyn={fromTiyn} currency={currency} />
      )}
      {(availability === "sold-out" || availability === "few-left") && (
        <a
          href={paths.joinWaiting(locale, performance.id)}
          aria-label={waiting("openOn", { date: shortDate(performance, locale) })}
          className="link inline-flex min-h-11 items-center text-sm font-medium"
        >
          {waiting("open")}
        </a>
      )}
    </div>
  );
}
