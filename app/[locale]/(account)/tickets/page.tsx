import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { LineLink } from "#components/account/account-page.tsx";
import { KeepTickets } from "#components/account/keep-tickets.tsx";
import { MyTicketsCard } from "#components/order/my-tickets-card.tsx";
import { SearchTickets } from "#components/order/search-tickets.tsx";
import { TicketTabs } from "#components/order/ticket-tabs.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { database } from "#db/client.ts";
import { accountOrSignIn } from "#lib/access/request.ts";
import { systemNow } from "#lib/clock.ts";
import { derivedId } from "#lib/ids.ts";
import { readMyTickets } from "#lib/orders/queries/my-tickets.ts";
import { byShowing, byTab, searchMyTickets, ticketTabs } from "#lib/orders/rules/my-tickets.ts";
import { paths } from "#lib/paths.ts";
import { one, type SearchParams } from "../search-params.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("tickets");
  return { title: t("title") };
}

/** What somebody signed in has bought or was given: to come, past, cancelled; searched, and kept for a hall without a network. */
export default async function TicketsPage({ searchParams }: { searchParams: SearchParams }) {
  const locale = await getLocale();
  const { accountId } = await accountOrSignIn(locale, paths.tickets(locale));
  const [t, params] = await Promise.all([getTranslations("tickets"), searchParams]);
  const all = await readMyTickets(database(), accountId);
  const query = one(params.q).trim().slice(0, 100);
  const lines = byTab(searchMyTickets(all, query), systemNow());
  const tab = ticketTabs.find((known) => known === one(params.show)) ?? "upcoming";
  const counts = {
    upcoming: lines.upcoming.length,
    past: lines.past.length,
    cancelled: lines.cancelled.length,
  };
  const toEvents = <ButtonLink href={paths.events(locale)}>{t("toEvents")}</ButtonLink>;
  return (
    <main id="content" className="mx-auto grid w-full max-w-3xl gap-6 px-4 py-6 md:py-10">
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <h1 className="min-w-0 text-3xl [overflow-wrap:anywhere]">{t("title")}</h1>
        <LineLink href={paths.purchases(locale)}>{t("purchases")}</LineLink>
      </div>
      {all.length === 0 ? (
        <EmptyState title={t("empty")} action={toEvents}>
          {t("emptyText")}
        </EmptyState>
      ) : (
        <>
          <SearchTickets
            action={paths.tickets(locale)}
            label={t("search")}
            query={query}
            hidden={tab === "upcoming" ? {} : { show: tab }}
          />
          <TicketTabs current={tab} counts={counts} query={query} />
          <section aria-label={t(tab)} className="grid gap-3">
            {lines[tab].length === 0 && (
              <div className="grid justify-items-start gap-3 py-4">
                <p className="text-muted">{query ? t("nothingFound", { query }) : t(`none.${tab}`)}</p>
                {tab === "upcoming" && !query && toEvents}
              </div>
            )}
            {byShowing(lines[tab]).map((its) => (
              <MyTicketsCard key={its[0]!.performanceId} lines={its} />
            ))}
          </section>
        </>
      )}
      <KeepTickets owner={derivedId("kept tickets", accountId)} />
    </main>
  );
}
