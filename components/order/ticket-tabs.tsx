import { useLocale, useTranslations } from "next-intl";
import { classes } from "#components/ui/classes.ts";
import { type TicketTab, ticketTabs } from "#lib/orders/rules/my-tickets.ts";
import { paths } from "#lib/paths.ts";

/** To come, past, cancelled, each with its count: links, so that Back works and nothing needs a script. */
export function TicketTabs(props: { current: TicketTab; counts: Record<TicketTab, number>; query: string }) {
  const { current, counts, query } = props;
  const t = useTranslations("tickets");
  const locale = useLocale();
  const href = (tab: TicketTab) => {
    const params = new URLSearchParams({
      ...(tab !== "upcoming" && { show: tab }),
      ...(query && { q: query }),
    });
    return params.size > 0 ? `${paths.tickets(locale)}?${params}` : paths.tickets(locale);
  };
  return (
    <nav aria-label={t("tabs")} className="flex gap-1 overflow-x-auto border-b border-line">
      {ticketTabs.map((tab) => (
        <a
          key={tab}
          href={href(tab)}
          aria-current={tab === current ? "page" : undefined}
          className={classes(
            "-mb-px inline-flex min-h-11 shrink-0 items-center border-b-2 px-1.5 font-medium sm:px-3 transition-colors focus-visible:outline-offset-[-2px]",
            tab === current ? "border-brand text-brand" : "border-transparent text-muted hover:text-ink",
          )}
        >
          {t(tab)}
          <span className="tabular ms-1 sm:ms-1.5 text-sm text-muted">{counts[tab]}</span>
        </a>
      ))}
    </nav>
  );
}
