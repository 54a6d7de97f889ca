import { useLocale, useTranslations } from "next-intl";
import { formatMoment, textIn } from "#lib/i18n/document-languages.ts";
import { formatMoney } from "#lib/money.ts";
import type { CartPart } from "#lib/seating/rules/cart.ts";

/** What is being bought, always in sight: each showing with its seats and the sum. */
export function PurchaseSummary({ part }: { part: CartPart }) {
  const t = useTranslations("checkout");
  const ticket = useTranslations("ticket");
  const locale = useLocale();
  return (
    <section
      aria-label={t("whatYouBuy")}
      className="grid gap-3 rounded-card border border-line bg-surface p-4"
    >
      {part.performances.map((performance) => (
        <div key={performance.id}>
          <h2 className="font-semibold">{textIn(performance.title, locale)}</h2>
          <p className="text-sm text-muted">
            {formatMoment(performance.startsAt, performance.timeZone, locale)} ·{" "}
            {textIn(performance.venue, locale)}
          </p>
          <ul className="mt-2 grid gap-1">
            {performance.seats.map((seat) => (
              <li key={seat.seatId} className="flex justify-between gap-4">
                <span>
                  {textIn(seat.section, locale)}
                  {seat.row && seat.seat && `, ${ticket("rowSeat", { row: seat.row, seat: seat.seat })}`}{" "}
                  <span className="text-muted">· {textIn(seat.rateName, locale)}</span>
                </span>
                <span className="tabular whitespace-nowrap">
                  {formatMoney(seat.amountTiyn, part.currency, locale)}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
