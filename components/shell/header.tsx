import { Search } from "lucide-react";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { AccountMenu } from "#components/shell/account-menu.tsx";
import { CartBadge } from "#components/shell/cart-badge.tsx";
import { PreferencesMenu } from "#components/shell/preferences-menu.tsx";
import { Wordmark } from "#components/shell/wordmark.tsx";
import { homeTimeZone } from "#lib/i18n/translator.ts";
import { paths } from "#lib/paths.ts";

/** The same for everyone; the cart and the account fill in by themselves. */
export async function Header() {
  const locale = await getLocale();
  const t = await getTranslations("shell");
  const account = {
    account: t("account"),
    signIn: t("signIn"),
    myTickets: t("myTickets"),
    profile: t("profile"),
    admin: t("admin"),
    door: t("door"),
    signOut: t("signOut"),
  };
  const cart = {
    empty: t("cart"),
    filled: t("cartWithCount", { count: "{count}" }),
    heldUntil: t("cartHeldUntil", { time: "{time}" }),
  };
  return (
    <header className="border-b border-line bg-surface print:hidden">
      <div className="page-width flex min-h-14 flex-wrap items-center gap-x-1 md:min-h-16">
        <Link
          prefetch={false}
          href={paths.home(locale)}
          className="-ms-1 flex items-center gap-3 rounded-control p-1"
        >
          <Wordmark />
          <span className="sr-only">{t("siteName")}, </span>
          <span className="border-s border-line ps-3 text-sm text-muted max-[30rem]:sr-only">
            {t("city")}
          </span>
        </Link>
        <nav aria-label={t("mainNavigation")} className="ms-auto flex items-center">
          <Link
            href={paths.events(locale)}
            className="hidden min-h-11 items-center rounded-control px-3 font-medium hover:bg-sunken md:flex"
          >
            {t("events")}
          </Link>
          <Link
            href={paths.events(locale)}
            aria-label={t("searchEvents")}
            title={t("searchEvents")}
            className="grid size-11 shrink-0 place-items-center rounded-control transition-colors hover:bg-sunken md:hidden"
          >
            <Search aria-hidden className="size-5.5" />
          </Link>
        </nav>
        <PreferencesMenu />
        <CartBadge href={paths.cart(locale)} timeZone={homeTimeZone} labels={cart} />
        <AccountMenu
          labels={account}
          links={{
            signIn: paths.signIn(locale),
            tickets: paths.tickets(locale),
            profile: paths.profile(locale),
            admin: paths.admin(locale),
            door: paths.door(locale),
            signOut: paths.postSignOut(locale),
          }}
        />
      </div>
    </header>
  );
}
