import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { AvailabilityBadge } from "#components/events/availability-badge.tsx";
import { nearDay, shortDate } from "#components/events/date-words.ts";
import { FromPrice } from "#components/events/from-price.tsx";
import { Poster } from "#components/poster/poster.tsx";
import type { EventCard as Card } from "#lib/catalogue/rules/cards.ts";
import { formatTime } from "#lib/i18n/document-languages.ts";
import { paths } from "#lib/paths.ts";

type Props = { card: Card; now: Date; eager?: boolean; level?: 2 | 3 };

/** One event on a list: poster, title in two lines, date in words, place, final price. The whole card leads to the event. */
export async function EventCard({ card, now, eager, level = 3 }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("events");
  const Heading = `h${level}` as const;
  const near = nearDay(card, now);
  const time = formatTime(new Date(card.startsAt), card.timeZone, locale);
  const date = near ? t(near === "today" ? "todayAt" : "tomorrowAt", { time }) : shortDate(card, locale);
  return (
    <article className="group relative flex flex-col gap-2">
      <div className="relative">
        <Poster src={card.posterUrl} colors={card.colors} priority={eager} />
        <div className="absolute start-2 bottom-2">
          <AvailabilityBadge availability={card.availability} />
        </div>
      </div>
      <Heading className="line-clamp-2 text-base leading-snug md:text-lg">
        <Link
          href={paths.event(locale, card.slug)}
          prefetch={false}
          className="after:absolute after:inset-0 after:rounded-card group-hover:text-brand"
        >
          {card.title}
        </Link>
      </Heading>
      <div className="grid gap-0.5 text-sm">
        <p className="first-letter:uppercase">
          <time dateTime={card.startsAt}>{date}</time>
          {card.moreDates > 0 && (
            <span className="text-muted"> · {t("moreDates", { count: card.moreDates })}</span>
          )}
        </p>
        <p className="line-clamp-2 text-muted">{card.venueName}</p>
        {card.fromTiyn !== null && (
          <p className="font-semibold">
            <FromPrice amountTiyn={card.fromTiyn} currency={card.currency} />
          </p>
        )}
      </div>
    </article>
  );
}
