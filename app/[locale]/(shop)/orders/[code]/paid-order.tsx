import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { KeepTickets } from "#components/account/keep-tickets.tsx";
import { AccountOffer } from "#components/order/account-offer.tsx";
import { type Done, doneWords } from "#components/order/done-words.ts";
import { inAppBrowser } from "#components/order/in-app-browser.ts";
import { MailForm } from "#components/order/mail-form.tsx";
import { OpenChanges } from "#components/order/open-changes.tsx";
import { PaidHead } from "#components/order/paid-head.tsx";
import { TicketFiles } from "#components/order/ticket-files.tsx";
import { TicketStrip } from "#components/ticket/ticket-strip.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { Card } from "#components/ui/card.tsx";
import { database } from "#db/client.ts";
import { publicOrigin } from "#lib/access/public-origin.ts";
import { showingGoogleLink } from "#lib/calendar/ticket-entry.ts";
import { textIn } from "#lib/i18n/document-languages.ts";
import { homeTimeZone } from "#lib/i18n/translator.ts";
import { derivedId } from "#lib/ids.ts";
import { isStopped } from "#lib/mail/stops.ts";
import type { OrderView } from "#lib/orders/rules/order-view.ts";
import { type OrderViewer, visibleTo } from "#lib/orders/viewer.ts";
import { paths } from "#lib/paths.ts";
import { readTicketDocument } from "#lib/tickets/documents.ts";
import { placeLine } from "#lib/tickets/place-line.ts";
import { qrSvg } from "#lib/tickets/qr.ts";
import { admits, isAhead } from "#lib/tickets/rules/issued.ts";
import { sendTickets } from "./actions.ts";
import { leaveChange, payChange } from "./after-sale-actions.ts";

type Props = {
  done: Done | null;
  order: OrderView;
  viewer: OrderViewer;
  orderKey: string | null;
  userAgent: string | null;
};

/** The tickets, their files, the letter once more, and for a guest the offer of an account. */
export async function PaidOrder({ done, order, viewer, orderKey, userAgent }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("ticket");
  const orderWords = await getTranslations("order");
  const say = await getTranslations("change");
  const found = await readTicketDocument(database(), visibleTo(order.code, viewer));
  if (!found) throw new Error(`order ${order.id} is paid and has no tickets`);
  const { showings, ...document } = found;
  const all = showings.flatMap(({ tickets }) => tickets);
  const valid = all.filter(admits);
  const passed = all.filter(({ state, passedTo }) => state === "valid" && passedTo !== null).length;
  const codes = Object.fromEntries(
    valid.map(({ id, code, qrText }) => [id, qrSvg(qrText, { label: `${t("qrLabel")} ${code}` })]),
  );
  const file = (path: string, ticket?: string) => {
    const query = new URLSearchParams({ ...(ticket && { ticket }), ...(orderKey && { key: orderKey }) });
    return query.size > 0 ? `${path}?${query}` : path;
  };
  const files = (ticket?: string) => ({
    pdf: file(paths.orderPdf(order.code), ticket),
    ics: file(paths.orderIcs(order.code), ticket),
  });
  const url = `${publicOrigin(await headers())}${paths.order(locale, order.code)}`;
  const google = showings
    .map((showing) => ({
      showing,
      places: showing.tickets.filter(({ id }) => codes[id]).map(({ place }) => placeLine(place, locale)),
    }))
    .filter(({ showing, places }) => places.length > 0 && isAhead(showing, new Date()))
    .map(({ showing, places }) => ({
      performanceId: showing.performanceId,
      title: textIn(showing.title, locale),
      href: showingGoogleLink({ showing, locale, url, places }),
    }));
  const own = (ticket: string) => ({ ticket, ...(orderKey && { key: orderKey }) });
  const fields = { code: order.code, locale, ...(orderKey && { key: orderKey }) };
  return (
    <>
      {done && <Alert tone="ok">{say(doneWords[done])}</Alert>}
      <PaidHead order={order} valid={valid.length} passed={passed} inApp={inAppBrowser(userAgent)} />
      <OpenChanges
        changes={order.openChanges}
        currency={order.currency}
        timeZone={order.showings[0]?.timeZone ?? homeTimeZone}
        pay={payChange}
        leave={leaveChange}
        fields={fields}
      />
      <div className="flex min-w-0 flex-col gap-6 [reading-flow:flex-visual]">
        {valid.length > 0 && <TicketFiles files={files()} google={google} />}
        {showings.map((showing) => (
          <TicketStrip
            key={showing.performanceId}
            document={document}
            showing={showing}
            codes={codes}
            files={files}
            changeTo={(ticket) => paths.orderChange(locale, order.code, own(ticket))}
            cancelTo={(ticket) => paths.orderCancel(locale, order.code, own(ticket))}
            passTo={(ticket) => paths.ticketPass(locale, ticket, orderKey ?? undefined)}
          />
        ))}
      </div>
      {valid.length > 0 && order.mailAllowed && (
        <Card as="section" className="no-print grid gap-4">
          {(await isStopped(database(), order.buyer.email)) && (
            <Alert tone="warning" live={false} title={orderWords("mailStopped")}>
              {orderWords("mailStoppedText", { email: order.buyer.email })}
            </Alert>
          )}
          <MailForm action={sendTickets} fields={fields} email={order.buyer.email} />
        </Card>
      )}
      {viewer.accountId !== null && <KeepTickets owner={derivedId("kept tickets", viewer.accountId)} />}
      {!order.hasAccount && viewer.accountId === null && <AccountOffer email={order.buyer.email} />}
    </>
  );
}
