import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { currentCartId } from "#app/visitor.ts";
import { CartPart } from "#components/cart/cart-part.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { database } from "#db/client.ts";
import { currentSession } from "#lib/access/request.ts";
import { systemNow } from "#lib/clock.ts";
import { newId } from "#lib/ids.ts";
import { readOpenOrders } from "#lib/orders/queries/open-orders.ts";
import { paths } from "#lib/paths.ts";
import { readCart } from "#lib/seating/queries/cart.ts";
import { changeRate, extend, forget, holdExpired, removeSeat } from "./actions.ts";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cart");
  return { title: t("title"), robots: { index: false } };
}

/** What this visitor holds, a part per organizer. */
export default async function CartPage() {
  const t = await getTranslations("cart");
  const locale = await getLocale();
  const [cartId, session] = await Promise.all([currentCartId(), currentSession()]);
  const now = systemNow();
  const [parts, openOrders] = cartId
    ? await Promise.all([
        readCart(database(), cartId, now),
        readOpenOrders(database(), cartId, session?.accountId ?? null),
      ])
    : [[], []];
  const actions = { removeSeat, changeRate, extend, holdExpired, forget };
  return (
    <ClientMessages namespaces={["cart"]}>
      <main id="content" className="mx-auto grid w-full max-w-3xl gap-6 px-4 py-6 md:py-10">
        <h1 className="text-3xl font-bold">{t("title")}</h1>
        {openOrders.map(({ code }) => (
          <Alert
            key={code}
            tone="info"
            live={false}
            title={t("openOrder", { code })}
            action={
              <ButtonLink reload href={paths.order(locale, code)}>
                {t("openOrderGo")}
              </ButtonLink>
            }
          >
            {t("openOrderText")}
          </Alert>
        ))}
        {parts.length === 0 && openOrders.length === 0 && (
          <EmptyState
            title={t("empty")}
            action={<ButtonLink href={paths.home(locale)}>{t("toEvents")}</ButtonLink>}
          >
            {t("emptyText")}
          </EmptyState>
        )}
        {parts.length > 1 && <p className="text-muted">{t("several")}</p>}
        {parts.map((part) => (
          <CartPart
            key={`${part.organizerId}/${part.isExpired}`}
            part={part}
            serverNow={now.toISOString()}
            requestKey={newId()}
            actions={actions}
          />
        ))}
      </main>
    </ClientMessages>
  );
}
