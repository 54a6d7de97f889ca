import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { TakeForm } from "#components/passing/take-form.tsx";
import { TicketFacts } from "#components/passing/ticket-facts.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { database } from "#db/client.ts";
import { profileOf } from "#lib/access/queries.ts";
import { currentSession } from "#lib/access/request.ts";
import { systemNow } from "#lib/clock.ts";
import { formatMoment } from "#lib/i18n/document-languages.ts";
import { readOffered } from "#lib/orders/queries/transfers.ts";
import { orderKeyFrom } from "#lib/orders/rules/order-key.ts";
import { paths } from "#lib/paths.ts";
import { readTicketById } from "#lib/tickets/documents.ts";
import { declineTicket, takeTicket } from "./actions.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("passing");
  return { title: t("take"), robots: { index: false }, referrer: "same-origin" };
}

/** Where a link of an offered ticket leads: what it is, from whom, and the two answers. */
export default async function TransferPage({ searchParams }: Props) {
  const token = orderKeyFrom((await searchParams).key);
  const [locale, t] = [await getLocale(), await getTranslations("passing")];
  const offer = token === null ? null : await readOffered(database(), token, systemNow());
  const found = offer && (await readTicketById(database(), offer.ticketId));
  const showing = found?.showings[0];
  const ticket = showing?.tickets[0];
  if (!offer || !token || !showing || !ticket) notFound();
  if (offer.standing !== "open")
    return (
      <main id="content" className="mx-auto w-full max-w-xl px-4 py-10">
        <EmptyState
          level={1}
          title={t(`${offer.standing}Title`)}
          action={<ButtonLink href={paths.events(locale)}>{t("toEvents")}</ButtonLink>}
        >
          {t(`${offer.standing}Text`)}
        </EmptyState>
      </main>
    );
  const session = await currentSession();
  const profile = session && (await profileOf(session.accountId));
  const known = {
    name: profile ? `${profile.firstName} ${profile.lastName}` : "",
    email: profile?.email ?? "",
  };
  return (
    <ClientMessages namespaces={["passing"]}>
      <main id="content" className="mx-auto grid w-full max-w-xl gap-6 px-4 py-6 md:py-10">
        <h1 className="text-3xl break-words">{t("takeTitle", { name: offer.fromName })}</h1>
        <TicketFacts showing={showing} ticket={ticket} />
        <p>{t("takeText", { when: formatMoment(offer.expiresAt, showing.timeZone, locale) })}</p>
        <TakeForm take={takeTicket} decline={declineTicket} fields={{ key: token, locale }} known={known} />
      </main>
    </ClientMessages>
  );
}
