import { getLocale, getTranslations } from "next-intl/server";
import { shortDate } from "#components/events/date-words.ts";
import { FromPrice } from "#components/events/from-price.tsx";
import { ActionBar } from "#components/ui/action-bar.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import type { EventPerformance } from "#lib/catalogue/rules/views.ts";
import type { Currency } from "#lib/money.ts";
import { paths } from "#lib/paths.ts";

type Props = {
  slug: string;
  fromTiyn: number;
  currency: Currency;
  /** The dates that can be bought: one leads to its seats, several to the list of dates. */
  onSale: readonly EventPerformance[];
};

export const datesId = "dates";

/** The final price and the one action, in reach all the way down the page. */
export async function BuyBar({ slug, fromTiyn, currency, onSale }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("event");
  const [next] = onSale;
  if (!next) return null;
  const isOnly = onSale.length === 1;
  return (
    <ActionBar
      label={t("buyBar")}
      action={
        isOnly ? (
          <ButtonLink href={paths.seats(locale, slug, next.id)} prefetch={false} scroll={false} size="lg">
            {t("chooseSeats")}
          </ButtonLink>
        ) : (
          <ButtonLink href={`#${datesId}`} reload size="lg">
            {t("chooseSeats")}
          </ButtonLink>
        )
      }
    >
      <p className="text-lg font-semibold">
        <FromPrice amountTiyn={fromTiyn} currency={currency} />
      </p>
      <p className="truncate text-sm text-muted first-letter:uppercase">
        {isOnly ? shortDate(next, locale) : t("datesCount", { count: onSale.length })}
      </p>
    </ActionBar>
  );
}
