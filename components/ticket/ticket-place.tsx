import { useLocale, useTranslations } from "next-intl";
import { textIn } from "#lib/i18n/document-languages.ts";
import type { PrintedTicket } from "#lib/tickets/rules/document.ts";

type Props = Pick<PrintedTicket, "place" | "entrance">;

/** Section, row and seat in the largest type there is: it is read at arm's length in the dark. */
export function TicketPlace({ place, entrance }: Props) {
  const t = useTranslations("ticket");
  const locale = useLocale();
  const { row, seat } = place;
  return (
    <dl className="flex flex-wrap items-end gap-x-6 gap-y-2 border-t border-line pt-3 [&_dt]:text-sm [&_dt]:text-muted">
      <div className="basis-full">
        <dt>{t(row || seat ? "section" : "area")}</dt>
        <dd className={row || seat ? "text-xl font-semibold" : "text-3xl font-bold"}>
          {textIn(place.section, locale)}
        </dd>
      </div>
      {row && (
        <div>
          <dt>{t("row")}</dt>
          <dd className="text-4xl font-bold">{row}</dd>
        </div>
      )}
      {seat && (
        <div>
          <dt>{t("seat")}</dt>
          <dd className="text-4xl font-bold">{seat}</dd>
        </div>
      )}
      {!row && !seat && (
        <div>
          <dt className="sr-only">{t("seat")}</dt>
          <dd className="text-lg">{t("noSeat")}</dd>
        </div>
      )}
      {entrance && (
        <div className="basis-full">
          <dt>{t("entrance")}</dt>
          <dd className="text-lg font-semibold">{textIn(entrance, locale)}</dd>
        </div>
      )}
    </dl>
  );
}
