import "./bank.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { BankButtons } from "#components/order/bank-buttons.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { formatTime, textIn } from "#lib/i18n/document-languages.ts";
import { homeTimeZone } from "#lib/i18n/translator.ts";
import { isId } from "#lib/ids.ts";
import { formatMoney } from "#lib/money.ts";
import { orderKeyFrom } from "#lib/orders/rules/order-key.ts";
import { paths } from "#lib/paths.ts";
import { isSandboxAllowed } from "#lib/payments/sandbox/allowed.ts";
import { readSandboxPage } from "#lib/payments/sandbox/page.ts";
import { pressButton } from "./actions.ts";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sandbox");
  return { title: { absolute: t("bank") }, robots: { index: false } };
}

type Props = {
  params: Promise<{ paymentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The hosted page of our own test provider. There is none where real tickets are sold. */
export default async function SandboxPage({ params, searchParams }: Props) {
  const key = orderKeyFrom((await searchParams).key) ?? undefined;
  const { paymentId } = await params;
  if (!isSandboxAllowed() || !isId(paymentId)) notFound();
  const payment = await readSandboxPage(paymentId);
  if (!payment) notFound();
  const locale = await getLocale();
  const t = await getTranslations("sandbox");
  const amount = formatMoney(payment.amountTiyn, payment.currency, locale);
  return (
    <ClientMessages>
      <div className="bank">
        <header className="bank-head">
          <p>{t("bank")}</p>
        </header>
        <main id="content">
          <p className="bank-note">{t("note")}</p>
          <div className="bank-sheet">
            <h1 className="tabular">{amount}</h1>
            <dl>
              <dt>{t("to")}</dt>
              <dd>{textIn(payment.seller, locale)}</dd>
              <dt>{t("order")}</dt>
              <dd>{payment.orderCode}</dd>
            </dl>
            {payment.decision ? (
              <>
                <p role="status">{t(payment.decision)}</p>
                <p>
                  <a href={paths.order(locale, payment.orderCode, key)} className="bank-back">
                    {t("back")}
                  </a>
                </p>
              </>
            ) : (
              <>
                <p>{t("choose")}</p>
                <p className="tabular">
                  {t("until", { time: formatTime(payment.expiresAt, homeTimeZone, locale) })}
                </p>
                <BankButtons
                  action={pressButton}
                  fields={{ payment: payment.paymentId, locale, ...(key && { key }) }}
                  labels={{ succeeded: t("pay", { amount }), declined: t("decline"), left: t("leave") }}
                />
              </>
            )}
          </div>
        </main>
      </div>
    </ClientMessages>
  );
}
