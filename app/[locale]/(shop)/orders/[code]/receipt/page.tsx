import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ReceiptSheet } from "#components/order/receipt-sheet.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { database } from "#db/client.ts";
import { readReceipt } from "#lib/orders/queries/receipt.ts";
import { orderKeyFrom } from "#lib/orders/rules/order-key.ts";
import { paths } from "#lib/paths.ts";
import { currentViewer } from "../viewer.ts";

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("receipt");
  return { title: t("title"), robots: { index: false }, referrer: "same-origin" };
}

/** The receipts of an order on one sheet of paper, for its buyer; for a holder of a ticket of it, those of what they paid. */
export default async function ReceiptPage({ params, searchParams }: Props) {
  const [{ code }, { key: asked }] = await Promise.all([params, searchParams]);
  const key = orderKeyFrom(asked);
  const [locale, t] = [await getLocale(), await getTranslations("receipt")];
  const paper = await readReceipt(database(), code, await currentViewer(key));
  if (!paper) notFound();
  const { order, ticketCode } = paper;
  const back = order
    ? { href: paths.order(locale, code, key ?? undefined), words: t("toOrder") }
    : ticketCode
      ? { href: paths.ticket(locale, ticketCode, key ?? undefined), words: t("toTicket") }
      : { href: paths.purchases(locale), words: t("toPurchases") };
  return (
    <main id="content" className="mx-auto grid w-full max-w-2xl gap-6 px-4 py-6 md:py-10">
      <ReceiptSheet paper={paper} />
      <div className="no-print flex flex-wrap items-center gap-4">
        <ButtonLink href={back.href} variant="secondary">
          {back.words}
        </ButtonLink>
        <p className="text-sm text-muted">{t("printHint")}</p>
      </div>
    </main>
  );
}
