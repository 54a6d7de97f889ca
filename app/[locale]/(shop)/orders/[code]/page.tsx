import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { drainAfter } from "#app/drain-after.ts";
import { SellerLines } from "#components/events/seller-lines.tsx";
import { isDone } from "#components/order/done-words.ts";
import { OrderContents } from "#components/order/order-contents.tsx";
import { OrderHistory } from "#components/order/order-history.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { Card } from "#components/ui/card.tsx";
import { database } from "#db/client.ts";
import { systemNow } from "#lib/clock.ts";
import { textIn } from "#lib/i18n/document-languages.ts";
import { readHeldTickets } from "#lib/orders/queries/held-tickets.ts";
import { readOrderView } from "#lib/orders/queries/order-view.ts";
import { orderKeyFrom } from "#lib/orders/rules/order-key.ts";
import { isSold } from "#lib/orders/rules/states.ts";
import { paths } from "#lib/paths.ts";
import { PaidOrder } from "./paid-order.tsx";
import { UnsoldOrder } from "./unsold-order.tsx";
import { currentViewer } from "./viewer.ts";

export const dynamic = "force-dynamic";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ code: string }>; searchParams: Promise<Query> };

/** An address with a key must not travel on to whatever is linked from here. */
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("order");
  const { code } = await params;
  const { key } = await searchParams;
  return {
    title: t("title", { code: code.slice(0, 12) }),
    robots: { index: false },
    referrer: key === undefined ? undefined : "same-origin",
  };
}

/** An order for whoever may see it, and in each state what happens next; for everybody else there is no such page. */
export default async function OrderPage({ params, searchParams }: Props) {
  const { code } = await params;
  const { key: asked, returned, done } = await searchParams;
  const key = orderKeyFrom(asked);
  const locale = await getLocale();
  const t = await getTranslations("ticket");
  const viewer = await currentViewer(key);
  const order = await readOrderView(database(), code, viewer);
  if (!order) {
    // Whoever a ticket was passed on to is sent here by the bank; their page is the ticket's.
    const [ticket] = await readHeldTickets(database(), code, viewer, systemNow());
    if (ticket) redirect(paths.ticket(locale, ticket.code, key ?? undefined));
    notFound();
  }
  if (order.isOpen) drainAfter();
  const { legalName, terms, ...seller } = order.seller;
  const words = { legalName: textIn(legalName, locale), terms: textIn(terms, locale) };
  return (
    <ClientMessages namespaces={["cart", "order", "change"]}>
      <main id="content" className="mx-auto grid w-full max-w-3xl gap-6 px-4 py-6 md:py-10">
        {isSold(order.status) ? (
          <PaidOrder
            done={isDone(done) ? done : null}
            order={order}
            viewer={viewer}
            orderKey={key}
            userAgent={(await headers()).get("user-agent")}
          />
        ) : (
          <UnsoldOrder order={order} viewer={viewer} orderKey={key} isAwaited={returned !== undefined} />
        )}
        <OrderContents
          order={order}
          receiptHref={isSold(order.status) ? paths.receipt(locale, order.code, key ?? undefined) : undefined}
        />
        <OrderHistory order={order} />
        <Card as="section" aria-label={t("seller")} className="no-print">
          <h2 className="text-xl">{t("seller")}</h2>
          <SellerLines seller={{ ...seller, ...words, name: textIn(seller.name, locale) }} />
        </Card>
      </main>
    </ClientMessages>
  );
}
