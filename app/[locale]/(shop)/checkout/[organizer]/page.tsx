import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { currentCartId } from "#app/visitor.ts";
import { HoldClock } from "#components/cart/hold-clock.tsx";
import { CheckoutForm } from "#components/checkout/checkout-form.tsx";
import { PurchaseSummary } from "#components/checkout/purchase-summary.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { database } from "#db/client.ts";
import { profileOf } from "#lib/access/queries.ts";
import { currentSession } from "#lib/access/request.ts";
import { readSeller } from "#lib/catalogue/organizers.ts";
import { systemNow } from "#lib/clock.ts";
import { textIn } from "#lib/i18n/document-languages.ts";
import { newId } from "#lib/ids.ts";
import { readLastBuyer } from "#lib/orders/queries/last-buyer.ts";
import { quoteCart } from "#lib/orders/queries/quote.ts";
import { paths } from "#lib/paths.ts";
import { readCart } from "#lib/seating/queries/cart.ts";
import { submitCheckout } from "./actions.ts";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("checkout");
  return { title: t("title"), robots: { index: false } };
}

type Props = { params: Promise<{ organizer: string }> };

/** What is bought, who it is for, one button. */
export default async function CheckoutPage({ params }: Props) {
  const { organizer } = await params;
  const locale = await getLocale();
  const t = await getTranslations("checkout");
  const now = systemNow();
  const [seller, cartId, session] = await Promise.all([
    readSeller(database(), organizer),
    currentCartId(),
    currentSession(),
  ]);
  if (!seller) notFound();
  const parts = cartId ? await readCart(database(), cartId, now) : [];
  const part = parts.find((its) => its.organizerId === seller.id && !its.isExpired);
  if (!cartId || !part) redirect(paths.cart(locale));
  const [quote, profile, typed] = await Promise.all([
    quoteCart(database(), cartId, seller.id, null, now),
    session ? profileOf(session.accountId) : null,
    readLastBuyer(database(), cartId, session?.accountId ?? null),
  ]);
  const name = profile ? `${profile.firstName} ${profile.lastName}` : "";
  return (
    <ClientMessages namespaces={["cart", "checkout"]}>
      <main id="content" className="mx-auto grid w-full max-w-2xl gap-6 px-4 py-6 md:py-10">
        <div>
          <a href={paths.cart(locale)} className="inline-flex min-h-11 items-center font-semibold text-brand">
            ← {t("backToCart")}
          </a>
          <h1 className="text-3xl font-bold">{t("title")}</h1>
          <HoldClock
            until={part.expiresAt.toISOString()}
            serverNow={now.toISOString()}
            timeZone={part.performances[0]?.timeZone ?? "Asia/Almaty"}
          />
        </div>
        <PurchaseSummary part={part} />
        {!profile && (
          <a
            href={paths.signIn(locale, paths.checkout(locale, organizer))}
            className="inline-flex min-h-11 items-center font-semibold text-brand"
          >
            {t("signInInstead")}
          </a>
        )}
        <CheckoutForm
          action={submitCheckout}
          hidden={{ checkoutKey: newId(), organizerId: seller.id, locale }}
          sums={{
            gross: quote.grossTiyn,
            discount: quote.discountTiyn,
            total: quote.totalTiyn,
            fee: quote.feeTiyn,
            vat: quote.vatTiyn,
          }}
          ageLimit={quote.ageLimit}
          known={typed ?? { name, email: profile?.email ?? "", phone: profile?.phone ?? "" }}
          terms={textIn(seller.terms, locale)}
        />
        <p className="text-sm text-muted">
          {t("seller")}: {textIn(seller.legalName, locale)}, {t("bin", { bin: seller.bin })}, {seller.phone},{" "}
          {seller.email}
        </p>
      </main>
    </ClientMessages>
  );
}
