import { useLocale, useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { textIn } from "#lib/i18n/document-languages.ts";
import { formatMoney } from "#lib/money.ts";
import type { PerformanceReport, WhatGoesBack } from "#lib/reports/rules.ts";
import { CallOffForm } from "./call-off-form.tsx";
import type { PerformanceAction } from "./move-form.tsx";

type Props = { report: PerformanceReport; callOff: PerformanceAction; callOffAll: PerformanceAction };

/** The end of a performance, or of all that are to come of its event, with what goes back said before. */
export function CallOffPart({ report, callOff, callOffAll }: Props) {
  const t = useTranslations("callOff.off");
  const locale = useLocale();
  const { id, living, event } = report;
  const title = textIn(report.title, locale);
  const money = (amountTiyn: number) => formatMoney(amountTiyn, "KZT", locale);
  const back = ({ tickets, orders, totalTiyn, feeTiyn }: WhatGoesBack) =>
    tickets === 0
      ? t("backNothing")
      : t("back", { tickets, orders, money: money(totalTiyn), fees: money(feeTiyn) });
  return (
    <Card as="section" className="grid content-start gap-4">
      <h2 className="text-xl font-semibold">{t("title")}</h2>
      <p className="max-w-text">{t("text")}</p>
      <CallOffForm action={callOff} performanceId={id} title={title} name={t("one")} back={back(living)} />
      {event.performances > 1 && (
        <CallOffForm
          action={callOffAll}
          performanceId={id}
          title={title}
          name={t("all", { count: event.performances })}
          back={back(event)}
        />
      )}
    </Card>
  );
}
