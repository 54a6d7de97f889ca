import { useLocale, useTranslations } from "next-intl";
import { Figure } from "#components/admin/figure.tsx";
import { Meter } from "#components/ui/meter.tsx";
import { formatMoney } from "#lib/money.ts";
import type { PerformanceReport } from "#lib/reports/rules.ts";

/** How one performance sells. */
export function PerformanceFigures({ report }: { report: PerformanceReport }) {
  const t = useTranslations("callOff");
  const locale = useLocale();
  const { sold, held, capacity, living } = report;
  const money = (amountTiyn: number) => formatMoney(amountTiyn, "KZT", locale);
  return (
    <section className="grid gap-3">
      <h2 className="text-xl font-semibold">{t("figures")}</h2>
      <dl className="grid grid-cols-1 gap-3 sm:grid-cols-3">
        <Figure
          label={t("sold")}
          value={sold}
          note={
            <Meter
              hideLabel
              label={t("sold")}
              value={sold}
              max={capacity}
              text={t("soldOf", { sold, capacity })}
            />
          }
        />
        <Figure label={t("held")} value={held} note={t("heldNote")} />
        <Figure
          label={t("money")}
          value={money(living.totalTiyn)}
          note={t("moneyNote", { fees: money(living.feeTiyn) })}
        />
      </dl>
    </section>
  );
}
