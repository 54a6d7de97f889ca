import { useLocale, useTranslations } from "next-intl";
import { useDeferredValue, useMemo } from "react";
import { pagePalette } from "#components/seat-map/rules/page-palette.ts";
import { planPicture } from "#lib/halls/rules/picture.ts";
import { placesOf } from "#lib/halls/rules/places.ts";
import { templatePlan } from "#lib/halls/rules/templates/index.ts";
import { type TemplateKind, templateSizes } from "#lib/halls/rules/templates/sizes.ts";
import { openAuthoredPlan } from "#lib/halls/rules/wire.ts";
import { HallPicture } from "./hall-picture.tsx";

type Props = { kind: TemplateKind; first: string; second: string };

/** What the hall will begin as, drawn as its sizes are typed. */
export function TemplatePreview(props: Props) {
  const t = useTranslations("halls");
  const locale = useLocale();
  const { kind, first, second } = useDeferredValue(props);
  const plan = useMemo(() => {
    const sizes = templateSizes[kind].map((size, at) => {
      const typed = Math.round(Number(at === 0 ? first : second));
      return size ? Math.min(size.most, Math.max(size.least, typed || size.usual)) : 0;
    });
    return openAuthoredPlan(templatePlan(kind, t("picture"), sizes[0]!, sizes[1]!));
  }, [kind, first, second, t]);
  return (
    <figure className="grid gap-2 rounded-card border border-line bg-surface p-3">
      <HallPicture
        preview
        svg={planPicture(plan, { theme: pagePalette, width: 560, locale })}
        label={t("picture")}
      />
      <figcaption aria-live="polite" className="tabular text-center text-muted">
        {t("places", { count: placesOf(plan) })}
      </figcaption>
    </figure>
  );
}
