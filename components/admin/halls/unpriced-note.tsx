import { useLocale, useTranslations } from "next-intl";
import { Alert } from "#components/ui/alert.tsx";
import type { PlanCategory } from "#lib/halls/rules/plan.ts";
import { formatMoment, textIn } from "#lib/i18n/document-languages.ts";
import type { PlanMove } from "#lib/seating/rules/plan-move.ts";

export type Unpriced = { category: PlanCategory; lines: PlanMove[] };

const shown = 4;

/** Said before a version is published: which of its seats nobody will be able to buy, and at which performances. */
export function UnpricedNote({ unpriced, timeZone }: { unpriced: Unpriced[]; timeZone: string }) {
  const t = useTranslations("halls.unpriced");
  const locale = useLocale();
  return (
    <Alert tone="warning" live={false} title={t("title")}>
      <p>{t("text")}</p>
      <ul className="mt-2 grid gap-2">
        {unpriced.map(({ category, lines }) => (
          <li key={category.code}>
            <p className="font-medium">
              {t("lacking", { category: textIn(category.name, locale), count: lines.length })}
            </p>
            <ul className="list-disc ps-5 text-muted">
              {lines.slice(0, shown).map((line) => (
                <li key={line.id}>
                  {textIn(line.title, locale)}, {formatMoment(line.startsAt, timeZone, locale)}
                </li>
              ))}
              {lines.length > shown && <li>{t("more", { count: lines.length - shown })}</li>}
            </ul>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
