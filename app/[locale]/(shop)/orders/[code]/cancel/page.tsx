import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CancelForm } from "#components/order/cancel-form.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { Card } from "#components/ui/card.tsx";
import { database } from "#db/client.ts";
import { systemNow } from "#lib/clock.ts";
import { formatMoment, textIn } from "#lib/i18n/document-languages.ts";
import { newId } from "#lib/ids.ts";
import { readHeldTickets } from "#lib/orders/queries/held-tickets.ts";
import { orderKeyFrom } from "#lib/orders/rules/order-key.ts";
import { placeLine } from "#lib/tickets/place-line.ts";
import { refundLine } from "#lib/tickets/refund-line.ts";
import { cancelHeld } from "../after-sale-actions.ts";
import { backPath } from "../back-path.ts";
import { currentViewer } from "../viewer.ts";

export const dynamic = "force-dynamic";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ code: string }>; searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("change");
  return { title: t("cancelTitle"), robots: { index: false }, referrer: "same-origin" };
}

/** What comes back for each ticket and in all, by which rule, and the button that does exactly that. */
export default async function CancelPage({ params, searchParams }: Props) {
  const { code } = await params;
  const query = await searchParams;
  const key = orderKeyFrom(query.key) ?? undefined;
  const asked = new Set([query.ticket ?? []].flat());
  const locale = await getLocale();
  const [t, say] = [await getTranslations("change"), await getTranslations("errors")];
  const held = await readHeldTickets(database(), code, await currentViewer(key), systemNow());
  if (held.length === 0) notFound();
  const living = held.filter(({ cancelRefusal }) => cancelRefusal !== "TICKET_NOT_VALID");
  const open = living.filter(({ cancelRefusal }) => cancelRefusal === null);
  const checked = open.filter((its) => asked.has(its.code)).flatMap(({ id, backWith }) => [id, ...backWith]);
  const rules = new Set(
    living.map(({ show, back }) =>
      back.basisPoints === 10_000 && show.status !== "scheduled"
        ? t("fullRule")
        : `${textIn(refundLine(show.policy), locale)} ${back.keepsFee ? t("keepsFeeRule") : ""}`.trim(),
    ),
  );
  return (
    <ClientMessages namespaces={["change"]}>
      <main id="content" className="mx-auto grid w-full max-w-2xl gap-6 px-4 py-6 md:py-10">
        <div>
          <a href={backPath(locale, code, key, held)} className="link inline-flex min-h-11 items-center">
            ← {t("backToOrder")}
          </a>
          <h1 className="text-3xl">{t("cancelTitle")}</h1>
        </div>
        {living.length === 0 ? (
          <Alert tone="info" live={false}>
            {t("nobody")}
          </Alert>
        ) : (
          <>
            <p>{t("cancelIntro")}</p>
            {open.some(({ back, ownBackTiyn }) => ownBackTiyn < back.backTiyn) && (
              <Alert tone="warning" live={false}>
                {t("passedNote")}
              </Alert>
            )}
            <Alert tone="info" live={false}>
              {[...rules].join(" ")}
            </Alert>
            {open.some(({ backWith }) => backWith.length > 0) && (
              <Alert tone="info" live={false}>
                {say("TABLE_TOGETHER")}
              </Alert>
            )}
            <Card as="section">
              <CancelForm
                action={cancelHeld}
                fields={{ code, locale, requestKey: newId(), ...(key && { key }) }}
                checked={checked}
                tickets={living.map((its) => ({
                  id: its.id,
                  code: its.code,
                  title: textIn(its.title, locale),
                  when: formatMoment(its.show.startsAt, its.show.timeZone, locale),
                  place: `${placeLine(its.place, locale)}, ${textIn(its.rate, locale)}`,
                  priceTiyn: its.totalTiyn,
                  backTiyn: its.back.backTiyn,
                  ownBackTiyn: its.ownBackTiyn,
                  backWith: its.backWith,
                  refusal: its.cancelRefusal && say(its.cancelRefusal, { minutes: 60 }),
                }))}
              />
            </Card>
          </>
        )}
      </main>
    </ClientMessages>
  );
}
