import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ChangeSums } from "#components/order/change-sums.tsx";
import { ConfirmChange } from "#components/order/confirm-change.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { Card } from "#components/ui/card.tsx";
import { database } from "#db/client.ts";
import { systemNow } from "#lib/clock.ts";
import { isDomainError } from "#lib/errors.ts";
import { formatMoment } from "#lib/i18n/document-languages.ts";
import { isId, newId } from "#lib/ids.ts";
import { describeSeat } from "#lib/orders/queries/describe-seat.ts";
import { quoteExchange, readHeldTickets } from "#lib/orders/queries/held-tickets.ts";
import { readMoves } from "#lib/orders/rules/change-input.ts";
import { orderKeyFrom } from "#lib/orders/rules/order-key.ts";
import { paths } from "#lib/paths.ts";
import { placeLine } from "#lib/tickets/place-line.ts";
import { changeSeats } from "../../after-sale-actions.ts";
import { currentViewer } from "../../viewer.ts";

export const dynamic = "force-dynamic";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ code: string }>; searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("change");
  return { title: t("confirmTitle"), robots: { index: false }, referrer: "same-origin" };
}

/** From where to where, what it costs or gives back, and the button that does exactly that. */
export default async function ConfirmPage({ params, searchParams }: Props) {
  const { code } = await params;
  const query = await searchParams;
  const key = orderKeyFrom(query.key) ?? undefined;
  const { performance: performanceId } = query;
  const ids = [query.ticket ?? []].flat();
  if (!isId(performanceId) || !ids.every(isId)) notFound();
  const [locale, now, viewer] = [await getLocale(), systemNow(), await currentViewer(key)];
  const t = await getTranslations("change");
  const held = await readHeldTickets(database(), code, viewer, now);
  if (held.length === 0) notFound();
  const moves = readMoves(query, performanceId);
  const quoted = moves && (await quoteExchange(database(), code, viewer, moves, now).catch(refusalOf));
  const chosenCodes = held.filter(({ id }) => ids.includes(id)).map((its) => its.code);
  const again = paths.orderChange(locale, code, { ticket: chosenCodes, performance: performanceId, key });
  const say = await getTranslations("errors");
  const lines =
    quoted === null || "refused" in quoted
      ? []
      : await Promise.all(
          quoted.moves.map(async ({ its, to }) => {
            const { section, row, seat } = its.line.labels;
            const there = await describeSeat(database(), performanceId, to.seatId);
            return {
              id: its.ticket.id,
              from: placeLine({ section, row, seat }, locale),
              fromAt: formatMoment(its.show.startsAt, its.show.timeZone, locale),
              to: placeLine(there.place, locale),
              toAt: formatMoment(there.startsAt, its.show.timeZone, locale),
              differenceTiyn: to.money.totalTiyn - its.line.totalTiyn,
            };
          }),
        );
  return (
    <ClientMessages namespaces={["change"]}>
      <main id="content" className="mx-auto grid w-full max-w-2xl gap-6 px-4 py-6 md:py-10">
        <div>
          <a href={again} className="link inline-flex min-h-11 items-center">
            ← {t("otherSeats")}
          </a>
          <h1 className="text-3xl">{t("confirmTitle")}</h1>
        </div>
        {quoted === null || "refused" in quoted ? (
          <Alert tone="warning" live={false}>
            {quoted === null ? t("chooseSeats") : say(quoted.refused, { minutes: 60 })}
          </Alert>
        ) : (
          <Card as="section" className="grid gap-4">
            <ChangeSums lines={lines} price={quoted.price} ownBackTiyn={quoted.ownBackTiyn} />
            <ConfirmChange
              action={changeSeats}
              dueTiyn={quoted.price.dueTiyn}
              ownBackTiyn={quoted.ownBackTiyn}
              fields={[
                ["code", code],
                ["locale", locale],
                ["performance", performanceId],
                ["requestKey", newId()],
                ["shownTotalTiyn", String(quoted.price.dueTiyn)],
                ...(key ? [["key", key] as [string, string]] : []),
                ...(moves ?? []).flatMap(({ ticketId, seatId }): [string, string][] => [
                  ["ticket", ticketId],
                  ["seat", String(seatId)],
                ]),
              ]}
            />
          </Card>
        )}
      </main>
    </ClientMessages>
  );
}

function refusalOf(error: unknown) {
  if (isDomainError(error)) return { refused: error.code };
  throw error;
}
