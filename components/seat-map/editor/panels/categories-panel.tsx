import { Paintbrush, Plus, Trash2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { IconButton } from "#components/ui/button.tsx";
import { classes } from "#components/ui/classes.ts";
import { addCategory, changeCategory, deleteCategory, freeColor } from "#lib/halls/rules/edit/categories.ts";
import { selectCategory } from "#lib/halls/rules/edit/select.ts";
import { planStatistics } from "#lib/halls/rules/edit/statistics.ts";
import type { PlanCategory } from "#lib/halls/rules/plan.ts";
import { planLimits } from "#lib/halls/rules/validate.ts";
import { CategoryMark } from "../../category-mark.tsx";
import { useDraft, useEditor } from "../state/use-editor.ts";
import { numbered } from "../tools/target-section.ts";
import { LocalizedBox, MiniButton, Part } from "./fields.tsx";

/** The hall's price zones: names, colours, how many seats each has. */
export function CategoriesPanel() {
  const t = useTranslations("hallEditor");
  const { session, words } = useEditor();
  const { plan } = useDraft();
  const counts = new Map(planStatistics(plan).categories.map((its) => [its.code, its.seats + its.places]));
  const add = () => {
    const name = numbered(words.category, plan.categories.length + 1);
    session.edit(addCategory({ name, color: freeColor(plan) }), "category");
  };
  return (
    <>
      {plan.categories.map((category, at) => (
        <CategoryPart
          key={category.code}
          category={category}
          at={at}
          count={counts.get(category.code) ?? 0}
        />
      ))}
      <div className="p-4">
        <MiniButton
          icon={<Plus aria-hidden className="size-4" />}
          disabled={plan.categories.length >= planLimits.categories}
          onClick={add}
        >
          {t("actions.addCategory")}
        </MiniButton>
      </div>
    </>
  );
}

const colours = [0, 1, 2, 3, 4, 5, 6, 7];

function CategoryPart({ category, at, count }: { category: PlanCategory; at: number; count: number }) {
  const t = useTranslations("hallEditor");
  const locale = useLocale();
  const { session } = useEditor();
  const { plan } = useDraft();
  const other = plan.categories.find((its) => its.code !== category.code);
  const change = (its: Parameters<typeof changeCategory>[1]) =>
    session.edit(changeCategory(category.code, its), "category");
  return (
    <Part
      title={
        <span className="flex items-center gap-2">
          <CategoryMark category={at} color={category.color} />
          <span className="min-w-0 grow truncate">{category.name[locale]}</span>
          <span className="tabular font-normal text-muted">{t("places", { count })}</span>
        </span>
      }
    >
      <fieldset>
        <legend className="mb-1 text-sm font-medium text-muted">{t("fields.color")}</legend>
        <div className="flex flex-wrap gap-1">
          {colours.map((color) => (
            <button
              key={color}
              type="button"
              aria-pressed={color === category.color}
              aria-label={t(`colors.${color as 0}`)}
              title={t(`colors.${color as 0}`)}
              onClick={() => change({ color })}
              className={classes(
                "grid size-8 place-items-center rounded-full border-2 pointer-coarse:size-11",
                color === category.color ? "border-ink" : "border-transparent hover:border-control",
              )}
            >
              <span className="size-5 rounded-full" style={{ background: `var(--cat-${color + 1})` }} />
            </button>
          ))}
        </div>
      </fieldset>
      <LocalizedBox legend={t("fields.name")} value={category.name} onCommit={(name) => change({ name })} />
      <div className="flex flex-wrap items-center gap-1.5">
        <MiniButton
          icon={<Paintbrush aria-hidden className="size-4" />}
          onClick={() => {
            session.configure({ category: category.code });
            session.setTool("paint");
          }}
        >
          {t("actions.paint")}
        </MiniButton>
        <MiniButton
          disabled={count === 0}
          onClick={() => session.select(selectCategory(plan, category.code))}
        >
          {t("actions.selectCategory")}
        </MiniButton>
        {other && (
          <IconButton
            label={t("actions.deleteCategory", { other: other.name[locale] })}
            className="size-9 pointer-coarse:size-11"
            onClick={() => session.edit(deleteCategory(category.code, other.code), "category")}
          >
            <Trash2 aria-hidden className="size-5 text-danger" />
          </IconButton>
        )}
      </div>
    </Part>
  );
}
