import { useLocale, useTranslations } from "next-intl";
import { formatMoment, textIn } from "#lib/i18n/document-languages.ts";
import type { IssuedShowing, IssuedTicket } from "#lib/tickets/rules/issued.ts";

type Props = { showing: Omit<IssuedShowing, "tickets">; ticket: Pick<IssuedTicket, "place"> };

/** Which ticket it is, in three lines; without its code. */
export function TicketFacts({ showing, ticket }: Props) {
  const t = useTranslations("ticket");
  const locale = useLocale();
  const { section, row, seat } = ticket.place;
  const place = row && seat ? t("rowSeat", { row, seat }) : seat ? t("seatOnly", { seat }) : null;
  return (
    <div className="grid gap-0.5 rounded-card border border-line bg-surface p-4">
      <p className="text-lg font-semibold">{textIn(showing.title, locale)}</p>
      <p>
        <time dateTime={showing.startsAt.toISOString()} className="inline-block first-letter:uppercase">
          {formatMoment(showing.startsAt, showing.timeZone, locale)}
        </time>
      </p>
      <p className="text-muted">
        {textIn(showing.venue, locale)}, {textIn(showing.hall, locale)}
      </p>
      <p className="font-semibold">{[textIn(section, locale), place].filter(Boolean).join(", ")}</p>
    </div>
  );
}
