import { X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "#components/cart/action-form.tsx";
import { RateSelect } from "#components/cart/rate-select.tsx";
import type { ActionState } from "#lib/action.ts";
import { textIn } from "#lib/i18n/document-languages.ts";
import { formatMoney } from "#lib/money.ts";
import type { CartSeat as Seat } from "#lib/seating/rules/cart.ts";

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;
type Props = { performanceId: string; seat: Seat; removeSeat?: Action; changeRate?: Action };

/** One seat of a cart: where it is, at which rate, for how much; with its two actions where it is still held. */
export function CartSeat({ performanceId, seat, removeSeat, changeRate }: Props) {
  const t = useTranslations("cart");
  const locale = useLocale();
  const where = seat.row && seat.seat ? t("place", { row: seat.row, seat: seat.seat }) : t("standing");
  const section = textIn(seat.section, locale);
  const fields = { performance: performanceId, seat: seat.seatId };
  const rates = seat.rates.map((rate) => ({
    value: rate.code,
    label: `${textIn(rate.name, locale)} · ${formatMoney(rate.amountTiyn, "KZT", locale)}`,
  }));
  return (
    <li className="grid grid-cols-[1fr_auto_auto] items-center gap-x-3 gap-y-2 border-b border-line py-3 last:border-b-0">
      <div className="min-w-0">
        <p className="font-semibold">{where}</p>
        <p className="text-sm text-muted">
          {section} · {textIn(seat.category, locale)}
        </p>
      </div>
      <span className="tabular whitespace-nowrap font-semibold">
        {formatMoney(seat.amountTiyn, "KZT", locale)}
      </span>
      {removeSeat ? (
        <ActionForm action={removeSeat} fields={fields}>
          <button
            type="submit"
            aria-label={t("removeSeat", { place: `${section}, ${where}` })}
            title={t("remove")}
            className="-me-3 inline-grid size-11 place-items-center rounded-control hover:bg-sunken"
          >
            <X aria-hidden className="size-5" />
          </button>
        </ActionForm>
      ) : (
        <span />
      )}
      {changeRate && rates.length > 1 ? (
        <ActionForm action={changeRate} fields={fields} className="col-span-full flex items-center gap-2">
          <RateSelect
            label={`${t("rate")}: ${section}, ${where}`}
            save={t("changeRate")}
            options={rates}
            value={seat.rate}
          />
        </ActionForm>
      ) : (
        <span className="col-span-full text-sm">{textIn(seat.rateName, locale)}</span>
      )}
    </li>
  );
}
