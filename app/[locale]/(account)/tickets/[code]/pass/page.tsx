import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { currentViewer } from "#app/[locale]/(shop)/orders/[code]/viewer.ts";
import { OfferForm } from "#components/passing/offer-form.tsx";
import { OpenOffer } from "#components/passing/open-offer.tsx";
import { TicketFacts } from "#components/passing/ticket-facts.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { KeepFocus } from "#components/ui/keep-focus.tsx";
import { database } from "#db/client.ts";
import { publicOrigin } from "#lib/access/public-origin.ts";
import { systemNow } from "#lib/clock.ts";
import { formatMoment } from "#lib/i18n/document-languages.ts";
import { readPassability } from "#lib/orders/queries/transfers.ts";
import { orderKeyFrom } from "#lib/orders/rules/order-key.ts";
import { paths } from "#lib/paths.ts";
import { readHeldTicket } from "#lib/tickets/documents.ts";
import { offerTicket, recallTicket } from "./actions.ts";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ code: string }>; searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("passing");
  return { title: t("title"), robots: { index: false }, referrer: "same-origin" };
}

/** Where whoever holds a ticket offers it to somebody else, sends the link, and calls it back. */
export default async function PassPage({ params, searchParams }: Props) {
  const { code } = await params;
  const key = orderKeyFrom((await searchParams).key) ?? undefined;
  const locale = await getLocale();
  const [t, say] = [await getTranslations("passing"), await getTranslations("errors")];
  const viewer = await currentViewer(key);
  const [found, standing] = await Promise.all([
    readHeldTicket(database(), code, viewer),
    readPassability(database(), code, viewer, systemNow()),
  ]);
  const showing = found?.showings[0];
  const ticket = showing?.tickets[0];
  if (!showing || !ticket || !standing) notFound();
  const fields = { code, locale, ...(key && { key }) };
  const { isPassedOn, orderCode, refusal, open } = standing;
  const back = isPassedOn ? paths.ticket(locale, code, key) : paths.order(locale, orderCode, key);
  return (
    <ClientMessages namespaces={["passing"]}>
      <main id="content" className="mx-auto grid w-full max-w-xl gap-6 px-4 py-6 md:py-10">
        <div>
          <a href={back} className="inline-flex min-h-11 items-center font-semibold text-brand">
            ← {t(isPassedOn ? "back" : "backToOrder")}
          </a>
          <h1 className="text-3xl">{t("title")}</h1>
        </div>
        <TicketFacts showing={showing} ticket={ticket} />
        <KeepFocus className="grid gap-6">
          {refusal ? (
            <Alert tone="warning" live={false} title={t("cannot")}>
              {say(refusal, { minutes: 60 })}
            </Alert>
          ) : open ? (
            <OpenOffer
              recall={recallTicket}
              fields={fields}
              link={`${publicOrigin(await headers())}${paths.transfer(locale, open.token)}`}
              toEmail={open.toEmail}
              until={formatMoment(open.expiresAt, showing.timeZone, locale)}
            />
          ) : (
            <>
              <p>{t("intro")}</p>
              <OfferForm action={offerTicket} fields={fields} />
            </>
          )}
        </KeepFocus>
      </main>
    </ClientMessages>
  );
}
