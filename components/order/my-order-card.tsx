import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import { formatMoment, formatTime, textIn } from "#lib/i18n/document-languages.ts";
import type { MyOrder } from "#lib/orders/rules/my-order.ts";
import { paths } from "#lib/paths.ts";

/** One showing of one order: what, when, where, how many; all of it leads to the tickets. */
export function MyOrderCard({ order }: { order: MyOrder }) {
  const t = useTranslations("tickets");
  const passing = useTranslations("passing");
  const locale = useLocale();
  const title = textIn(order.title, locale);
  return (
    <article className="relative grid gap-1 rounded-card border border-line bg-surface p-4 transition-colors hover:border-brand md:p-5">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h3 className="text-lg font-semibold">
          <Link
            href={
              order.ticketCode ? paths.ticket(locale, order.ticketCode) : paths.order(locale, order.orderCode)
            }
            aria-label={t("open", { title })}
            className="after:absolute after:inset-0 after:rounded-card"
          >
            {title}
          </Link>
        </h3>
        <StatusBadge order={order} />
      </div>
      <p>
        <time dateTime={order.startsAt.toISOString()} className="inline-block first-letter:uppercase">
          {formatMoment(order.startsAt, order.timeZone, locale)}
        </time>
      </p>
      <p className="text-muted">{textIn(order.venue, locale)}</p>
      <p className="tabular text-sm text-muted">
        {t("count", { count: order.seats })} ·{" "}
        {order.ticketCode ? passing("fromOther") : t("order", { code: order.orderCode })}
      </p>
    </article>
  );
}

function StatusBadge({ order }: { order: MyOrder }) {
  const t = useTranslations("tickets");
  const locale = useLocale();
  if (order.status === "pending") {
    const time = formatTime(order.expiresAt, order.timeZone, locale);
    return <Badge tone="accent">{t("toPay", { time })}</Badge>;
  }
  if (order.status === "refunded") return <Badge>{t("refunded")}</Badge>;
  return order.status === "partly-refunded" ? <Badge>{t("partlyRefunded")}</Badge> : null;
}
