import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { AvailabilityBadge } from "#components/events/availability-badge.tsx";
import { FromPrice } from "#components/events/from-price.tsx";
import { Poster } from "#components/poster/poster.tsx";
import type { EventCard } from "#lib/catalogue/rules/cards.ts";
import { formatTime } from "#lib/i18n/document-languages.ts";
import { paths } from "#lib/paths.ts";

/** What is on today, by the hour: small, for somebody who is going out now. */
export async function TonightStrip({ cards }: { cards: readonly EventCard[] }) {
  const locale = await getLocale();
  const t = await getTranslations("events");
  return (
    <section className="grid gap-3">
      <h2 className="text-2xl">{t("tonight")}</h2>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {cards.map((card) => (
          <li
            key={card.slug}
            className="group relative flex gap-3 rounded-card border border-line bg-surface p-3 hover:border-brand"
          >
            <Poster src={card.posterUrl} colors={card.colors} className="max-w-16 shrink-0" />
            <div className="grid min-w-0 content-start gap-0.5 text-sm">
              <h3 className="line-clamp-2 text-base leading-snug">
                <Link
                  href={paths.event(locale, card.slug)}
                  prefetch={false}
                  className="after:absolute after:inset-0 after:rounded-card group-hover:text-brand"
                >
                  {card.title}
                </Link>
              </h3>
              <p>
                <time dateTime={card.startsAt} className="font-semibold">
                  {formatTime(new Date(card.startsAt), card.timeZone, locale)}
                </time>
                <span className="text-muted"> · {card.venueName}</span>
              </p>
              <p className="flex flex-wrap items-center gap-2">
                {card.fromTiyn !== null && (
                  <span className="font-semibold">
                    <FromPrice amountTiyn={card.fromTiyn} currency={card.currency} />
                  </span>
                )}
                <AvailabilityBadge availability={card.availability} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
