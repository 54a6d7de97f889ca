import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { LineLink } from "#components/account/account-page.tsx";
import { PurchaseCard } from "#components/order/purchase-card.tsx";
import { SearchTickets } from "#components/order/search-tickets.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { database } from "#db/client.ts";
import { accountOrSignIn } from "#lib/access/request.ts";
import { readPurchaseHeads, withHistory } from "#lib/orders/queries/purchases.ts";
import { pageOfPurchases, searchPurchases } from "#lib/orders/rules/purchases.ts";
import { paths } from "#lib/paths.ts";
import { one, type SearchParams } from "../../search-params.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("tickets");
  return { title: t("purchases") };
}

/** Every payment, refund and change of somebody signed in, order by order, the latest first; searched. */
export default async function PurchasesPage({ searchParams }: { searchParams: SearchParams }) {
  const locale = await getLocale();
  const { accountId } = await accountOrSignIn(locale, paths.purchases(locale));
  const [t, common, params] = [
    await getTranslations("tickets"),
    await getTranslations("common"),
    await searchParams,
  ];
  const heads = await readPurchaseHeads(database(), accountId);
  const query = one(params.q).trim().slice(0, 100);
  const { page, pages, shown } = pageOfPurchases(searchPurchases(heads, query), one(params.page));
  const purchases = await withHistory(database(), shown, accountId);
  const hrefOf = (to: number) =>
    paths.purchases(locale, { q: query || undefined, page: to > 1 ? String(to) : undefined });
  return (
    <main id="content" className="mx-auto grid w-full max-w-3xl gap-6 px-4 py-6 md:py-10">
      <div className="min-w-0">
        <LineLink href={paths.tickets(locale)}>← {t("title")}</LineLink>
        <h1 className="text-3xl [overflow-wrap:anywhere]">{t("purchases")}</h1>
      </div>
      {heads.length === 0 ? (
        <EmptyState
          title={t("noPurchases")}
          action={<ButtonLink href={paths.events(locale)}>{t("toEvents")}</ButtonLink>}
        >
          {t("noPurchasesText")}
        </EmptyState>
      ) : (
        <>
          <SearchTickets action={paths.purchases(locale)} label={t("searchPurchases")} query={query} />
          {purchases.length === 0 && <p className="text-muted">{t("nothingFound", { query })}</p>}
          {purchases.map((purchase) => (
            <PurchaseCard key={purchase.orderId} purchase={purchase} />
          ))}
          <Pagination
            page={page}
            pages={pages}
            hrefOf={hrefOf}
            labels={{
              pages: common("pages"),
              previous: common("previousPage"),
              next: common("nextPage"),
              page: (number) => common("page", { page: number }),
            }}
          />
        </>
      )}
    </main>
  );
}
