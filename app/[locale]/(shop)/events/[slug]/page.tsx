import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { calendarLinks } from "#app/[locale]/(shop)/events/[slug]/calendar-links.ts";
import { eventData, eventMetadata } from "#app/[locale]/(shop)/events/[slug]/described.ts";
import { absolute } from "#app/[locale]/(shop)/events/absolute.ts";
import { eventPage } from "#app/[locale]/(shop)/events/catalogue.ts";
import { BuyBar, datesId } from "#components/events/buy-bar.tsx";
import { CalendarLinks } from "#components/events/calendar-links.tsx";
import { EventFacts } from "#components/events/event-facts.tsx";
import { EventHead } from "#components/events/event-head.tsx";
import { JsonLd } from "#components/events/json-ld.tsx";
import { OrganizerText } from "#components/events/markdown.tsx";
import { PerformanceList } from "#components/events/performance-list.tsx";
import { SellerLines } from "#components/events/seller-lines.tsx";
import { ShareLinks } from "#components/events/share-links.tsx";
import { VenueLines } from "#components/events/venue-lines.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { isOnSale } from "#lib/catalogue/rules/availability.ts";
import { systemNow } from "#lib/clock.ts";
import { paths } from "#lib/paths.ts";

export const revalidate = 30;
/** Made at the first request: the build opens no database. */
export const generateStaticParams = () => [];

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await getLocale();
  const event = await eventPage((await params).slug, locale);
  return event ? eventMetadata(event, locale) : {};
}

/** One event: what it is, when, for how much, what one must know, who sells. */
export default async function EventPage({ params }: Props) {
  const locale = await getLocale();
  const event = await eventPage((await params).slug, locale);
  if (!event) notFound();
  const t = await getTranslations("event");
  const { slug, performances, currency, seller } = event;
  const onSale = performances.filter(({ availability }) => isOnSale(availability));
  const amounts = onSale.map(({ fromTiyn }) => fromTiyn).filter((amount) => amount !== null);
  const venues = new Map(performances.map(({ venue }) => [venue.slug, venue]));
  return (
    <main id="content" className="page-width grid gap-8 pt-4 md:gap-12 md:py-8">
      <JsonLd data={eventData(event, locale)} />
      <EventHead event={event}>
        <section id={datesId} className="grid gap-2">
          <h2 className="text-xl">{t("dates")}</h2>
          {performances.length > 0 ? (
            <PerformanceList slug={slug} performances={performances} currency={currency} now={systemNow()} />
          ) : (
            <EmptyState
              level={3}
              title={t("noDates")}
              action={<ButtonLink href={paths.events(locale)}>{t("otherEvents")}</ButtonLink>}
            >
              {t("noDatesText")}
            </EmptyState>
          )}
          {!event.isCancelled && onSale.length > 0 && <CalendarLinks links={calendarLinks(event, locale)} />}
        </section>
      </EventHead>
      <div className="grid gap-8 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] md:gap-12">
        <div className="grid content-start gap-8">
          <section className="grid gap-3">
            <h2 className="text-xl">{t("about")}</h2>
            <OrganizerText markdown={event.body} />
          </section>
          <section className="grid gap-3">
            <h2 className="text-xl">{t("share")}</h2>
            <ShareLinks title={event.title} url={absolute(paths.event(locale, slug))} />
          </section>
        </div>
        <div className="grid content-start gap-8">
          <section className="grid gap-3">
            <h2 className="text-xl">{t("facts")}</h2>
            <EventFacts event={event} />
          </section>
          {venues.size > 0 && (
            <section className="grid gap-3">
              <h2 className="text-xl">{t("venue")}</h2>
              {[...venues.values()].map((venue) => (
                <VenueLines key={venue.slug} venue={venue} />
              ))}
            </section>
          )}
          <section className="grid gap-3">
            <h2 className="text-xl">{t("seller")}</h2>
            <SellerLines seller={seller} />
          </section>
        </div>
      </div>
      {amounts.length > 0 && (
        <BuyBar slug={slug} fromTiyn={Math.min(...amounts)} currency={currency} onSale={onSale} />
      )}
    </main>
  );
}
