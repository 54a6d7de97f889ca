import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classes } from "#components/ui/classes.ts";
import { paths } from "#lib/paths.ts";

type Props = { current: "details" | "security" | "calendar" | "data"; title: ReactNode; children: ReactNode };

/** The profile's pages under one heading; links of their own, so that each has an address and works without scripts. */
export function ProfileFrame({ current, title, children }: Props) {
  const t = useTranslations("account.profile");
  const locale = useLocale();
  const pages = [
    { key: "details", href: paths.profile(locale), label: t("details") },
    { key: "security", href: paths.profileSecurity(locale), label: t("security") },
    { key: "calendar", href: paths.calendar(locale), label: t("calendar") },
    { key: "data", href: paths.profileData(locale), label: t("data") },
  ];
  return (
    <main id="content" className="mx-auto grid w-full max-w-2xl gap-6 px-4 py-8 md:py-14">
      {title}
      <nav aria-label={t("nav")} className="flex flex-wrap gap-x-1 border-b border-line">
        {pages.map(({ key, href, label }) => (
          <a
            key={key}
            href={href}
            aria-current={key === current ? "page" : undefined}
            className={classes(
              "-mb-px inline-flex min-h-11 items-center border-b-2 px-3 font-medium transition-colors",
              key === current ? "border-brand text-brand" : "border-transparent text-muted hover:text-ink",
            )}
          >
            {label}
          </a>
        ))}
      </nav>
      {children}
    </main>
  );
}
