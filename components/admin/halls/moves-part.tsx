import { TriangleAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import type { PlanCategory } from "#lib/halls/rules/plan.ts";
import { formatMoment, textIn } from "#lib/i18n/document-languages.ts";
import { paths } from "#lib/paths.ts";
import type { PlanMove } from "#lib/seating/rules/plan-move.ts";
import { ActionButton, type HallAction } from "./action-button.tsx";

/** Those further away are behind one tap, so that what is below stays near. */
const shownAtOnce = 12;

type Props = { hallId: string; timeZone: string; latest: number | null; lines: PlanMove[]; move: HallAction };

function Warning({ children }: { children: ReactNode }) {
  return (
    <p className="flex max-w-text items-start gap-2 text-start text-sm">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-danger" />
      <span>{children}</span>
    </p>
  );
}

/** The coming performances, each with the version it sells from; one that is behind can be moved while it sells. */
export function MovesPart({ hallId, timeZone, latest, lines, move }: Props) {
  const t = useTranslations("halls.moves");
  const locale = useLocale();
  const namesOf = (categories: PlanCategory[]) =>
    categories.map(({ name }) => textIn(name, locale)).join(", ");
  const columns: Column<PlanMove>[] = [
    {
      key: "performance",
      label: t("performance"),
      heading: true,
      cell: (line) => (
        <a href={paths.event(locale, line.eventSlug)} className="hover:text-brand">
          {textIn(line.title, locale)}
        </a>
      ),
    },
    { key: "when", label: t("when"), cell: (line) => formatMoment(line.startsAt, timeZone, locale) },
    {
      key: "taken",
      label: t("taken"),
      numeric: true,
      cell: ({ taken, capacity }) => (
        <span className="whitespace-nowrap">{t("takenOf", { taken, capacity })}</span>
      ),
    },
    {
      key: "plan",
      label: t("plan"),
      cell: (line) => (
        <div className="grid justify-items-start gap-2">
          <span className="flex items-center gap-2">
            {line.version ?? t("other")}
            {line.isLatest && <Badge tone="ok">{t("latest")}</Badge>}
          </span>
          {line.unpriced.length > 0 && (
            <Warning>{t("unpriced", { categories: namesOf(line.unpriced) })}</Warning>
          )}
          {line.unpricedAfterMove.length > 0 && (
            <Warning>{t("unpricedAfter", { categories: namesOf(line.unpricedAfterMove) })}</Warning>
          )}
          {!line.isLatest && latest !== null && (
            <ActionButton
              action={move}
              hidden={{ hall: hallId, performance: line.id, event: line.eventSlug }}
              variant="secondary"
            >
              {t("move", { version: latest })}
            </ActionButton>
          )}
        </div>
      ),
    },
  ];
  const isSettled = ({ isLatest, unpriced }: PlanMove) => isLatest && unpriced.length === 0;
  const behind = lines.filter((line) => !isSettled(line));
  const current = lines.filter(isSettled);
  const table = (rows: PlanMove[]) => (
    <Table hideCaption caption={t("title")} columns={columns} rows={rows} rowKey={({ id }) => id} />
  );
  return (
    <section className="grid gap-3">
      <h2 className="text-xl font-semibold">{t("title")}</h2>
      <p className="max-w-text text-muted">{lines.length === 0 ? t("none") : t("text")}</p>
      {behind.length > 0 && table(behind.slice(0, shownAtOnce))}
      {behind.length > shownAtOnce && (
        <details>
          <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-brand">
            {t("more", { count: behind.length - shownAtOnce })}
          </summary>
          {table(behind.slice(shownAtOnce))}
        </details>
      )}
      {current.length > 0 && (
        <details>
          <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-brand">
            {t("upToDate", { count: current.length })}
          </summary>
          {table(current)}
        </details>
      )}
    </section>
  );
}
