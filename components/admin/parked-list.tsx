import { useLocale, useTranslations } from "next-intl";
import { SendAgain, type SendAgainAction } from "#components/admin/send-again.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import { formatMoment } from "#lib/i18n/document-languages.ts";
import type { ParkedEffect } from "#lib/outbox/rules/effects.ts";

export type Again = { action: SendAgainAction; organizerId: string };

/** `again`: null to roles that only look. */
type Props = { parked: ParkedEffect[]; again: Again | null };

/** Effects that were tried to the end: the organizer sees them instead of wondering why no mail came. */
export function ParkedList({ parked, again }: Props) {
  const t = useTranslations("admin");
  const locale = useLocale();
  const nameOf = (kind: string) =>
    kind.startsWith("mail.")
      ? t("kinds.mail")
      : kind.startsWith("payment.")
        ? t("kinds.payment")
        : t("kinds.other");
  const since = (row: ParkedEffect) => formatMoment(row.createdAt, "Asia/Almaty", locale);
  const columns: Column<ParkedEffect>[] = [
    { key: "kind", label: t("parkedKind"), heading: true, cell: (row) => nameOf(row.kind) },
    { key: "error", label: t("parkedError"), cell: (row) => row.lastError },
    { key: "since", label: t("parkedSince"), cell: since },
  ];
  if (again)
    columns.push({
      key: "again",
      label: t("parkedAgain"),
      cell: (row) => <SendAgain {...again} effectId={row.id} about={`${nameOf(row.kind)}, ${since(row)}`} />,
    });
  return (
    <section className="grid gap-2">
      <h2 className="text-xl font-semibold">{t("parkedTitle")}</h2>
      <p className="text-muted">{parked.length === 0 ? t("parkedNone") : t("parkedText")}</p>
      {parked.length > 0 && (
        <ClientMessages namespaces={["parked"]}>
          <Table
            hideCaption
            caption={t("parkedTitle")}
            columns={columns}
            rows={parked}
            rowKey={(row) => row.id}
          />
        </ClientMessages>
      )}
    </section>
  );
}
