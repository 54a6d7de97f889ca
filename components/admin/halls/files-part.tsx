import { Download } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { paths } from "#lib/paths.ts";
import { FileImport } from "./file-import.tsx";

type Props = { hallId: string; revision: number; hasDraft: boolean; isPublished: boolean };

/** Files in and out. */
export function FilesPart({ hallId, revision, hasDraft, isPublished }: Props) {
  const t = useTranslations("halls.files");
  const locale = useLocale();
  const formats = [
    ["json", t("exportJson"), t("exportJsonText")],
    ["pretix", t("exportPretix"), t("exportPretixText")],
    ["csv", t("exportCsv"), t("exportCsvText")],
  ] as const;
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <Card as="section" className="grid content-start gap-3">
        <h2 className="text-xl font-semibold">{t("importTitle")}</h2>
        <FileImport hallId={hallId} revision={revision} />
      </Card>
      {(hasDraft || isPublished) && (
        <Card as="section" className="grid content-start gap-3">
          <h2 className="text-xl font-semibold">{t("exportTitle")}</h2>
          <ul className="grid gap-2">
            {formats.map(([format, label, text]) => (
              <li key={format} className="flex flex-wrap items-center gap-3">
                <ButtonLink
                  reload
                  download
                  variant="secondary"
                  icon={<Download aria-hidden className="size-5" />}
                  href={`${paths.hallExport(hallId, format)}&locale=${locale}${hasDraft ? "&draft=1" : ""}`}
                >
                  {label}
                </ButtonLink>
                <span className="text-muted">{text}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}
