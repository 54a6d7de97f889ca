import { useLocale, useTranslations } from "next-intl";
import { type Column, Table } from "#components/ui/table.tsx";
import { formatMoment } from "#lib/i18n/document-languages.ts";
import type { ParkedEffect } from "#lib/outbox/rules/effects.ts";

/** Effects that were tried to the end: the organizer sees them instead of wondering why no mail came. */
export function ParkedList({ parked }: { parked: ParkedEffect[] }) {
  const t = useTranslations("admin");
  const locale = useLocale();
  const nameOf = (kind: string) =>
    kind.startsWith("mail.")
      ? t("kinds.mail")
      : kind.startsWith("payment.")
        ? t("kinds.payment")
        : t("kinds.other");
  const columns: Column<ParkedEffect>[] = [
    { key: "kind", label: t("parkedKind"), heading: true, cell: (row) => nameOf(row.kind) },
    { key: "error", label: t("parkedError"), cell: (row) => row.lastError },
    {
      key: "since",
      label: t("parkedSince"),
      cell: (row) => formatMoment(row.createdAt, "Asia/Almaty", locale),
    },
  ];
  return (
    <section className="grid gap-2">
      <h2 className="text-xl font-semibold">{t("parkedTitle")}</h2>
      <p className="text-muted">{parked.length === 0 ? t("parkedNone") : t("parkedText")}</p>
      {parked.length > 0 && (
        <Table
          hideCaption
          caption={t("parkedTitle")}
          columns={columns}
          rows={parked}
          rowKey={(row) => row.id}
        />
      )}
    </section>
  );
}
