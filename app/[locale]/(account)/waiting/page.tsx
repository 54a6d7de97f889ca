import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { AnswerForm } from "#components/waiting/answer-form.tsx";
import { OfferedPlaces } from "#components/waiting/offered-places.tsx";
import { ShowFacts } from "#components/waiting/show-facts.tsx";
import { database } from "#db/client.ts";
import { systemNow } from "#lib/clock.ts";
import { formatTime } from "#lib/i18n/document-languages.ts";
import { orderKeyFrom } from "#lib/orders/rules/order-key.ts";
import { paths } from "#lib/paths.ts";
import { readWaiting } from "#lib/seating/waiting/queries.ts";
import { placeLine } from "#lib/tickets/place-line.ts";
import { buyOffered, leaveList } from "./actions.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("waiting");
  return { title: t("title"), robots: { index: false }, referrer: "same-origin" };
}

/** Where the links of somebody who waits lead: how far they are, what is offered, and the way out of the line. */
export default async function WaitingPage({ searchParams }: Props) {
  const key = orderKeyFrom((await searchParams).key);
  const [locale, t] = [await getLocale(), await getTranslations("waiting")];
  const view = key === null ? null : await readWaiting(database(), key, systemNow());
  if (!view || key === null) notFound();
  const { show, state, size, position, offer, isTold } = view;
  const fields = { key, locale };
  return (
    <ClientMessages>
      <main id="content" className="mx-auto grid w-full max-w-xl gap-6 px-4 py-6 md:py-10">
        <h1 className="text-3xl">
          {offer ? t("offerTitle", { count: offer.places.length }) : t(`${state}Title`)}
        </h1>
        <ShowFacts show={show} />
        {offer ? (
          <>
            <OfferedPlaces places={offer.places.map((its) => ({ ...its, line: placeLine(its, locale) }))} />
            <Alert tone="info" live={false}>
              {t("offerText", { time: formatTime(offer.expiresAt, show.timeZone, locale) })}
            </Alert>
            <AnswerForm action={buyOffered} fields={fields} label={t("buy")} />
            <AnswerForm action={leaveList} fields={fields} label={t("decline")} variant="ghost" />
          </>
        ) : state === "waiting" ? (
          <>
            <p className="text-xl font-semibold">{t("position", { position })}</p>
            <p>{t("waitingText", { count: size })}</p>
            {!isTold && (
              <Alert tone="warning" live={false} title={t("notTold")}>
                {t("notToldText")}
              </Alert>
            )}
            <p className="text-muted">{t("keep")}</p>
            <AnswerForm action={leaveList} fields={fields} label={t("leave")} variant="secondary" />
          </>
        ) : (
          <>
            <p>{t(`${state}Text`)}</p>
            <ButtonLink href={paths.event(locale, show.eventSlug)} reload variant="secondary">
              {t("toEvent")}
            </ButtonLink>
          </>
        )}
      </main>
    </ClientMessages>
  );
}
