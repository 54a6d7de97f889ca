import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { planStatistics } from "#lib/halls/rules/edit/statistics.ts";
import type { SeatFlag } from "#lib/halls/rules/plan.ts";
import { CategoryMark } from "../../category-mark.tsx";
import { useDraft } from "../state/use-editor.ts";
import { Part } from "./fields.tsx";

/** How many of everything the hall has. */
export function FiguresPanel() {
  const t = useTranslations("hallEditor");
  const locale = useLocale();
  const { plan } = useDraft();
  const its = planStatistics(plan);
  const totals = [
    ["capacity", its.capacity],
    ["seats", its.seats],
    ["places", its.places],
    ["rows", its.rows],
    ["tables", its.tables],
  ] as const;
  const flags = (Object.entries(its.flags) as [SeatFlag, number][]).filter(([, count]) => count > 0);
  return (
    <>
      <Part title={t("figures.title")}>
        <dl className="grid grid-cols-[1fr_auto] gap-x-3 gap-y-1.5 text-sm">
          {totals.map(([key, count]) => (
            <Line key={key} name={t(`figures.${key}`)} count={count} />
          ))}
        </dl>
      </Part>
      <Part title={t("panels.categories")}>
        <dl className="grid grid-cols-[1fr_auto] gap-x-3 gap-y-1.5 text-sm">
          {plan.categories.map((category, at) => {
            const own = its.categories.find((one) => one.code === category.code);
            return (
              <Line
                key={category.code}
                name={
                  <span className="flex items-center gap-2">
                    <CategoryMark category={at} color={category.color} />
                    {category.name[locale]}
                  </span>
                }
                count={(own?.seats ?? 0) + (own?.places ?? 0)}
              />
            );
          })}
        </dl>
      </Part>
      {plan.sections.length > 0 && (
        <Part title={t("figures.sections")}>
          <dl className="grid grid-cols-[1fr_auto] gap-x-3 gap-y-1.5 text-sm">
            {its.sections.map((own) => (
              <Line
                key={own.code}
                name={plan.sections.find((section) => section.code === own.code)?.name[locale] ?? own.code}
                count={own.seats}
              />
            ))}
          </dl>
        </Part>
      )}
      {flags.length > 0 && (
        <Part title={t("fields.flags")}>
          <dl className="grid grid-cols-[1fr_auto] gap-x-3 gap-y-1.5 text-sm">
            {flags.map(([flag, count]) => (
              <Line key={flag} name={t(`flags.${flag}`)} count={count} />
            ))}
          </dl>
        </Part>
      )}
    </>
  );
}

function Line({ name, count }: { name: ReactNode; count: number }) {
  const locale = useLocale();
  return (
    <>
      <dt className="min-w-0 truncate">{name}</dt>
      <dd className="tabular font-semibold">
        {count.toLocaleString(locale === "en" ? "en-GB" : `${locale}-KZ`)}
      </dd>
    </>
  );
}
