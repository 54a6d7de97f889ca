import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { leaveChange, payChange } from "#app/[locale]/(shop)/orders/[code]/after-sale-actions.ts";
import { currentViewer } from "#app/[locale]/(shop)/orders/[code]/viewer.ts";
import { KeepTickets } from "#components/account/keep-tickets.tsx";
import { TicketBox } from "#components/calendar/ticket-box.tsx";
import { doneWords, isDone } from "#components/order/done-words.ts";
import { OpenChanges } from "#components/order/open-changes.tsx";
import { TicketFiles } from "#components/order/ticket-files.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { TicketStrip } from "#components/ticket/ticket-strip.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { KeepFocus } from "#components/ui/keep-focus.tsx";
import { database } from "#db/client.ts";
import { publicOrigin } from "#lib/access/public-origin.ts";
import { readTicketCalendar } from "#lib/calendar/queries/ticket-calendar.ts";
import { showingGoogleLink } from "#lib/calendar/ticket-entry.ts";
import { textIn } from "#lib/i18n/document-languages.ts";
import { derivedId } from "#lib/ids.ts";
import { readOpenChanges } from "#lib/orders/queries/order-history.ts";
import { hasHoldersReceipt } from "#lib/orders/queries/receipt.ts";
import { orderKeyFrom } from "#lib/orders/rules/order-key.ts";
import { paths } from "#lib/paths.ts";
import { readHeldTicket } from "#lib/tickets/documents.ts";
import { placeLine } from "#lib/tickets/place-line.ts";
import { qrSvg } from "#lib/tickets/qr.ts";
import { admits, isAhead } from "#lib/tickets/rules/issued.ts";
import { submitAddTicket } from "../../profile/calendar/actions.ts";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ code: string }>; searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("passing");
  return { title: t("ticketTitle"), robots: { index: false }, referrer: "same-origin" };
}

/** One ticket for whoever holds it now: its code, its files, and the way to pass it on. For everybody else there is no such page. */
export default async function TicketPage({ params, searchParams }: Props) {
  const { code } = await params;
  const { key: asked, received, done } = await searchParams;
  const key = orderKeyFrom(asked) ?? undefined;
  const [locale, t, ticketWords, changeWords, receiptWords] = [
    await getLocale(),
    await getTranslations("passing"),
    await getTranslations("ticket"),
    await getTranslations("change"),
    await getTranslations("receipt"),
  ];
  const viewer = await currentViewer(key);
  const found = await readHeldTicket(database(), code, viewer);
  const showing = found?.showings[0];
  const ticket = showing?.tickets[0];
  if (!found || !showing || !ticket) notFound();
  const isGood = admits(ticket);
  const hasReceipt = await hasHoldersReceipt(database(), found.orderCode, viewer);
  const openChanges = await readOpenChanges(database(), found.orderCode, viewer);
  const calendar = viewer.accountId
    ? await readTicketCalendar(database(), viewer.accountId, ticket.id)
    : null;
  const withKey = (path: string) => (key ? `${path}?${new URLSearchParams({ key })}` : path);
  const files = { pdf: withKey(paths.ticketPdf(code)), ics: withKey(paths.ticketIcs(code)) };
  const url = `${publicOrigin(await headers())}${paths.ticket(locale, code)}`;
  const title = textIn(showing.title, locale);
  const places = [placeLine(ticket.place, locale)];
  const google = {
    performanceId: showing.performanceId,
    title,
    href: showingGoogleLink({ showing, locale, url, places }),
  };
  // Where the ticket's own calendar is written by us, an entry by hand would stand there twice.
  const isWritten = calendar?.isConnected && calendar.entry !== "refused";
  const offersGoogle = isAhead(showing, new Date()) && !isWritten;
  const label = `${ticketWords("qrLabel")} ${ticket.code}`;
  return (
    <main id="content" className="mx-auto grid w-full max-w-3xl gap-6 px-4 py-6 md:py-10">
      <h1 className="no-print text-3xl">{t(isGood ? "ticketTitle" : "goneTitle")}</h1>
      {received !== undefined && isGood && <Alert tone="ok">{t("received")}</Alert>}
      {isDone(done) && <Alert tone="ok">{changeWords(doneWords[done])}</Alert>}
      <ClientMessages namespaces={["change"]}>
        <OpenChanges
          changes={openChanges}
          currency={found.currency}
          timeZone={showing.timeZone}
          pay={payChange}
          leave={leaveChange}
          fields={{ code: found.orderCode, locale, ...(key && { key }) }}
        />
      </ClientMessages>
      {key && isGood && <p className="no-print text-muted">{t("keep")}</p>}
      {hasReceipt && (
        <p className="no-print">
          <a
            href={paths.receipt(locale, found.orderCode, key)}
            className="link inline-flex min-h-11 items-center"
          >
            {receiptWords("link")}
          </a>
        </p>
      )}
      <div className="flex min-w-0 flex-col gap-6 [reading-flow:flex-visual]">
        {isGood && <TicketFiles files={files} google={offersGoogle ? [google] : []} />}
        {isGood && calendar && (
          <ClientMessages namespaces={["calendar"]}>
            <KeepFocus className="max-md:order-1">
              <TicketBox calendar={calendar} title={title} place={places[0] ?? ""} add={submitAddTicket} />
            </KeepFocus>
          </ClientMessages>
        )}
        <TicketStrip
          document={found}
          showing={showing}
          codes={isGood ? { [ticket.id]: qrSvg(ticket.qrText, { label }) } : {}}
          files={() => files}
          changeTo={(its) => paths.orderChange(locale, found.orderCode, { ticket: its, key })}
          cancelTo={(its) => paths.orderCancel(locale, found.orderCode, { ticket: its, key })}
          passTo={(its) => paths.ticketPass(locale, its, key)}
        />
      </div>
      {viewer.accountId && <KeepTickets owner={derivedId("kept tickets", viewer.accountId)} />}
    </main>
  );
}
