import { useLocale, useTranslations } from "next-intl";
import { OrnamentStrip } from "#components/ticket/ornament-pattern.tsx";
import { TicketFoot } from "#components/ticket/ticket-foot.tsx";
import { TicketPlace } from "#components/ticket/ticket-place.tsx";
import { TicketStub } from "#components/ticket/ticket-stub.tsx";
import { formatDay, formatTime, textIn } from "#lib/i18n/document-languages.ts";
import type { IssuedDocument, IssuedShowing, IssuedTicket } from "#lib/tickets/rules/issued.ts";

type Props = {
  document: Omit<IssuedDocument, "showings">;
  showing: Omit<IssuedShowing, "tickets">;
  ticket: IssuedTicket;
  /** The QR code as SVG; null for a ticket that admits nobody any more. */
  qr: string | null;
  numbered: { number: number; count: number };
  patternId: string;
};

/** A ticket as paper: what, when, where and which seat on its face, the code on its stub, the small print at its foot. */
export function TicketSheet({ document, showing, ticket, qr, numbered, patternId }: Props) {
  const t = useTranslations("ticket");
  const locale = useLocale();
  const { startsAt, doorsAt, timeZone } = showing;
  return (
    <article aria-label={t("numbered", numbered)} className="ticket">
      <div className="ticket-face">
        <OrnamentStrip patternId={patternId} />
        <div className="grid gap-3 px-5 py-4">
          <header>
            <p className="flex justify-between text-sm text-muted">
              <span className="tabular">{t("numbered", numbered)}</span>
              <span>{showing.ageLimit}+</span>
            </p>
            <h2 className="text-xl font-bold">{textIn(showing.title, locale)}</h2>
          </header>
          <div>
            <p className="inline-block first-letter:uppercase">{formatDay(startsAt, timeZone, locale)}</p>
            <p className="flex flex-wrap items-baseline gap-x-4">
              <time dateTime={startsAt.toISOString()} className="text-2xl font-bold normal-nums">
                {formatTime(startsAt, timeZone, locale)}
              </time>
              {doorsAt && (
                <span className="text-sm text-muted">
                  {t("doorsOpen")}: {formatTime(doorsAt, timeZone, locale)}
                </span>
              )}
            </p>
          </div>
          <p>
            <strong className="block text-lg">{textIn(showing.hall, locale)}</strong>
            {textIn(showing.venue, locale)}
            <span className="block text-sm text-muted">{textIn(showing.address, locale)}</span>
          </p>
          <TicketPlace place={ticket.place} entrance={ticket.entrance} />
        </div>
      </div>
      <TicketStub ticket={ticket} qr={qr} orderCode={document.orderCode} />
      <TicketFoot document={document} showing={showing} ticket={ticket} />
    </article>
  );
}
