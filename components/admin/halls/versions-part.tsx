import { useLocale, useTranslations } from "next-intl";
import { type Column, Table } from "#components/ui/table.tsx";
import { formatMoment } from "#lib/i18n/document-languages.ts";

type Version = { version: number; publishedAt: Date | null; seats: number };

/** Every version that was published. */
export function VersionsPart({ versions, timeZone }: { versions: Version[]; timeZone: string }) {
  const t = useTranslations("halls.versions");
  const locale = useLocale();
  const columns: Column<Version>[] = [
    { key: "version", label: t("version"), heading: true, cell: ({ version }) => version },
    {
      key: "when",
      label: t("when"),
      cell: ({ publishedAt }) => publishedAt && formatMoment(publishedAt, timeZone, locale),
    },
    { key: "seats", label: t("seats"), numeric: true, cell: ({ seats }) => seats },
  ];
  return (
    <section className="grid gap-3">
      <h2 className="text-xl font-semibold">{t("title")}</h2>
      {versions.length === 0 ? (
        <p className="text-muted">{t("none")}</p>
      ) : (
        <Table
          hideCaption
          caption={t("title")}
          columns={columns}
          rows={versions}
          rowKey={({ version }) => String(version)}
        />
      )}
    </section>
  );
}
