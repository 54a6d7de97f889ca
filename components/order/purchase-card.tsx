import { useLocale, useTranslations } from "next-intl";
import { LineLink } from "#components/account/account-page.tsx";
import { HistoryLines } from "#components/order/history-lines.tsx";
import { Card } from "#components/ui/card.tsx";
import { formatMoment, textIn } from "#lib/i18n/document-languages.ts";
import { homeTimeZone } from "#lib/i18n/translator.ts";
import type { Purchase } from "#lib/orders/rules/purchases.ts";
import { paths } from "#lib/paths.ts";

/** One order: what it was for, everything that happened to its money, and the ways to its tickets and its receipt. */
export function PurchaseCard({ purchase }: { purchase: Purchase }) {
  const t = useTranslations("tickets");
  const receipt = useTranslations("receipt");
  const locale = useLocale();
  const { code, isOwn, showings, history, currency } = purchase;
  // Of somebody else's order there is one of what was paid for another seat.
  const hasReceipt = isOwn ? purchase.isSold : history.some(({ amountTiyn }) => amountTiyn !== 0);
  return (
    <Card as="article" aria-labelledby={`purchase-${code}`} className="grid gap-4">
      <header className="grid gap-1">
        {showings.map(({ performanceId, title, startsAt, timeZone }, index) => (
          <div key={performanceId}>
            <h2 id={index === 0 ? `purchase-${code}` : undefined} className="text-lg font-semibold">
              {textIn(title, locale)}
            </h2>
            <p className="text-muted first-letter:uppercase">{formatMoment(startsAt, timeZone, locale)}</p>
          </div>
        ))}
        <p className="tabular text-sm text-muted">{isOwn ? t("order", { code }) : t("received")}</p>
      </header>
      {history.length > 0 ? (
        <HistoryLines lines={history} currency={currency} timeZone={showings[0]?.timeZone ?? homeTimeZone} />
      ) : (
        <p className="text-muted">{receipt("free")}</p>
      )}
      {(isOwn || hasReceipt) && (
        <div className="flex flex-wrap gap-x-6 border-t border-line pt-2">
          {isOwn && <LineLink href={paths.order(locale, code)}>{t("openOrder")}</LineLink>}
          {hasReceipt && <LineLink href={paths.receipt(locale, code)}>{receipt("link")}</LineLink>}
        </div>
      )}
    </Card>
  );
}
