import "./ticket.css";
import { ArrowLeftRight, CalendarPlus, FileDown, Send, Undo2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { OrnamentPattern } from "#components/ticket/ornament-pattern.tsx";
import { TicketSheet } from "#components/ticket/ticket-sheet.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { formatMoment, textIn } from "#lib/i18n/document-languages.ts";
import type { IssuedDocument, IssuedShowing } from "#lib/tickets/rules/issued.ts";

type Props = {
  document: Omit<IssuedDocument, "showings">;
  showing: IssuedShowing;
  /** QR codes as SVG, by the ticket's id. */
  codes: Record<string, string>;
  /** Where this ticket's own files are. */
  files: (ticketCode: string) => { pdf: string; ics: string };
  /** Where a ticket's seat is changed, where it is given back, where it is passed on to another person. */
  changeTo: (ticketCode: string) => string;
  cancelTo: (ticketCode: string) => string;
  passTo: (ticketCode: string) => string;
};

/** The tickets of one showing: one a swipe on a phone, one below the other where there is room and on paper. */
export function TicketStrip({ document, showing, codes, files, changeTo, cancelTo, passTo }: Props) {
  const t = useTranslations("order");
  const locale = useLocale();
  const patternId = `ornament-${showing.performanceId}`;
  const count = showing.tickets.length;
  // Nothing can be changed, given back or passed on once it has begun.
  const isOpen = showing.startsAt > new Date();
  return (
    <section aria-label={t("strip", { title: textIn(showing.title, locale), count })} className="grid gap-2">
      {showing.status === "cancelled" && <Alert tone="warning">{t("showCancelled")}</Alert>}
      {showing.status === "moved" && <Moved showing={showing} />}
      <OrnamentPattern id={patternId} slug={showing.eventSlug} colors={showing.colors} />
      {/* Where no ticket has anything to press, the strip itself is what a keyboard scrolls. */}
      <ul className="ticket-strip" tabIndex={showing.tickets.some(({ id }) => codes[id]) ? undefined : 0}>
        {validFirst(showing, codes).map(({ ticket, number }) => (
          <li key={ticket.id}>
            <TicketSheet
              document={document}
              showing={showing}
              ticket={ticket}
              qr={codes[ticket.id] ?? null}
              numbered={{ number, count }}
              patternId={patternId}
            />
            {codes[ticket.id] && (isOpen || count > 1) && (
              <p className="no-print flex flex-wrap items-center gap-x-4 pt-1 text-sm">
                {count > 1 && <OwnFiles {...files(ticket.code)} code={ticket.code} />}
                {isOpen && (
                  <>
                    <AfterSale
                      change={changeTo(ticket.code)}
                      cancel={cancelTo(ticket.code)}
                      code={ticket.code}
                    />
                    <PassOn href={passTo(ticket.code)} code={ticket.code} />
                  </>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What still lets somebody in comes first: at the door nobody should have to look for it. */
function validFirst({ tickets }: IssuedShowing, codes: Record<string, string>) {
  const numbered = tickets.map((ticket, index) => ({ ticket, number: index + 1 }));
  return numbered.toSorted((one, other) => Number(!codes[one.ticket.id]) - Number(!codes[other.ticket.id]));
}

/** That the time has changed, and for how long whoever cannot come gets all of the money back. */
function Moved({ showing }: { showing: IssuedShowing }) {
  const t = useTranslations("order");
  const locale = useLocale();
  const { refundableUntil, timeZone } = showing;
  return (
    <Alert tone="info">
      {t("showMoved")}
      {refundableUntil && refundableUntil > new Date() && (
        <p>{t("movedUntil", { until: formatMoment(refundableUntil, timeZone, locale) })}</p>
      )}
    </Alert>
  );
}

const link = "link inline-flex min-h-11 items-center gap-1.5";

/** For who hands a ticket on: the files of this one alone. */
function OwnFiles({ pdf, ics, code }: { pdf: string; ics: string; code: string }) {
  const t = useTranslations("order");
  return (
    <>
      <span className="text-muted">{t("oneTicket")}</span>
      <a href={pdf} className={link} aria-label={`${t("file")} ${code}`}>
        <FileDown aria-hidden className="size-4" />
        {t("file")}
      </a>
      <a href={ics} className={link} aria-label={`${t("entry")} ${code}`}>
        <CalendarPlus aria-hidden className="size-4" />
        {t("entry")}
      </a>
    </>
  );
}

function AfterSale({ change, cancel, code }: { change: string; cancel: string; code: string }) {
  const t = useTranslations("change");
  return (
    <>
      <a href={change} className={link} aria-label={`${t("changeSeat")} ${code}`}>
        <ArrowLeftRight aria-hidden className="size-4" />
        {t("changeSeat")}
      </a>
      <a href={cancel} className={link} aria-label={`${t("giveBack")} ${code}`}>
        <Undo2 aria-hidden className="size-4" />
        {t("giveBack")}
      </a>
    </>
  );
}

function PassOn({ href, code }: { href: string; code: string }) {
  const t = useTranslations("passing");
  return (
    <a href={href} className={link} aria-label={`${t("pass")} ${code}`}>
      <Send aria-hidden className="size-4" />
      {t("pass")}
    </a>
  );
}
