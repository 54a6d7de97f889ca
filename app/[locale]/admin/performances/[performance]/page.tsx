import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CallOffPart } from "#components/admin/performance/call-off-part.tsx";
import { MoveForm } from "#components/admin/performance/move-form.tsx";
import { PerformanceFigures } from "#components/admin/performance/performance-figures.tsx";
import { RefundProgressPart } from "#components/admin/performance/refund-progress-part.tsx";
import { SinglesForm } from "#components/admin/performance/singles-form.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { database } from "#db/client.ts";
import { accountOrSignIn } from "#lib/access/request.ts";
import { mayCallOff, mayChangeSale } from "#lib/access/rules/permissions.ts";
import { dayOf, timeOf } from "#lib/catalogue/rules/days.ts";
import { systemNow } from "#lib/clock.ts";
import { isDomainError } from "#lib/errors.ts";
import { formatMoment, textIn } from "#lib/i18n/document-languages.ts";
import { defaultUntil } from "#lib/orders/rules/call-off-input.ts";
import { paths } from "#lib/paths.ts";
import { readPerformance } from "#lib/reports/performance.ts";
import { performanceStaff } from "#lib/reports/performance-staff.ts";
import { readRefundProgress } from "#lib/reports/refund-progress.ts";
import { ClosedRoom } from "../../halls/closed-room.tsx";
import { callOffEvent, callOffPerformance, movePerformanceDate, switchSingles } from "../actions.ts";

type Props = { params: Promise<{ performance: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("callOff");
  return { title: t("title") };
}

/** One performance: how it sells, and for who may, another date for it or its end. */
export default async function PerformancePage({ params }: Props) {
  const { performance: id } = await params;
  const [locale, t] = await Promise.all([getLocale(), getTranslations("callOff")]);
  const { accountId, address } = await accountOrSignIn(locale, paths.adminPerformance(locale, id));
  const actor = await performanceStaff(database(), accountId, id, address).catch((error: unknown) => {
    if (isDomainError(error)) return error.code === "FORBIDDEN" ? null : notFound();
    throw error;
  });
  if (!actor) return <ClosedRoom />;
  const now = systemNow();
  const report = await readPerformance(actor, id, now);
  const { startsAt, timeZone, movedFrom, refundableUntil, isCancelled, isMoved } = report;
  const progress = isCancelled ? await readRefundProgress(actor, id, report.living) : null;
  const when = (moment: Date) => formatMoment(moment, timeZone, locale);
  const mayAct = mayCallOff(actor.role) && !isCancelled;
  return (
    <div className="grid gap-8">
      <header className="grid min-w-0 gap-1">
        <a
          href={paths.adminToday(locale, actor.organizerId)}
          className="inline-flex min-h-11 items-center text-brand"
        >
          {t("back")}
        </a>
        <h1 className="text-3xl font-bold break-words">{textIn(report.title, locale)}</h1>
        <p>{when(startsAt)}</p>
        <p className="text-muted">
          {textIn(report.venue, locale)}, {textIn(report.hall, locale)}
        </p>
        <a
          href={paths.event(locale, report.eventSlug)}
          className="inline-flex min-h-11 items-center text-brand"
        >
          {t("toEvent")}
        </a>
      </header>
      {isMoved && movedFrom && (
        <Alert tone="info" live={false} title={t("movedFrom", { when: when(movedFrom) })}>
          {refundableUntil && refundableUntil > now && t("refundableUntil", { when: when(refundableUntil) })}
        </Alert>
      )}
      {progress && <RefundProgressPart progress={progress} />}
      <PerformanceFigures report={report} />
      {mayAct && (
        <ClientMessages namespaces={["callOff"]}>
          <div className="grid items-start gap-4 xl:grid-cols-2">
            {startsAt > now && (
              <MoveForm
                action={movePerformanceDate}
                performanceId={id}
                date={dayOf(startsAt, timeZone)}
                time={timeOf(startsAt, timeZone)}
                until={defaultUntil(now, timeZone)}
                today={dayOf(now, timeZone)}
                tickets={report.living.tickets}
              />
            )}
            {startsAt > now && mayChangeSale(actor.role) && (
              <SinglesForm action={switchSingles} performanceId={id} sparesSingles={report.sparesSingles} />
            )}
            <CallOffPart report={report} callOff={callOffPerformance} callOffAll={callOffEvent} />
          </div>
        </ClientMessages>
      )}
    </div>
  );
}
