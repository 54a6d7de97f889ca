import type { Metadata } from "next";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { ProfileFrame } from "#components/account/profile-frame.tsx";
import { FeedCard } from "#components/calendar/feed-card.tsx";
import { GoogleCard } from "#components/calendar/google-card.tsx";
import { TicketList } from "#components/calendar/ticket-list.tsx";
import { KeepFresh } from "#components/order/keep-fresh.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { KeepFocus } from "#components/ui/keep-focus.tsx";
import { database } from "#db/client.ts";
import { publicOrigin } from "#lib/access/public-origin.ts";
import { accountOrSignIn } from "#lib/access/request.ts";
import { readCalendarView } from "#lib/calendar/queries/calendar-view.ts";
import { connectAnswerFrom } from "#lib/calendar/rules/connect.ts";
import { isMoving } from "#lib/calendar/rules/view.ts";
import { systemNow } from "#lib/clock.ts";
import { paths } from "#lib/paths.ts";
import { placeLine } from "#lib/tickets/place-line.ts";
import { one, type SearchParams } from "../../search-params.ts";
import {
  submitAddTicket,
  submitDisconnect,
  submitEndFeed,
  submitMode,
  submitRenewFeed,
  submitRetry,
} from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("calendar");
  return { title: t("title") };
}

const freshEveryMs = 3_000;

/** My tickets in my calendar: Google's connected, or any by a feed. */
export default async function CalendarPage({ searchParams }: { searchParams: SearchParams }) {
  const [locale, t, params] = await Promise.all([getLocale(), getTranslations("calendar"), searchParams]);
  const { accountId } = await accountOrSignIn(locale, paths.calendar(locale));
  const view = await readCalendarView(database(), accountId, locale, placeLine, systemNow());
  const answer = connectAnswerFrom(one(params.answer));
  const address = view.feedToken && `${publicOrigin(await headers())}${paths.calendarFeed(view.feedToken)}`;
  return (
    <ProfileFrame current="calendar" title={<h1 className="text-2xl md:text-3xl">{t("title")}</h1>}>
      <p className="max-w-text text-muted">{t("lead")}</p>
      {answer && (
        <Alert tone={answer === "CONNECTED" ? "ok" : "danger"}>
          {answer === "CONNECTED" && view.connection?.mode === "per-ticket"
            ? t("connectedToChoose")
            : t(`answers.${answer}`)}
        </Alert>
      )}
      <ClientMessages namespaces={["calendar"]}>
        <KeepFocus>
          <GoogleCard
            isOffered={view.isOffered}
            connection={view.connection}
            actions={{ choose: submitMode, retry: submitRetry, disconnect: submitDisconnect }}
          />
        </KeepFocus>
        <KeepFocus>
          <TicketList
            tickets={view.tickets}
            connection={view.connection}
            add={submitAddTicket}
            retry={submitRetry}
          />
        </KeepFocus>
        <KeepFocus>
          <FeedCard address={address} renew={submitRenewFeed} end={submitEndFeed} />
        </KeepFocus>
      </ClientMessages>
      <KeepFresh everyMs={isMoving(view) ? freshEveryMs : null} />
    </ProfileFrame>
  );
}
