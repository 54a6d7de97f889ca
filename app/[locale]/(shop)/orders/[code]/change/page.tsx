import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { pickerProps } from "#app/[locale]/(shop)/events/[slug]/seats-screen.tsx";
import { ChangeChoice } from "#components/order/change-choice.tsx";
import { SeatPicker } from "#components/seat-map/seat-picker.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { database } from "#db/client.ts";
import { readSeatsPage } from "#lib/catalogue/queries/seats-page.ts";
import { systemNow } from "#lib/clock.ts";
import { formatMoment, textIn } from "#lib/i18n/document-languages.ts";
import { readChangeTargets } from "#lib/orders/queries/change-targets.ts";
import { readHeldTickets } from "#lib/orders/queries/held-tickets.ts";
import { orderKeyFrom } from "#lib/orders/rules/order-key.ts";
import { paths } from "#lib/paths.ts";
import { placeLine } from "#lib/tickets/place-line.ts";
import { backPath } from "../back-path.ts";
import { currentViewer } from "../viewer.ts";
import { changeProps, withoutOwnAreas } from "./change-props.ts";

export const dynamic = "force-dynamic";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ code: string }>; searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("change");
  return { title: t("title"), robots: { index: false }, referrer: "same-origin" };
}

/** The live plan with the ticket's own seat marked and on every other what it costs more or less. */
export default async function ChangePage({ params, searchParams }: Props) {
  const { code } = await params;
  const query = await searchParams;
  const key = orderKeyFrom(query.key) ?? undefined;
  const [locale, now] = [await getLocale(), systemNow()];
  const [t, say] = [await getTranslations("change"), await getTranslations("errors")];
  const held = await readHeldTickets(database(), code, await currentViewer(key), now);
  const asked = new Set([query.ticket ?? []].flat());
  const [first] = held.filter(({ code: its }) => asked.has(its));
  if (!first) notFound();
  const back = backPath(locale, code, key, held);
  // Tickets of one performance move together: their prices are of one plan.
  const together = held.filter((its) => its.performanceId === first.performanceId && !its.changeRefusal);
  const wished = new Set(
    together.filter((its) => asked.has(its.code)).flatMap(({ id, movesWith }) => [id, ...movesWith]),
  );
  const chosen = together.filter(({ id }) => wished.has(id));
  const targets = await readChangeTargets(database(), first, now);
  const target = targets.find(({ id }) => id === query.performance) ?? targets[0];
  const page = target && (await readSeatsPage(database(), first.show.eventSlug, target.id, locale, now));
  if (first.changeRefusal || !page || !target)
    return (
      <main id="content" className="mx-auto grid w-full max-w-xl gap-6 px-4 py-6 md:py-10">
        <a href={back} className="link inline-flex min-h-11 items-center">
          ← {t("backToOrder")}
        </a>
        <h1 className="text-3xl">{t("title")}</h1>
        <Alert tone="warning" live={false} title={t("cannotChange")}>
          {say(first.changeRefusal ?? "CHANGE_NOWHERE", { minutes: 60 })}
        </Alert>
      </main>
    );
  const section = typeof query.section === "string" ? query.section : undefined;
  const picker = await pickerProps(page, locale, section);
  const here = { ticket: chosen.map((its) => its.code), performance: target.id, key };
  return (
    <main
      id="content"
      className="flex h-[calc(100dvh-3.5rem)] flex-col md:h-[calc(100dvh-4rem)] noscript:h-auto"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
        <a href={back} className="link inline-flex min-h-11 items-center">
          ← {t("backToOrder")}
        </a>
        <h1 className="text-lg">{t("title")}</h1>
        <ChangeChoice
          action={paths.orderChange(locale, code)}
          orderKey={key}
          tickets={together.map((its) => ({
            code: its.code,
            place: placeLine(its.place, locale),
            isOn: wished.has(its.id),
          }))}
          shows={targets.map(({ id, startsAt }) => ({
            id,
            when: formatMoment(startsAt, first.show.timeZone, locale),
            isOn: id === target.id,
          }))}
          title={textIn(first.title, locale)}
        />
      </div>
      <div className="min-h-0 grow">
        <ClientMessages namespaces={["seats"]}>
          <SeatPicker
            {...picker}
            {...changeProps(chosen, page.prices, target, (its) => placeLine(its.place, locale))}
            first={withoutOwnAreas(picker.first, target.id, chosen)}
            seatsPath={paths.orderChange(locale, code, here)}
            change={{
              own: held.filter((its) => its.performanceId === target.id).map(({ seatId }) => seatId),
              confirmUrl: paths.orderChangeConfirm(locale, code),
              fields: [
                ...(key ? [["key", key] as [string, string]] : []),
                ["performance", target.id],
                ...chosen.map(({ id }) => ["ticket", id] as [string, string]),
              ],
              changeFeeTiyn: first.show.policy.changeFeeTiyn ?? 0,
              changeRefundsDifference: first.show.policy.changeRefundsDifference ?? true,
            }}
          />
        </ClientMessages>
      </div>
    </main>
  );
}
