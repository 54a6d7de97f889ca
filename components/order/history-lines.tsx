import { useLocale, useTranslations } from "next-intl";
import { formatMoment } from "#lib/i18n/document-languages.ts";
import { type Currency, formatMoney } from "#lib/money.ts";
import type { HistoryLine } from "#lib/orders/rules/order-view.ts";

const words = {
  paid: "historyPaid",
  "paid-change": "historyPaidChange",
  back: "historyBack",
  changed: "historyChanged",
  "given-back": "historyGivenBack",
} as const;
const states = { requested: "backRequested", succeeded: "backSucceeded", failed: "backFailed" } as const;

type Props = { lines: readonly HistoryLine[]; currency: Currency; timeZone: string };

/** What happened to the money of an order, a line each: in words, when, how much. */
export function HistoryLines({ lines, currency, timeZone }: Props) {
  const t = useTranslations("change");
  const locale = useLocale();
  return (
    <ol className="grid gap-3">
      {lines.map((line) => (
        <li key={`${line.kind}:${line.id}`} className="flex flex-wrap justify-between gap-x-4">
          <span className="min-w-0 flex-1 basis-40">
            {t(words[line.kind], { count: line.seats })}
            {line.status && <span className="text-muted"> · {t(states[line.status])}</span>}
            <span className="block text-sm text-muted">
              <time dateTime={line.at.toISOString()} className="inline-block first-letter:uppercase">
                {formatMoment(line.at, timeZone, locale)}
              </time>
            </span>
          </span>
          {line.amountTiyn !== 0 && (
            <span className="tabular whitespace-nowrap">
              {line.amountTiyn < 0 && "−"}
              {formatMoney(Math.abs(line.amountTiyn), currency, locale)}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
