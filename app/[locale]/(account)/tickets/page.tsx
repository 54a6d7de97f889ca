import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { MyOrderCard } from "#components/order/my-order-card.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { database } from "#db/client.ts";
import { accountOrSignIn } from "#lib/access/request.ts";
import { systemNow } from "#lib/clock.ts";
import { readMyOrders } from "#lib/orders/queries/my-orders.ts";
import { readTicketsPassedToMe } from "#lib/orders/queries/tickets-passed-to-me.ts";
import { splitByTime } from "#lib/orders/rules/my-order.ts";
import { paths } from "#lib/paths.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("tickets");
  return { title: t("title") };
}

/** What somebody signed in has bought: first what is to come, then what was. */
export default async function TicketsPage() {
  const locale = await getLocale();
  const { accountId } = await accountOrSignIn(locale, paths.tickets(locale));
  const t = await getTranslations("tickets");
  const [bought, passed] = await Promise.all([
    readMyOrders(database(), accountId),
    readTicketsPassedToMe(database(), accountId),
  ]);
  const orders = [...bought, ...passed];
  const { upcoming, past } = splitByTime(orders, systemNow());
  const toEvents = <ButtonLink href={paths.events(locale)}>{t("toEvents")}</ButtonLink>;
  return (
    <main id="content" className="mx-auto grid w-full max-w-3xl gap-6 px-4 py-6 md:py-10">
      <h1 className="text-3xl">{t("title")}</h1>
      {orders.length === 0 && (
        <EmptyState title={t("empty")} action={toEvents}>
          {t("emptyText")}
        </EmptyState>
      )}
      {orders.length > 0 && (
        <section aria-labelledby="upcoming" className="grid gap-3">
          <h2 id="upcoming" className="text-xl">
            {t("upcoming")}
          </h2>
          {upcoming.length === 0 && (
            <div className="grid justify-items-start gap-3">
              <p className="text-muted">{t("emptyUpcoming")}</p>
              {toEvents}
            </div>
          )}
          {upcoming.map((order) => (
            <MyOrderCard
              key={order.ticketCode ?? `${order.orderCode}/${order.performanceId}`}
              order={order}
            />
          ))}
        </section>
      )}
      {past.length > 0 && (
        <section aria-labelledby="past" className="grid gap-3">
          <h2 id="past" className="text-xl">
            {t("past")}
          </h2>
          {past.map((order) => (
            <MyOrderCard
              key={order.ticketCode ?? `${order.orderCode}/${order.performanceId}`}
              order={order}
            />
          ))}
        </section>
      )}
    </main>
  );
}
