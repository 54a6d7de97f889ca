import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { OrnamentBand } from "#components/ornament/ornament.tsx";
import { LanguageLinks } from "#components/shell/language-links.tsx";
import { paths } from "#lib/paths.ts";

type FooterLink = { href: string; label: string };

const line = "inline-flex min-h-11 items-center gap-2 hover:underline md:min-h-9";

/** Who sells, help and what becomes of personal data, the languages once more. */
export async function Footer() {
  const locale = await getLocale();
  const t = await getTranslations("shell");
  const own: FooterLink[] = [
    { href: paths.events(locale), label: t("events") },
    { href: paths.tickets(locale), label: t("myTickets") },
    { href: paths.cart(locale), label: t("cart") },
  ];
  const words: FooterLink[] = [
    { href: paths.help(locale), label: t("help") },
    { href: paths.privacy(locale), label: t("personalData") },
  ];
  return (
    <footer className="mt-12 bg-surface print:hidden">
      <OrnamentBand variant={1} className="text-line" />
      <div className="page-width grid gap-6 py-8 md:grid-cols-[1fr_auto_auto] md:gap-12">
        <p className="max-w-text text-sm text-muted">{t("footerNote")}</p>
        <nav aria-label={t("footer")}>
          <ul className="grid">
            {own.map(({ href, label }, index) => (
              <li key={href}>
                {index === 0 ? (
                  <Link href={href} className={line}>
                    {label}
                  </Link>
                ) : (
                  <a href={href} className={line}>
                    {label}
                  </a>
                )}
              </li>
            ))}
            {words.map(({ href, label }) => (
              <li key={href}>
                <Link href={href} className={line}>
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <nav aria-label={t("language")} className="grid content-start">
          <LanguageLinks current={locale} className={line} />
        </nav>
      </div>
    </footer>
  );
}
