import { useLocale, useTranslations } from "next-intl";
import type { AccountAction } from "#components/account/form-words.ts";
import { Press } from "#components/account/press.tsx";
import { Badge, type BadgeTone } from "#components/ui/badge.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { type CalendarTicket, type CalendarView, canAdd, type EntryView } from "#lib/calendar/rules/view.ts";
import { formatMoment, textIn } from "#lib/i18n/document-languages.ts";

const tones: Record<EntryView, BadgeTone> = {
  none: "neutral",
  waiting: "brand",
  written: "ok",
  refused: "neutral",
  gone: "neutral",
  failed: "danger",
};

type Props = Pick<CalendarView, "tickets" | "connection"> & { add: AccountAction; retry: AccountAction };

/** Each ticket to come, and how it stands in the calendar. */
export function TicketList({ tickets, connection, add, retry }: Props) {
  const t = useTranslations("calendar");
  // Where the connection itself has a fault, its own card has the button.
  const mayRetry =
    connection?.state === "connected" && !connection.fault && tickets.some(({ fault }) => fault);
  return (
    <Card as="section" aria-labelledby="tickets" className="grid gap-4">
      <h2 id="tickets" className="text-xl">
        {t("tickets.heading")}
      </h2>
      {mayRetry && (
        <Press action={retry} variant="secondary" size="sm">
          {t("tickets.retry")}
        </Press>
      )}
      {tickets.length === 0 && <p className="text-muted">{t("tickets.none")}</p>}
      <ul className="grid divide-y divide-line">
        {tickets.map((ticket) => (
          <Ticket key={ticket.id} ticket={ticket} connection={connection} add={add} />
        ))}
      </ul>
    </Card>
  );
}

function Ticket({ ticket, connection, add }: Omit<Props, "tickets" | "retry"> & { ticket: CalendarTicket }) {
  const t = useTranslations("calendar");
  const locale = useLocale();
  const title = textIn(ticket.title, locale);
  const named = { title, place: ticket.place };
  const isConnected = connection?.state === "connected";
  const mayAdd = canAdd(isConnected, ticket.entry);
  // Beside what we write ourselves an entry by hand would stand there twice.
  const byHand = !isConnected || ticket.entry === "refused" || ticket.entry === "failed";
  return (
    <li className="grid gap-2 py-4 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h3 className="font-semibold">{title}</h3>
        {connection && <Badge tone={tones[ticket.entry]}>{t(`entries.${ticket.entry}`)}</Badge>}
      </div>
      <p className="text-sm">
        <time dateTime={ticket.startsAt.toISOString()} className="inline-block first-letter:uppercase">
          {formatMoment(ticket.startsAt, ticket.timeZone, locale)}
        </time>
      </p>
      <p className="text-sm text-muted">{ticket.place}</p>
      {connection && ticket.entry === "refused" && <p className="text-sm">{t("tickets.refused")}</p>}
      {connection && ticket.fault && <p className="text-sm">{t(`faults.${ticket.fault}`)}</p>}
      {(mayAdd || byHand) && (
        <div className="flex flex-wrap gap-2">
          {mayAdd && (
            <Press
              action={add}
              hidden={{ ticket: ticket.id }}
              variant="secondary"
              size="sm"
              label={t("tickets.addLabel", named)}
            >
              {t("tickets.add")}
            </Press>
          )}
          {byHand && (
            <ButtonLink
              href={ticket.templateLink}
              reload
              variant="ghost"
              size="sm"
              className={mayAdd ? undefined : "-ms-3"}
              target="_blank"
              rel="noopener noreferrer"
              aria-label={t("tickets.linkLabel", named)}
            >
              {t("tickets.link")}
            </ButtonLink>
          )}
        </div>
      )}
    </li>
  );
}
