import { useFormatter, useLocale, useTranslations } from "next-intl";
import { CategoryMark } from "#components/seat-map/category-mark.tsx";
import { categoryMark } from "#lib/halls/rules/colors.ts";
import type { OpenPlan } from "#lib/halls/rules/open-plan.ts";
import { placesByCategory, placesOf } from "#lib/halls/rules/places.ts";
import { textIn } from "#lib/i18n/document-languages.ts";

/** How many places each category has. */
export function CategoryTable({ plan }: { plan: OpenPlan }) {
  const t = useTranslations("halls");
  const locale = useLocale();
  const format = useFormatter();
  const counts = placesByCategory(plan);
  return (
    <table className="tabular w-full border-collapse text-start">
      <caption className="sr-only">{t("categories")}</caption>
      <thead>
        <tr className="border-b border-control text-sm text-muted">
          <th scope="col" className="py-2 text-start font-medium">
            {t("category")}
          </th>
          <th scope="col" className="py-2 text-end font-medium">
            {t("categoryPlaces")}
          </th>
        </tr>
      </thead>
      <tbody>
        {plan.categories.map((category, at) => (
          <tr key={category.code} className="border-b border-line">
            <th scope="row" className="py-2 text-start font-normal">
              <span className="flex items-center gap-2">
                <CategoryMark category={at} color={categoryMark(plan.categories, at).color} />
                {textIn(category.name, locale)}
              </span>
            </th>
            <td className="py-2 text-end">{format.number(counts[at]!)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="font-semibold">
          <th scope="row" className="py-2 text-start">
            {t("total")}
          </th>
          <td className="py-2 text-end">{format.number(placesOf(plan))}</td>
        </tr>
      </tfoot>
    </table>
  );
}
