import { useLocale, useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import { textIn } from "#lib/i18n/document-languages.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { paths } from "#lib/paths.ts";
import { HallPicture } from "./hall-picture.tsx";

export type HallCardProps = {
  id: string;
  name: LocalizedText;
  venue: LocalizedText;
  published: { version: number; places: number } | null;
  svg: string | null;
  hasDraft: boolean;
  performances: number;
};

/** One hall of the list: its picture, what it holds, what sells from it. */
export function HallCard({ id, name, venue, published, svg, hasDraft, performances }: HallCardProps) {
  const t = useTranslations("halls");
  const locale = useLocale();
  return (
    <li className="relative grid grid-rows-[10rem_1fr] overflow-hidden rounded-card border border-line bg-surface hover:border-brand focus-within:border-brand">
      <div className="grid place-items-center overflow-hidden bg-sunken p-3 text-muted">
        {svg ? <HallPicture small svg={svg} label={t("picture")} /> : t("noPicture")}
      </div>
      <div className="grid content-start gap-1 p-4">
        <h2 className="text-lg font-semibold">
          <a href={paths.adminHall(locale, id)} className="after:absolute after:inset-0">
            {textIn(name, locale)}
          </a>
        </h2>
        <p className="text-muted">{textIn(venue, locale)}</p>
        <p className="tabular">
          {published
            ? `${t("places", { count: published.places })}, ${t("version", { version: published.version })}`
            : t("notPublished")}
        </p>
        <p className="tabular text-muted">{t("performances", { count: performances })}</p>
        {hasDraft && (
          <p className="mt-1">
            <Badge tone="brand">{t("draftBadge")}</Badge>
          </p>
        )}
      </div>
    </li>
  );
}
