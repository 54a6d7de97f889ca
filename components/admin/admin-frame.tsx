import { Armchair, ArrowLeft, Gauge, Mail } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AdminNav } from "#components/admin/admin-nav.tsx";
import type { Locale } from "#lib/i18n/localized.ts";
import { paths } from "#lib/paths.ts";

/** Navigation by job on the left (on top of a phone), the room beside it. */
export function AdminFrame({ locale, children }: { locale: Locale; children: ReactNode }) {
  const t = useTranslations("admin");
  const icon = "size-5";
  const rooms = [
    { href: paths.admin(locale), label: t("today"), icon: <Gauge aria-hidden className={icon} /> },
    { href: paths.adminHalls(locale), label: t("halls"), icon: <Armchair aria-hidden className={icon} /> },
    { href: paths.adminMails(locale), label: t("mails"), icon: <Mail aria-hidden className={icon} /> },
  ];
  return (
    <div className="mx-auto grid w-full max-w-7xl gap-6 px-4 py-6 md:grid-cols-[13rem_1fr]">
      <nav aria-label={t("navigation")} className="flex gap-1 overflow-x-auto md:flex-col">
        <AdminNav rooms={rooms} />
        <a
          href={paths.home(locale)}
          className="inline-flex min-h-11 items-center gap-3 rounded-control px-3 text-muted hover:text-ink"
        >
          <ArrowLeft aria-hidden className="size-5" />
          {t("toShop")}
        </a>
      </nav>
      <main id="content" className="min-w-0">
        {children}
      </main>
    </div>
  );
}
