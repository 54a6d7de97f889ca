import { useLocale, useTranslations } from "next-intl";
import { classes } from "#components/ui/classes.ts";
import type { Plan } from "#lib/halls/rules/plan.ts";
import { CategoryMark } from "../../category-mark.tsx";

type Props = {
  plan: Plan;
  /** null where what is chosen has several. */
  value: string | null;
  onChange: (code: string) => void;
};

/** The hall's categories as a row of colours with their letters and names. */
export function CategoryPick({ plan, value, onChange }: Props) {
  const t = useTranslations("hallEditor");
  const locale = useLocale();
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium text-muted">{t("fields.category")}</legend>
      <div className="flex flex-wrap gap-1.5">
        {plan.categories.map((category, at) => (
          <button
            key={category.code}
            type="button"
            aria-pressed={category.code === value}
            onClick={() => onChange(category.code)}
            className={classes(
              "inline-flex min-h-9 max-w-full items-center gap-1.5 rounded-full border px-2 text-sm pointer-coarse:min-h-11",
              category.code === value
                ? "border-brand bg-brand-soft font-semibold"
                : "border-control hover:border-brand",
            )}
          >
            <CategoryMark category={at} color={category.color} />
            <span className="truncate">{category.name[locale]}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
