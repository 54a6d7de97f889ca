import { useLocale, useTranslations } from "next-intl";
import { paths } from "#lib/paths.ts";

/** Which of the two plans the page shows; an address each. */
export function ShowSwitch({ hallId, showsDraft }: { hallId: string; showsDraft: boolean }) {
  const t = useTranslations("halls");
  const address = paths.adminHall(useLocale(), hallId);
  const options = [
    { href: address, label: t("showPublished"), isHere: !showsDraft },
    { href: `${address}?show=draft`, label: t("showDraft"), isHere: showsDraft },
  ];
  return (
    <nav aria-label={t("show")} className="flex gap-1 justify-self-start rounded-control bg-sunken p-1">
      {options.map(({ href, label, isHere }) => (
        <a
          key={href}
          href={href}
          aria-current={isHere ? "true" : undefined}
          className="inline-flex min-h-11 items-center rounded-control px-4 font-semibold text-muted aria-[current=true]:bg-surface aria-[current=true]:text-ink"
        >
          {label}
        </a>
      ))}
    </nav>
  );
}
