import "./ticket.css";
import { useLocale, useTranslations } from "next-intl";
import { OrnamentStrip } from "#components/ticket/ornament-pattern.tsx";
import { TicketPlace } from "#components/ticket/ticket-place.tsx";
import { TicketStub } from "#components/ticket/ticket-stub.tsx";
import { formatDay, formatTime, textIn } from "#lib/i18n/document-languages.ts";
import { formatMoney } from "#lib/money.ts";
import type { IssuedDocument, IssuedShowing, IssuedTicket } from "#lib/tickets/rules/issued.ts";

export type TicketSheetProps = {
  document: Omit<IssuedDocument, "showings">;
  showing: Omit<IssuedShowing, "tickets">;
  ticket: IssuedTicket;
  /** The QR code as SVG; null for a ticket that admits nobody any more. */
  qr: string | null;
  numbered: { number: number; count: number };
  patternId: string;
};

/** A ticket as paper: what, when, where and which seat on its face, the code on its stub. */
export function TicketSheet({ document, showing, ticket, qr, numbered, patternId }: TicketSheetProps) {
  const t = useTranslations("ticket");
  const locale = useLocale();
  const { startsAt, doorsAt, timeZone } = showing;
  const price = ticket.priceTiyn > 0 ? formatMoney(ticket.priceTiyn, document.currency, locale) : t("free");
  return (
    <article aria-label={t("numbered", numbered)} className="ticket">
      <div className="ticket-face">
        <OrnamentStrip patternId={patternId} />
        <div className="grid gap-4 p-5">
          <header className="grid gap-1">
            <p className="flex justify-between text-sm text-muted">
              <span className="tabular">{t("numbered", numbered)}</span>
              <span>{showing.ageLimit}+</span>
            </p>
            <h3 className="text-xl font-bold">{textIn(showing.title, locale)}</h3>
          </header>
          <p>
            <time dateTime={startsAt.toISOString()}>
              <span className="first-letter:uppercase">{formatDay(startsAt, timeZone, locale)}</span>
              <strong className="block text-2xl">{formatTime(startsAt, timeZone, locale)}</strong>
            </time>
            {doorsAt && (
              <span className="text-sm text-muted">
                {t("doorsOpen")}: {formatTime(doorsAt, timeZone, locale)}
              </span>
            )}
          </p>
          <p>
            <strong className="block text-lg">{textIn(showing.hall, locale)}</strong>
            {textIn(showing.venue, locale)}
            <span className="block text-sm text-muted">{textIn(showing.address, locale)}</span>
          </p>
          <TicketPlace place={ticket.place} entrance={ticket.entrance} />
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 text-sm [&_dd]:min-w-0 [&_dt]:text-muted">
            <dt>{t("rate")}</dt>
            <dd>{textIn(ticket.rate, locale)}</dd>
            <dt>{t("category")}</dt>
            <dd>{textIn(ticket.category, locale)}</dd>
            <dt>{t("price")}</dt>
            <dd className="tabular">{price}</dd>
            <dt>{t("seller")}</dt>
            <dd>
              {textIn(document.seller.name, locale)}, {t("bin")} {document.seller.bin}
            </dd>
          </dl>
          {ticket.asksProof && <p className="text-sm font-semibold">{t("proof")}</p>}
          {showing.hasPhonogram && <p className="text-sm text-muted">{t("phonogram")}</p>}
          {showing.foreignArtistApproval && (
            <p className="text-sm text-muted">
              {t("foreignArtist", { number: showing.foreignArtistApproval })}
            </p>
          )}
        </div>
      </div>
      <TicketStub ticket={ticket} qr={qr} orderCode={document.orderCode} />
    </article>
  );
}
