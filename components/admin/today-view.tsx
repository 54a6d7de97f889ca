import { useLocale, useTranslations } from "next-intl";
import { Figure } from "#components/admin/figure.tsx";
import { type Again, ParkedList } from "#components/admin/parked-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Meter } from "#components/ui/meter.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import { formatMoment, textIn } from "#lib/i18n/document-languages.ts";
import { formatMoney } from "#lib/money.ts";
import { paths } from "#lib/paths.ts";
import type { TodayReport, UpcomingPerformance } from "#lib/reports/rules.ts";

/** The organizer's first page: the day's figures, the coming performances, what is stuck. */
export function TodayView({ report, again }: { report: TodayReport; again: Again | null }) {
  const t = useTranslations("admin");
  const locale = useLocale();
  const { today, yesterday } = report;
  const money = (amountTiyn: number) => formatMoney(amountTiyn, "KZT", locale);
  const columns: Column<UpcomingPerformance>[] = [
    {
      key: "title",
      label: t("performance"),
      heading: true,
      cell: (row) => (
        <a
          href={paths.adminPerformance(locale, row.id)}
          className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:text-brand"
        >
          {textIn(row.title, locale)}
          {row.status !== "scheduled" && (
            <span className="ms-2 text-sm text-danger">
              {row.status === "moved" ? t("moved") : t("cancelled")}
            </span>
          )}
        </a>
      ),
    },
    { key: "when", label: t("when"), cell: (row) => formatMoment(row.startsAt, row.timeZone, locale) },
    {
      key: "sold",
      label: t("sold"),
      cell: (row) => (
        <div className="min-w-36">
          <Meter
            hideLabel
            label={t("sold")}
            value={row.sold}
            max={row.capacity}
            text={t("soldOf", { sold: row.sold, capacity: row.capacity })}
          />
        </div>
      ),
    },
    { key: "held", label: t("held"), numeric: true, cell: (row) => row.held },
  ];
  return (
    <div className="grid gap-8">
      <dl className="grid grid-cols-1 gap-3 sm:grid-cols-2 xl:grid-cols-4">
        <Figure
          label={t("salesToday")}
          value={money(today.soldTiyn)}
          note={t("againstYesterday", { value: money(yesterday.soldTiyn) })}
        />
        <Figure
          label={t("ticketsToday")}
          value={today.soldTickets}
          note={t("againstYesterday", { value: yesterday.soldTickets })}
        />
        <Figure
          label={t("ordersToday")}
          value={today.orders}
          note={t("againstYesterday", { value: yesterday.orders })}
        />
        <Figure label={t("heldNow")} value={report.heldNow} note={t("heldHint")} />
      </dl>
      {/* Before the long list: it waits for somebody. */}
      <ParkedList parked={report.parked} again={again} />
      {report.performances.length === 0 ? (
        <EmptyState title={t("noPerformances")}>{t("noPerformancesText")}</EmptyState>
      ) : (
        <Table
          caption={t("performances")}
          columns={columns}
          rows={report.performances}
          rowKey={(row) => row.id}
        />
      )}
    </div>
  );
}
